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
 * documents each. Thread-safe.
 */
final class ParallelSearcher extends IndexSearcher {
  private final Executor executor;
  private final int parts;

  /**
   * @param view what is searched
   * @param executor runs what the thread that searches does not come to itself
   * @param parts into how many the segments are divided at most
   */
  ParallelSearcher(IndexReaderContext view, Executor executor, int parts) {
    super(view, executor);
    this.executor = executor;
    this.parts = parts;
  }

  /**
   * What searches best while so many others are searching: where these keep the processors busy, it
   * takes less of their time in all not to divide a search.
   */
  static IndexSearcher amid(int others, IndexSearcher shared) {
    return shared instanceof ParallelSearcher parallel && others >= parallel.parts / 2
        ? likewise(shared, new IndexSearcher(shared.getTopReaderContext()))
        : shared;
  }

  /** The same, to be given a time limit of its own; without a host's own executor. */
  static IndexSearcher copy(IndexSearcher shared) {
    return likewise(
        shared,
        shared instanceof ParallelSearcher it
            ? new ParallelSearcher(it.getTopReaderContext(), it.executor, it.parts)
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
    for (int i = 0; i < parts; i++) {
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
