package io.broadsheet.benchmarks;

import io.broadsheet.article.Extracted;
import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Puts a stream of pages in with several threads, page by page as the stream gives them. */
final class Bulk {
  private final Iterator<Extracted> pages;
  private final Sink sink;

  private Bulk(Iterator<Extracted> pages, Sink sink) {
    this.pages = pages;
    this.sink = sink;
  }

  /** Where pages go. Thread-safe. */
  interface Sink {
    void put(Extracted page) throws IOException;
  }

  /**
   * What was put.
   *
   * @param pages how many
   * @param nanoseconds how long a thread was putting, on average: the time that it waited for its
   *     pages to be read or made is left out
   */
  record Done(long pages, long nanoseconds) {
    double seconds() {
      return nanoseconds / 1e9;
    }

    private Done plus(Done other) {
      return new Done(pages + other.pages, nanoseconds + other.nanoseconds);
    }
  }

  /** Puts all pages of a corpus in. */
  static Done put(Corpus corpus, int threads, Sink sink) throws IOException {
    try (Stream<Extracted> pages = corpus.pages();
        ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      Callable<Done> worker = new Bulk(pages.iterator(), sink)::work;
      Done all = new Done(0, 0);
      List<Future<Done>> working = workers.invokeAll(Collections.nCopies(threads, worker));
      for (Future<Done> worked : working) {
        all = all.plus(worked.get());
      }
      return new Done(all.pages, all.nanoseconds / threads);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private Done work() throws IOException {
    long put = 0;
    long nanoseconds = 0;
    for (Optional<Extracted> page = next(); page.isPresent(); page = next()) {
      long start = System.nanoTime();
      sink.put(page.get());
      nanoseconds += System.nanoTime() - start;
      put++;
    }
    return new Done(put, nanoseconds);
  }

  private Optional<Extracted> next() {
    synchronized (pages) {
      return pages.hasNext() ? Optional.of(pages.next()) : Optional.empty();
    }
  }
}
