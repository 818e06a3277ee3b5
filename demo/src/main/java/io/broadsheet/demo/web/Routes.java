package io.broadsheet.demo.web;

import io.broadsheet.demo.json.Json;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who answers which path. Paths are compared whole; there is nothing below any of them. */
final class Routes {
  private static final String API = "/api/";
  private static final Map<Integer, String> REASONS =
      Map.of(
          400, "Bad request",
          404, "Not found",
          405, "Method not allowed",
          413, "Body too large",
          414, "Address too long",
          421, "Wrong host",
          431, "Headers too large",
          500, "Server error",
          503, "Busy");

  /** What depends on the index, the path and its parameters only; feeds name the host. */
  private static final Set<String> KEPT =
      Set.of("/", "/search", "/story", "/compare", "/api/search", "/api/story");

  private final Map<String, Handler> handlers = new HashMap<>();
  private final Templates templates = new Templates();
  private final Assets assets = new Assets();
  private final Answers answers = new Answers();
  private final Newsroom news;

  Routes(Newsroom news, Metrics metrics) {
    this.news = news;
    assets.addTo(handlers);
    handlers.put("/", new HomePage(news, templates, assets));
    handlers.put("/search", new ResultsPage(news, templates, assets));
    handlers.put("/story", new StoryPage(news, templates, assets));
    handlers.put("/compare", new ComparePage(news, templates, assets));
    handlers.put("/help", new HelpPage(templates, assets));
    handlers.put("/index", new IndexPage(news, templates, assets));
    new Api(news).addTo(handlers);
    new Feeds(news).addTo(handlers);
    handlers.put("/health", request -> Response.json("{\"status\":\"ok\"}"));
    handlers.put("/metrics", request -> Response.of(200, Metrics.TYPE, metrics.text()));
  }

  /** The answer, where it is known already: to give it takes no work. */
  Optional<Response> known(Request request) throws IOException {
    return KEPT.contains(request.path()) ? answers.get(request, news.version()) : Optional.empty();
  }

  Response answer(Request request) throws IOException, BadRequestException {
    Handler handler = handlers.get(request.path());
    if (handler == null) {
      return problem(request.path(), 404, "There is no such page here.");
    }
    long version = news.version();
    Response response = handler.answer(request);
    if (response.status() == 200 && KEPT.contains(request.path())) {
      response = response.compressed();
      answers.put(request, response, version);
    }
    return response;
  }

  /** A path's name in the metrics: so many as there are handlers, whatever is asked for. */
  String name(String path) {
    return handlers.containsKey(path) ? path : "other";
  }

  /** What went wrong, as a page for people and as JSON for machines. */
  Response problem(String path, int status, String message) throws IOException {
    String title = REASONS.getOrDefault(status, "Error");
    if (path.startsWith(API)) {
      return Response.of(
          status,
          Response.PROBLEM,
          Json.object(
              json -> json.put("title", title).put("status", status).put("detail", message)));
    }
    Shell shell = Shell.of(title + " – Broadsheet", assets);
    String page = templates.show("problem", new ProblemView(shell, title, message));
    return Response.of(status, Response.HTML, page);
  }

  record ProblemView(Shell shell, String title, String message) {}
}
