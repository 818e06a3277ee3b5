package io.broadsheet.search;

import java.util.concurrent.Executor;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes searchers that divide the segments of a large index among several threads, for a {@link
 * org.apache.lucene.search.SearcherManager}, so that who waits for a search waits less. What they
 * find is the same. A {@link NewsSearcher} on which several threads search at once leaves searches
 * undivided, from half as many on as a search would be divided among. Thread-safe.
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
   * @param executor runs what the thread that searches does not come to itself; the caller closes
   *     it after the last search
   * @param threads among how many threads a search is divided, with the one that searches; 1 or
   *     more
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
    return new ParallelSearcher(reader.getContext(), executor, threads, documents);
  }
}
