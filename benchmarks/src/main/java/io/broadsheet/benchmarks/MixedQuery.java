package io.broadsheet.benchmarks;

import io.broadsheet.index.NewsField;
import java.time.Instant;

/**
 * One search of a mixed list. Immutable.
 *
 * @param kind what it is like
 * @param text the query, in syntax that means the same in Lucene's query parser
 * @param filter what it is narrowed to, if it is of {@link Kind#FILTER}
 * @param now from when age is measured, if it is of {@link Kind#BLENDED}
 */
record MixedQuery(Kind kind, String text, Filter filter, Instant now) {
  /** What readers ask for. */
  enum Kind {
    WORD("one word"),
    WORDS_2("2 words"),
    WORDS_5("5 words"),
    WORDS_10("10 words"),
    PHRASE("phrase"),
    PREFIX("prefix"),
    FILTER("2 words, filtered"),
    NEWEST("2 words, newest first"),
    BLENDED("2 words, blended with recency");

    private final String description;

    Kind(String description) {
      this.description = description;
    }

    String description() {
      return description;
    }
  }

  /** A value that a field must have. */
  record Filter(NewsField field, String value) {}
}
