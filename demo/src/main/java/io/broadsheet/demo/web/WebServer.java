package io.broadsheet.demo.web;

import com.sun.net.httpserver.HttpServer;
import io.broadsheet.NewsIndex;
import java.io.IOException;
import java.net.InetSocketAddress;

/**
 * Serves a page, a JSON API and feeds over an index. Thread-safe. Whoever starts it closes it, and
 * after it the index, which stays the caller's.
 */
public final class WebServer implements AutoCloseable {
  /** Connections that wait to be accepted. */
  private static final int BACKLOG = 512;

  /** Seconds that answers which have begun may take when it stops. */
  private static final int STOP_SECONDS = 3;

  private final HttpServer server;
  private final Workers workers;
  private final NewsIndex index;
  private final Warmup warmup;

  private WebServer(HttpServer server, Workers workers, NewsIndex index, Routes routes) {
    this.server = server;
    this.workers = workers;
    this.index = index;
    this.warmup = new Warmup(routes);
  }

  /**
   * Does to an empty index what a server does, without one: to be called on another thread while
   * what a server needs is still being read, so that both processors load classes.
   *
   * @throws IOException never, as all is in memory
   */
  public static void prepare() throws IOException {
    try (NewsIndex none = NewsIndex.inMemory()) {
      new Warmup(new Routes(new Newsroom(none), new Metrics())).visit();
    }
  }

  /**
   * Starts a server. It answers when this returns.
   *
   * @param index what it searches
   * @param address where it listens; port 0 for any that is free
   * @return the server, to be closed by the caller
   * @throws IOException if the address cannot be had
   */
  public static WebServer start(NewsIndex index, InetSocketAddress address) throws IOException {
    Limits.apply();
    Metrics metrics = new Metrics();
    Workers workers = new Workers();
    metrics.gauge("broadsheet_http_requests_busy", "Requests worked on or waiting.", workers::busy);
    Routes routes = new Routes(new Newsroom(index), metrics);
    HttpServer server = HttpServer.create(address, BACKLOG);
    server.setExecutor(workers.connections());
    Guard guard = new Guard(address.getAddress().isLoopbackAddress());
    server.createContext("/", new Exchanges(guard, routes, workers, metrics));
    server.start();
    return new WebServer(server, workers, index, routes);
  }

  /**
   * Answers, while it is asked for other things already, the home page and some searches, so that
   * no reader is the first for whom they are made.
   *
   * @throws IOException if the index cannot be read
   */
  public void warmUp() throws IOException {
    warmup.visit();
    warmup.search(index);
  }

  /**
   * Where it listens.
   *
   * @return the address, with the port that it got
   */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  /** Stops it: no new requests, those that have begun are answered. */
  @Override
  public void close() {
    server.stop(STOP_SECONDS);
    workers.close();
  }
}
