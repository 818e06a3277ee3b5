package io.broadsheet.benchmarks;

/** What readers ask for. */
public enum QueryKind {
  /** One word. */
  WORD("one word"),
  /** Two words. */
  WORDS_2("2 words"),
  /** Five words. */
  WORDS_5("5 words"),
  /** Ten words. */
  WORDS_10("10 words"),
  /** Two words next to each other. */
  PHRASE("phrase"),
  /** The beginning of a word. */
  PREFIX("prefix"),
  /** Two words, narrowed to a section, a tag or a source. */
  FILTER("2 words, filtered"),
  /** Two words, the newest first. */
  NEWEST("2 words, newest first"),
  /** Two words, relevance blended with recency. */
  BLENDED("2 words, blended with recency");

  private final String description;

  QueryKind(String description) {
    this.description = description;
  }

  String description() {
    return description;
  }
}
