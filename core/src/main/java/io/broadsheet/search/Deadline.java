package io.broadsheet.search;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;

/**
 * Until when one search may go on. Once the time was found to be up, it stays so, and what is left
 * to do is left undone. For all threads that work on that search.
 */
final class Deadline implements QueryTimeout {
  /** Between two looks at the clock, where steps are shorter than a look. */
  private static final int STEPS = 256;

  private final LongSupplier clock;
  private final long start;
  private final long nanos;
  private volatile boolean passed;

  /**
   * @param limit how long the search may take, from now; empty for as long as it takes
   * @param clock nanoseconds since any time
   */
  Deadline(Optional<Duration> limit, LongSupplier clock) {
    this.clock = clock;
    this.start = clock.getAsLong();
    this.nanos = limit.map(Duration::toNanos).orElse(Long.MAX_VALUE);
  }

  /** That of a request which comes in now. */
  static Deadline of(SearchRequest request) {
    return new Deadline(request.timeLimit(), System::nanoTime);
  }

  /** For what is bounded by its size alone. */
  static Deadline none() {
    return new Deadline(Optional.empty(), () -> 0);
  }

  @Override
  public boolean shouldExit() {
    passed = passed || (isSet() && clock.getAsLong() - start > nanos);
    return passed;
  }

  /** The same, with a look at the clock only every {@value #STEPS} steps. */
  boolean shouldExit(int step) {
    return step % STEPS == 0 ? shouldExit() : passed;
  }

  /** Whether something was left undone. */
  boolean hasPassed() {
    return passed;
  }

  private boolean isSet() {
    return nanos != Long.MAX_VALUE;
  }

  /** A searcher that keeps to it, as the given one does, which other searches share, if unset. */
  IndexSearcher limit(IndexSearcher shared) {
    if (!isSet()) {
      return shared;
    }
    IndexSearcher limited = ParallelSearcher.copy(shared);
    limited.setTimeout(this);
    return limited;
  }
}
