package io.broadsheet.demo.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.broadsheet.demo.web.Guard.Refusal;
import io.broadsheet.demo.web.Workers.OverloadedException;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** Takes a request from the JDK's server to the one who answers it, and the answer back. */
final class Exchanges implements HttpHandler {
  private static final Logger LOGGER = System.getLogger(Exchanges.class.getName());

  /** Nothing from elsewhere, nothing inline, no framing, no guessing of types. */
  private static final Map<String, String> SECURITY =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
              + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
              + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

  private final Guard guard;
  private final Routes routes;
  private final Workers workers;
  private final Metrics metrics;

  Exchanges(Guard guard, Routes routes, Workers workers, Metrics metrics) {
    this.guard = guard;
    this.routes = routes;
    this.workers = workers;
    this.metrics = metrics;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      long start = System.nanoTime();
      Optional<Refusal> refusal = guard.check(exchange);
      String path = String.valueOf(exchange.getRequestURI().getPath());
      Response response =
          refusal.isPresent() ? refused(path, refusal.get()) : answer(exchange, path);
      if (refusal.isPresent()) {
        response = response.with("Connection", "close");
      }
      Headers asked = exchange.getRequestHeaders();
      response = response.unless(Optional.ofNullable(asked.getFirst("If-None-Match")));
      metrics.count(routes.name(path), response.status(), System.nanoTime() - start);
      write(exchange, response);
    }
  }

  private Response refused(String path, Refusal refusal) throws IOException {
    Response response = routes.problem(path, refusal.status(), refusal.message());
    return refusal.status() == 405 ? response.with("Allow", "GET, HEAD") : response;
  }

  private Response answer(HttpExchange exchange, String path) throws IOException {
    try {
      Request request = Request.of(exchange.getRequestURI(), exchange.getRequestHeaders());
      Optional<Response> known = routes.known(request);
      return known.isPresent() ? known.get() : workers.run(() -> routes.answer(request));
    } catch (BadRequestException bad) {
      return routes.problem(path, 400, String.valueOf(bad.getMessage()));
    } catch (OverloadedException full) {
      return routes
          .problem(path, 503, "Too much is asked at once. Please try again in a moment.")
          .with("Retry-After", "2");
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof BadRequestException bad) {
        return routes.problem(path, 400, String.valueOf(bad.getMessage()));
      }
      LOGGER.log(Level.ERROR, () -> "no answer for " + path, failure.getCause());
      return routes.problem(path, 500, "The server failed; its log says where.");
    }
  }

  private static void write(HttpExchange exchange, Response response) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    SECURITY.forEach(headers::set);
    headers.set("Content-Type", response.type());
    headers.set(Response.CACHE_CONTROL, "no-cache");
    response.headers().forEach(headers::set);
    byte[] body = response.body();
    if (Gzip.pays(response) && Gzip.isTaken(exchange.getRequestHeaders())) {
      body = response.gzip().isPresent() ? response.gzip().get() : Gzip.compress(body);
      headers.set("Content-Encoding", "gzip");
    }
    headers.set("Vary", "Accept-Encoding");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    if (head || response.status() == 304) {
      if (head && response.status() != 304) {
        headers.set("Content-Length", String.valueOf(body.length));
      }
      exchange.sendResponseHeaders(response.status(), -1);
      return;
    }
    exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
    // Closed by itself: to end the exchange alone would first wait for the rest of the request.
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
