package io.broadsheet.search;

import org.apache.lucene.util.LongHeap;

/**
 * What the best of all items have at least, of the scores or times that several threads have found
 * so far. Thread-safe.
 */
final class BestKeys {
  private final int depth;
  private final LongHeap keys;
  private volatile long least = Long.MIN_VALUE;

  /**
   * @param depth how many are the best
   */
  BestKeys(int depth) {
    this.depth = depth;
    this.keys = new LongHeap(depth);
  }

  /** Takes one into account. */
  synchronized void add(long key) {
    keys.insertWithOverflow(key);
    if (keys.size() == depth) {
      least = keys.top();
    }
  }

  /** What is less than this is not among the best. */
  long least() {
    return least;
  }
}
