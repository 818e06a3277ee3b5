package io.broadsheet.demo.web;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The threads. One for each connection that is read or written, which waits for the client; and a
 * few that search and render, which wait for nobody, so that slow clients do not stand in the way
 * of others, and Lucene's per-thread buffers are used again. They are as many as there are
 * processors, and take requests in turn: more would only make each other slower.
 */
final class Workers implements AutoCloseable {
  /**
   * From then on a virtual thread that waits within a monitor, as the JDK's server does, gives its
   * carrier away.
   */
  private static final int JAVA_WITHOUT_PINNING = 24;

  private final ExecutorService connections;
  private final ThreadPoolExecutor work;

  Workers() {
    this.connections =
        Runtime.version().feature() >= JAVA_WITHOUT_PINNING
            ? Executors.newVirtualThreadPerTaskExecutor()
            : new ThreadPoolExecutor(0, 2_000, 30, TimeUnit.SECONDS, new SynchronousQueue<>());
    int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
    this.work =
        new ThreadPoolExecutor(
            threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(Limits.WAITING));
  }

  ExecutorService connections() {
    return connections;
  }

  /** How many requests are worked on or wait for it. */
  int busy() {
    return work.getActiveCount() + work.getQueue().size();
  }

  /**
   * Has something done and waits for it.
   *
   * @throws OverloadedException if too many wait already, or it takes too long
   */
  Response run(Callable<Response> task) throws OverloadedException, ExecutionException {
    Future<Response> running;
    try {
      running = work.submit(task);
    } catch (RejectedExecutionException full) {
      throw new OverloadedException();
    }
    try {
      return running.get(Limits.ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      running.cancel(false);
      throw new OverloadedException();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new OverloadedException();
    }
  }

  @Override
  public void close() {
    connections.shutdownNow();
    work.shutdown();
    try {
      if (!work.awaitTermination(Limits.ANSWER_SECONDS, TimeUnit.SECONDS)) {
        work.shutdownNow();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** There is more to do than can be done now. */
  static final class OverloadedException extends IOException {
    private static final long serialVersionUID = 1L;

    OverloadedException() {
      super("too many requests at once");
    }
  }
}
