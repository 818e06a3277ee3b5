package io.broadsheet.index;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.jspecify.annotations.Nullable;

/**
 * The analyzer of one language that is read word by word, each by itself: words at word boundaries
 * (UAX #29), as written, with case and accents folded, and beside them their stems. Thread-safe.
 */
class WordAnalyzer extends Analyzer {
  private final UnaryOperator<TokenStream> asWritten;
  private final UnaryOperator<TokenStream> stemmer;
  private final ThreadLocal<WordForms> forms =
      ThreadLocal.withInitial(() -> new WordForms(filters()));
  private final Analyzer stemming =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
          return components(true);
        }

        @Override
        protected TokenStream normalize(String fieldName, TokenStream in) {
          return WordAnalyzer.this.normalize(fieldName, in);
        }
      };

  /**
   * @param asWritten folds case and what else makes no other word
   * @param stemmer makes one stem of each word, or leaves the word out
   */
  WordAnalyzer(UnaryOperator<TokenStream> asWritten, UnaryOperator<TokenStream> stemmer) {
    this.asWritten = asWritten;
    this.stemmer = stemmer;
  }

  /** Words in lower case, stemmed. */
  WordAnalyzer(UnaryOperator<TokenStream> stemmer) {
    this(LowerCaseFilter::new, stemmer);
  }

  /** Its filters, for one thread. */
  FilterChain filters() {
    return new FilterChain(asWritten, stemmer);
  }

  /** What its words were read as lately, for one thread. */
  WordForms forms() {
    return forms.get();
  }

  /**
   * The words of a text as terms for the index.
   *
   * @param reuse what it gave before, if it is no longer used
   */
  IndexedWords indexed(String text, @Nullable TokenStream reuse) {
    WordForms mine = forms.get();
    IndexedWords words = reuse instanceof IndexedWords used ? used : new IndexedWords(mine);
    words.begin(text, mine);
    return words;
  }

  /** The stems alone, without the words as written. */
  Analyzer stemming() {
    return stemming;
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    return components(false);
  }

  private TokenStreamComponents components(boolean stems) {
    WordStream words = new WordStream(forms.get(), stems);
    return new TokenStreamComponents(words::setReader, words);
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return new ASCIIFoldingFilter(asWritten.apply(in));
  }
}
