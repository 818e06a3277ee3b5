package io.broadsheet.benchmarks;

import io.broadsheet.NewsIndex;
import io.broadsheet.article.Extracted;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Puts new generated pages into an index at a steady rate, on a thread of its own, and refreshes it
 * once a second on another, until it is closed.
 */
final class IngestLoad implements Closeable {
  private static final long FEED_MILLISECONDS = 10;
  private static final long REFRESH_MILLISECONDS = 1_000;
  private static final double NANOSECONDS_IN_SECOND = 1e9;
  private static final double NANOSECONDS_IN_MILLISECOND = 1e6;

  private final NewsIndex index;
  private final int documentsPerSecond;
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
  private final List<Future<?>> running = new ArrayList<>();
  private final List<Long> lags = Collections.synchronizedList(new ArrayList<>());
  private final long started = System.nanoTime();
  private long lastRefresh = started;
  private long nextPage;
  private volatile long put;

  /**
   * Begins.
   *
   * @param firstPage the number of the first page of {@link GeneratedCorpus} to put
   * @param documentsPerSecond how many articles and teasers to put in a second
   */
  IngestLoad(NewsIndex index, long firstPage, int documentsPerSecond) {
    this.index = index;
    this.nextPage = firstPage;
    this.documentsPerSecond = documentsPerSecond;
    repeat(this::feed, FEED_MILLISECONDS);
    repeat(this::refresh, REFRESH_MILLISECONDS);
  }

  private interface Step {
    void take() throws IOException;
  }

  private void repeat(Step step, long milliseconds) {
    Runnable unchecked =
        () -> {
          try {
            step.take();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    running.add(
        threads.scheduleAtFixedRate(unchecked, milliseconds, milliseconds, TimeUnit.MILLISECONDS));
  }

  private void feed() throws IOException {
    long due = (long) (seconds() * documentsPerSecond);
    long done = put;
    while (done < due) {
      Extracted page = GeneratedCorpus.page(nextPage++);
      index.put(page);
      done += page.teasers().size() + page.article().stream().count();
    }
    put = done;
  }

  /** What was put just after the last refresh began has waited since for this one to end. */
  private void refresh() throws IOException {
    long begun = System.nanoTime();
    index.refresh();
    lags.add(System.nanoTime() - lastRefresh);
    lastRefresh = begun;
  }

  private double seconds() {
    return (System.nanoTime() - started) / NANOSECONDS_IN_SECOND;
  }

  /** How many documents were put in a second so far. */
  double documentsPerSecond() {
    return put / seconds();
  }

  /** The longest that a document waited to be found, from {@code put} on, in milliseconds. */
  double longestLag() {
    return List.copyOf(lags).stream().mapToLong(it -> it).max().orElse(0)
        / NANOSECONDS_IN_MILLISECOND;
  }

  /**
   * Ends it.
   *
   * @throws IOException if putting or refreshing failed on the way
   */
  @Override
  public void close() throws IOException {
    // Not interrupted: Lucene would close its files.
    threads.close();
    for (Future<?> step : running) {
      if (step.state() == Future.State.FAILED) {
        throw new IOException(step.exceptionNow());
      }
    }
  }
}
