package io.broadsheet.search;

import java.util.concurrent.Executor;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes searchers that divide what a search does in a large index among several threads, for a
 * {@link org.apache.lucene.search.SearcherManager}, so that who waits for a search waits less. What
 * they find is the same; where more than 1,000 items match, how far they were counted may differ. A
 * small index is searched by the thread that asks. A {@link NewsSearcher} on which several threads
 * search at once leaves searches undivided, from half as many on as a search would be divided
 * among. Thread-safe.
 */
public final class ParallelSearcherFactory extends SearcherFactory {
  /** So many documents are worth a thread of their own. */
  private static final int WORTH_A_THREAD = 20_000;

  private final Executor executor;
  private final int threads;
  private final int documents;

  /**
   * A factory.
   *
   * @param executor runs what the thread that searches does not come to itself, so its threads are
   *     the others that work on a search; the caller closes it after the last search
   * @param threads into how many parts the segments are divided at most, 1 or more; 1 for searchers
   *     that use no other thread
   */
  public ParallelSearcherFactory(Executor executor, int threads) {
    this(executor, threads, WORTH_A_THREAD);
  }

  /** With another number of documents that are worth a thread. */
  ParallelSearcherFactory(Executor executor, int threads, int documents) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be 1 or more, not " + threads);
    }
    this.executor = executor;
    this.threads = threads;
    this.documents = documents;
  }

  @Override
  public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
    int worth = Math.min(threads, reader.maxDoc() / documents);
    return worth < 2
        ? new IndexSearcher(reader)
        : new ParallelSearcher(reader.getContext(), executor, worth);
  }
}
