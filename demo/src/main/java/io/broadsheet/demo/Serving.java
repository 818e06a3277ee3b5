package io.broadsheet.demo;

import io.broadsheet.IngestReport;
import io.broadsheet.NewsIndex;
import io.broadsheet.demo.web.WebServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Serves an index until the process is told to stop. The process ends when it is closed: what is
 * used to serve is closed before, the index too.
 */
final class Serving implements AutoCloseable {
  private static final int UPDATE_SECONDS = 2;
  private static final int STOP_SECONDS = 20;

  private final Terminal terminal;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);

  Serving(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Serves, and returns when it was stopped, or the process is, and nobody is served any more. To
   * be run once.
   *
   * @param news the index, open for writing where a folder is watched; it stays the caller's
   * @param watched the folder whose new files are read into it
   * @param first what is done first, while the page answers already
   */
  void run(NewsIndex news, Optional<Path> watched, InetSocketAddress address, Update first)
      throws IOException {
    Update update = watched.isPresent() ? watch(news, watched.get()) : news::refresh;
    try (WebServer server = start(news, address)) {
      Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
      terminal.line("Serving at " + url(server.address()) + "  (Ctrl-C stops)");
      first.run();
      tryTo(server::warmUp);
      while (!stop.await(UPDATE_SECONDS, TimeUnit.SECONDS)) {
        tryTo(update);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stopped.countDown();
  }

  /** A failure is said and does not end the service: the next try may be better. */
  private void tryTo(Update update) {
    try {
      update.run();
    } catch (IOException | RuntimeException failure) {
      terminal.complain("broadsheet: the index was not updated: " + failure);
    }
  }

  private WebServer start(NewsIndex news, InetSocketAddress address) throws IOException {
    try {
      return WebServer.start(news, address);
    } catch (BindException taken) {
      throw new IOException(
          "cannot listen at "
              + address.getAddress().getHostAddress()
              + " port "
              + address.getPort()
              + ": "
              + taken.getMessage()
              + "; --port 0 takes a free one",
          taken);
    }
  }

  /** Stops serving, and waits until this is closed. */
  void stop() {
    stop.countDown();
    try {
      // The process ends when this returns, so what is being written is written first.
      if (!stopped.await(STOP_SECONDS, TimeUnit.SECONDS)) {
        Thread.currentThread().interrupt();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static String url(InetSocketAddress address) {
    boolean here = address.getAddress().isLoopbackAddress();
    String host = here ? "localhost" : address.getAddress().getHostAddress();
    return "http://"
        + (host.contains(":") ? "[" + host + "]" : host)
        + ":"
        + address.getPort()
        + "/";
  }

  private Update watch(NewsIndex news, Path folder) throws IOException {
    NewFiles coming = new NewFiles(folder);
    return () -> {
      List<Path> files = coming.next();
      if (!files.isEmpty()) {
        ingest(news, files);
      }
    };
  }

  private void ingest(NewsIndex news, List<Path> files) throws IOException {
    String what = files.size() == 1 ? files.getFirst().toString() : files.size() + " files";
    IngestReport report = news.ingest(files);
    terminal.line(
        String.format(
            Locale.ROOT,
            "Read %s: %s and %s from %s",
            Terminal.harmless(what),
            Counted.of(report.articles(), "article"),
            Counted.of(report.teasers(), "teaser"),
            Counted.of(report.pages(), "page")));
  }

  /** What changes the index. */
  interface Update {
    void run() throws IOException;
  }
}
