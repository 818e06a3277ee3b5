package io.broadsheet.index;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.core.KeywordAnalyzer;

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

  private static Map<String, NewsField> fields() {
    return Arrays.stream(NewsField.values())
        .collect(toUnmodifiableMap(NewsField::fieldName, f -> f));
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String fieldName) {
    NewsField field = FIELDS.get(fieldName);
    if (field == null) {
      return WHOLE;
    }
    return switch (field.kind()) {
      case TEXT -> text;
      case NAME -> NAME;
      case KEYWORD, TIME, KEY, VECTORS, STORED -> WHOLE;
    };
  }
}
