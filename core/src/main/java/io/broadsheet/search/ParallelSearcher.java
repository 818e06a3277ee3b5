package io.broadsheet.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;
import org.apache.lucene.index.IndexReaderContext;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/**
 * Searches the segments of a large index on several threads, which are given about as many
 * documents each; a small index on the thread that asks. Thread-safe.
 */
final class ParallelSearcher extends IndexSearcher {
  private final Executor executor;
  private final int most;
  private final int worth;

  /**
   * @param view what is searched
   * @param executor runs what the thread that searches does not come to itself
   * @param most among how many threads a search is divided at most
   * @param worth how many documents are worth a thread
   */
  ParallelSearcher(IndexReaderContext view, Executor executor, int most, int worth) {
    super(view, executor);
    this.executor = executor;
    this.most = most;
    this.worth = worth;
  }

  /**
   * What searches best while so many others are searching: where these keep the processors busy, it
   * takes less of their time in all not to divide a search.
   */
  static IndexSearcher amid(int others, IndexSearcher shared) {
    return shared instanceof ParallelSearcher parallel && others >= Math.max(1, parallel.most / 2)
        ? likewise(shared, new IndexSearcher(shared.getTopReaderContext()))
        : shared;
  }

  /** The same, with a time limit of its own. */
  static IndexSearcher copy(IndexSearcher shared) {
    return likewise(
        shared,
        shared instanceof ParallelSearcher it
            ? new ParallelSearcher(it.getTopReaderContext(), it.executor, it.most, it.worth)
            : new IndexSearcher(shared.getTopReaderContext()));
  }

  private static IndexSearcher likewise(IndexSearcher shared, IndexSearcher copy) {
    copy.setSimilarity(shared.getSimilarity());
    copy.setQueryCache(shared.getQueryCache());
    copy.setQueryCachingPolicy(shared.getQueryCachingPolicy());
    return copy;
  }

  /** The largest segment first, each to the slice that has the least so far. */
  @Override
  protected LeafSlice[] slices(List<LeafReaderContext> leaves) {
    PriorityQueue<Share> shares = new PriorityQueue<>(Comparator.comparingLong(Share::documents));
    long documents = leaves.stream().mapToLong(leaf -> leaf.reader().maxDoc()).sum();
    for (int i = 0; i < Math.clamp(documents / worth, 1, most); i++) {
      shares.add(new Share(0, List.of()));
    }
    leaves.stream()
        .sorted(Comparator.comparingInt((LeafReaderContext leaf) -> -leaf.reader().maxDoc()))
        .forEach(leaf -> shares.add(shares.remove().with(leaf)));
    return shares.stream()
        .filter(share -> share.documents() > 0)
        .map(Share::slice)
        .toArray(LeafSlice[]::new);
  }

  private record Share(long documents, List<LeafReaderContext> leaves) {
    Share with(LeafReaderContext leaf) {
      List<LeafReaderContext> more = new ArrayList<>(leaves);
      more.add(leaf);
      return new Share(documents + leaf.reader().maxDoc(), more);
    }

    LeafSlice slice() {
      return new LeafSlice(
          new ArrayList<>(
              leaves.stream().map(LeafReaderContextPartition::createForEntireSegment).toList()));
    }
  }
}
