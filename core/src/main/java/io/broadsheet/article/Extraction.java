package io.broadsheet.article;

/**
 * What came of reading a page: {@link Extracted} or {@link Rejected}. A bad page is a value that is
 * counted and reported; it neither stops a run nor disappears. Immutable.
 */
public sealed interface Extraction permits Extracted, Rejected {
  /**
   * Where the page was read.
   *
   * @return {@link Page#location()}
   */
  String location();
}
