package io.broadsheet.search;

/**
 * In which order hits come. Ties are broken by time, newest first, then by page, so that the order
 * does not depend on that of indexing.
 */
public enum Order {
  /** Best match first. */
  RELEVANCE,
  /** Newest first; what has no time of publication comes last. */
  NEWEST,
  /**
   * Best match first, with scores falling with age: half of a score stays, the other half is halved
   * with each {@link SearchRequest#halfLife()}. What has no time of publication counts as old.
   */
  RECENT
}
