package io.broadsheet.index;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * The analyzer of a language that is written without spaces, whose words depend on what stands
 * beside them. It has no stems.
 */
final class RunAnalyzer extends Analyzer {
  private final Supplier<Tokenizer> tokenizer;
  private final UnaryOperator<TokenStream> filters;

  /**
   * @param tokenizer cuts text into words or runs of letters
   * @param filters makes terms of them
   */
  RunAnalyzer(Supplier<Tokenizer> tokenizer, UnaryOperator<TokenStream> filters) {
    this.tokenizer = tokenizer;
    this.filters = filters;
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer source = tokenizer.get();
    return new TokenStreamComponents(source, new ASCIIFoldingFilter(filters.apply(source)));
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return new ASCIIFoldingFilter(filters.apply(in));
  }
}
