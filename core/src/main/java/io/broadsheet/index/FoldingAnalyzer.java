package io.broadsheet.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** A language's analyzer with accents folded after its stemmer, which may need to see them. */
final class FoldingAnalyzer extends AnalyzerWrapper {
  private final Analyzer language;

  FoldingAnalyzer(Analyzer language) {
    super(GLOBAL_REUSE_STRATEGY);
    this.language = language;
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String fieldName) {
    return language;
  }

  @Override
  protected TokenStreamComponents wrapComponents(
      String fieldName, TokenStreamComponents components) {
    return new TokenStreamComponents(
        components.getSource(), new ASCIIFoldingFilter(components.getTokenStream()));
  }

  @Override
  protected TokenStream wrapTokenStreamForNormalization(String fieldName, TokenStream in) {
    return new ASCIIFoldingFilter(in);
  }
}
