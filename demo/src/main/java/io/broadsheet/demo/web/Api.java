package io.broadsheet.demo.web;

import io.broadsheet.article.Extracted;
import io.broadsheet.demo.json.Json;
import io.broadsheet.demo.json.ResultJson;
import io.broadsheet.demo.json.StatsJson;
import io.broadsheet.ingest.NewsJson;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** What machines ask for, in the same JSON as the command line's. */
final class Api {
  private static final String OPEN_API = "/web/openapi.json";

  private final Newsroom news;
  private final NewsJson json = new NewsJson();

  Api(Newsroom news) {
    this.news = news;
  }

  void addTo(Map<String, Handler> routes) {
    routes.put("/api/search", this::search);
    routes.put("/api/story", this::story);
    routes.put("/api/stats", request -> Response.json(StatsJson.write(news.stats())));
    routes.put("/api/openapi.json", request -> openApi());
  }

  private Response search(Request request) throws IOException, BadRequestException {
    if (request.text("q").isEmpty()) {
      throw new BadRequestException("q must not be empty: it is what to search for");
    }
    SearchParameters asked = SearchParameters.of(request);
    return Response.json(ResultJson.write(news.index().search(asked.request())));
  }

  private Response story(Request request) throws IOException, BadRequestException {
    String key = request.text("page");
    if (key.isEmpty()) {
      throw new BadRequestException("page must not be empty: it is the page's URL or location");
    }
    Optional<Extracted> page = news.index().get(key);
    return page.isPresent()
        ? Response.json(json.write(page.get()))
        : Response.of(
            404,
            Response.PROBLEM,
            Json.object(
                it ->
                    it.put("title", "Not found")
                        .put("status", 404)
                        .put("detail", "the index does not hold this page")));
  }

  private static Response openApi() throws IOException {
    try (InputStream text = Api.class.getResourceAsStream(OPEN_API)) {
      if (text == null) {
        throw new FileNotFoundException("the program lacks its file " + OPEN_API);
      }
      return new Response(200, Response.JSON, text.readAllBytes(), Map.of());
    }
  }
}
