package io.broadsheet.index;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * The analyzer of one language: words as written, with case and accents folded, and beside them
 * their stems; see {@link WordStream}.
 */
final class WordAnalyzer extends Analyzer {
  private final Supplier<Tokenizer> tokenizer;
  private final UnaryOperator<TokenStream> asWritten;
  private final UnaryOperator<TokenStream> stemmer;

  /**
   * @param tokenizer cuts text into words
   * @param asWritten folds case and what else makes no other word
   * @param stemmer makes one stem of each word, or leaves the word out
   */
  WordAnalyzer(
      Supplier<Tokenizer> tokenizer,
      UnaryOperator<TokenStream> asWritten,
      UnaryOperator<TokenStream> stemmer) {
    this.tokenizer = tokenizer;
    this.asWritten = asWritten;
    this.stemmer = stemmer;
  }

  /** Words at word boundaries (UAX #29), in lower case. */
  static WordAnalyzer stemmed(UnaryOperator<TokenStream> stemmer) {
    return new WordAnalyzer(StandardTokenizer::new, LowerCaseFilter::new, stemmer);
  }

  /** Words at word boundaries (UAX #29). */
  static WordAnalyzer stemmed(
      UnaryOperator<TokenStream> asWritten, UnaryOperator<TokenStream> stemmer) {
    return new WordAnalyzer(StandardTokenizer::new, asWritten, stemmer);
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer source = tokenizer.get();
    SurfaceFilter surface = new SurfaceFilter(asWritten.apply(source));
    return new TokenStreamComponents(source, new WordStream(surface, stemmer.apply(surface)));
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return new ASCIIFoldingFilter(asWritten.apply(in));
  }
}
