package io.broadsheet.search;

import io.broadsheet.query.NewsQuery;

/**
 * What a reader may be about to type. Immutable.
 *
 * @param kind what it is
 * @param text the whole text, as written in the index; of a word, with the words before it
 * @param query what to search for if it is chosen
 * @param count how many items have it; of a headline, 1 or more
 */
public record Completion(Kind kind, String text, NewsQuery query, long count) {
  /** What a completion is. */
  public enum Kind {
    /** A word of headlines, which stands in one together with the words typed before. */
    WORD,
    /** Somebody named in a byline. */
    AUTHOR,
    /** A publisher, a site or an agency. */
    SOURCE,
    /** A dateline. */
    PLACE,
    /** A keyword. */
    TAG,
    /** The headline of a story. */
    HEADLINE
  }
}
