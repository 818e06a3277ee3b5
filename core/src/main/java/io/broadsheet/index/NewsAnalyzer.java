package io.broadsheet.index;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The per-field analyzer of one language, from the table in {@link NewsField}: text fields in that
 * language, name fields folded and unstemmed, all others whole. Thread-safe. Holds nothing that
 * must be closed.
 */
public final class NewsAnalyzer extends DelegatingAnalyzerWrapper {
  private static final Analyzer NAME = new NameAnalyzer();
  private static final Analyzer WHOLE = new KeywordAnalyzer();
  private static final Map<String, NewsField> FIELDS = fields();
  private static final Map<Analyzer, NewsAnalyzer> MADE = new ConcurrentHashMap<>();

  private final Analyzer text;

  private NewsAnalyzer(Analyzer text) {
    super(PER_FIELD_REUSE_STRATEGY);
    this.text = text;
  }

  /**
   * The analyzer of a language.
   *
   * @param language a BCP 47 tag in any case ({@code en}, {@code pt-BR}), or empty where it is not
   *     known
   * @return the shared analyzer: English for an unknown language, words only for a language that
   *     has no analyzer in lucene-analysis-common
   */
  public static NewsAnalyzer of(Optional<String> language) {
    return MADE.computeIfAbsent(LanguageAnalyzers.of(language), NewsAnalyzer::new);
  }

  /**
   * The analysis of a language's text alone, for whoever has an index of their own. For English it
   * gives what Lucene's {@link org.apache.lucene.analysis.en.EnglishAnalyzer} gives, faster, but
   * that accents are folded too.
   *
   * @param language see {@link #of(Optional)}
   * @return the shared analyzer, which gives one stem for each word that is not left out
   */
  public static Analyzer stemming(Optional<String> language) {
    Analyzer analyzer = LanguageAnalyzers.of(language);
    return analyzer instanceof WordAnalyzer words ? words.stemming() : analyzer;
  }

  /**
   * Reads a text word by word.
   *
   * @param field the field that the text is of, or looked for in
   * @param text the text
   * @param visitor is given each word in order, and says whether to go on
   */
  public void read(NewsField field, String text, Predicate<IndexedWord> visitor) {
    try (TokenStream stream = tokenStream(field.fieldName(), text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      boolean more = true;
      while (more && stream.incrementToken()) {
        position += step.getPositionIncrement();
        String word = term.toString();
        String stem = stream instanceof WordStream words ? words.stem(word) : word;
        more =
            visitor.test(
                new IndexedWord(word, stem, position, offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    } catch (IOException impossible) {
      throw new AssertionError("reading a string", impossible);
    }
  }

  /**
   * The words of a short text.
   *
   * @param field the field that the text is of, or looked for in
   * @param text the text
   * @return its words in order
   */
  public List<IndexedWord> words(NewsField field, String text) {
    List<IndexedWord> words = new ArrayList<>();
    read(field, text, words::add);
    return words;
  }

  private static Map<String, NewsField> fields() {
    return Arrays.stream(NewsField.values())
        .collect(toUnmodifiableMap(NewsField::fieldName, f -> f));
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String fieldName) {
    NewsField field = FIELDS.get(fieldName);
    return field == null ? WHOLE : of(field);
  }

  /** The analyzer of a field. */
  Analyzer of(NewsField field) {
    return switch (field.kind()) {
      case TEXT -> text;
      case NAME -> NAME;
      case KEYWORD, TIME, KEY, VECTORS, STORED -> WHOLE;
    };
  }
}
