package io.broadsheet.demo.web;

import java.util.Map;

/**
 * What one client may take of the server. The JDK's server enforces some of it itself, by system
 * properties that it reads once; what is set already stays.
 */
final class Limits {
  /** Characters of path and query. */
  static final int TARGET = 8_192;

  /** Bytes of all request headers. */
  static final int HEADERS = 16_384;

  /** Requests that are worked on or wait for it. */
  static final int WAITING = 256;

  /** Seconds that an answer may take to make. */
  static final int ANSWER_SECONDS = 10;

  private static final Map<String, String> JDK =
      Map.of(
          // Seconds for a whole request to arrive, the first byte included.
          "sun.net.httpserver.maxReqTime", "10",
          // Seconds from then on until the client has read the whole answer.
          "sun.net.httpserver.maxRspTime", "30",
          // Seconds that a connection is kept for a next request, and how many of them.
          "sun.net.httpserver.idleInterval", "20",
          "sun.net.httpserver.maxIdleConnections", "256",
          // Connections in any state; more are closed at once.
          "jdk.httpserver.maxConnections", "2000",
          // Twice what is answered with 431, so that it can be.
          "sun.net.httpserver.maxReqHeaderSize", String.valueOf(2 * HEADERS),
          "sun.net.httpserver.maxReqHeaders", "100",
          // Bytes of a body that are passed over; 0 would close each connection after one answer.
          "sun.net.httpserver.drainAmount", "1024",
          // Without it each answer on a kept connection waits 40 ms for the client.
          "sun.net.httpserver.nodelay", "true");

  private Limits() {}

  /** To be called before the first server is made. */
  static void apply() {
    JDK.forEach(
        (name, value) -> {
          if (System.getProperty(name) == null) {
            System.setProperty(name, value);
          }
        });
  }
}
