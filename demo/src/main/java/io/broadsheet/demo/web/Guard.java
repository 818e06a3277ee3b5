package io.broadsheet.demo.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns away requests that break a rule, before any work is done for them. */
final class Guard {
  private static final Set<String> METHODS = Set.of("GET", "HEAD");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final boolean loopback;

  /**
   * A guard.
   *
   * @param loopback whether the server listens on this machine only. Then a request that names
   *     another host comes from a foreign page whose name was made to point here (DNS rebinding).
   */
  Guard(boolean loopback) {
    this.loopback = loopback;
  }

  /** Why the request is turned away, or empty where it is not. */
  Optional<Refusal> check(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    URI target = exchange.getRequestURI();
    if (!METHODS.contains(exchange.getRequestMethod())) {
      return refuse(405, "Only GET and HEAD are answered here.");
    }
    if (headers.containsKey("Transfer-Encoding")
        || !headers.getOrDefault("Content-Length", List.of("0")).equals(List.of("0"))) {
      return refuse(413, "A request must not have a body here.");
    }
    if (target.toString().length() > Limits.TARGET) {
      return refuse(414, "An address must not be longer than " + Limits.TARGET + " characters.");
    }
    if (size(headers) > Limits.HEADERS) {
      return refuse(431, "Headers must not be larger than " + Limits.HEADERS + " bytes together.");
    }
    if (target.getPath() == null || !target.getPath().startsWith("/")) {
      return refuse(400, "The address has no path.");
    }
    if (loopback && !LOOPBACK.contains(host(headers))) {
      return refuse(421, "This server answers to localhost only; --bind gives it another address.");
    }
    return Optional.empty();
  }

  private static Optional<Refusal> refuse(int status, String message) {
    return Optional.of(new Refusal(status, message));
  }

  private static long size(Headers headers) {
    long size = 0;
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      for (String value : header.getValue()) {
        size += header.getKey().length() + (long) value.length();
      }
    }
    return size;
  }

  /** The host that the client named, without its port: a tunnel may have another one. */
  private static String host(Headers headers) {
    String host = String.valueOf(headers.getFirst("Host")).toLowerCase(Locale.ROOT);
    return host.replaceFirst(":[0-9]{1,5}$", "");
  }

  /** A status and what it means here, for a person. */
  record Refusal(int status, String message) {}
}
