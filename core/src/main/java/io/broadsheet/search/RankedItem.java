package io.broadsheet.search;

/**
 * An item's place in a ranking: by score; of equal scores the newest first, what has no time last;
 * then in the order of pages and of items on them.
 *
 * @param doc its number in the index
 * @param score its score, 0 where items are ranked by time
 * @param published in seconds since 1970, {@link #NO_TIME} where it is not known
 * @param page what orders pages
 */
record RankedItem(int doc, float score, long published, long page)
    implements Comparable<RankedItem> {
  static final long NO_TIME = Long.MIN_VALUE;

  /** The better one comes first. */
  @Override
  public int compareTo(RankedItem other) {
    int byScore = Float.compare(other.score, score);
    int byTime = byScore == 0 ? Long.compare(other.published, published) : byScore;
    int byPage = byTime == 0 ? Long.compare(page, other.page) : byTime;
    return byPage == 0 ? Integer.compare(doc, other.doc) : byPage;
  }
}
