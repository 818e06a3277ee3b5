package io.broadsheet.search;

/** In which order hits come. */
public enum Order {
  /** Best match first. */
  RELEVANCE,
  /** Newest first; what has no time of publication comes last. */
  NEWEST
}
