package io.broadsheet.search;

import java.util.List;

/**
 * Where else the story of a hit is told or announced. Immutable.
 *
 * @param teasers the teasers on other pages that announce it, the newest first; up to {@value
 *     NewsSearcher#MAX_TEASERS}
 * @param teasingPages how many pages announce it, a teaser's own page among them; at least so many,
 *     where they are over a thousand
 * @param teasingSites how many sites these pages belong to; pages of which neither host nor
 *     publisher is known count as one site
 * @param similar other articles that tell it, with the same URL or as near-copies, the best match
 *     first; up to {@value NewsSearcher#MAX_SIMILAR}
 * @param similarCount how many there are of these among the best items that match
 */
public record Coverage(
    List<TeaserOnPage> teasers,
    int teasingPages,
    int teasingSites,
    List<ArticleOnPage> similar,
    int similarCount) {
  /** Nothing is known of it: the search did not put stories together. */
  static final Coverage NONE = new Coverage(List.of(), 0, 0, List.of(), 0);

  /** Copies the lists. */
  public Coverage {
    teasers = List.copyOf(teasers);
    similar = List.copyOf(similar);
  }
}
