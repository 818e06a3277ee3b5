package io.broadsheet.demo.web;

import io.broadsheet.article.Extracted;
import io.broadsheet.demo.json.CompletionJson;
import io.broadsheet.demo.json.Json;
import io.broadsheet.demo.json.ResultJson;
import io.broadsheet.demo.json.StatsJson;
import io.broadsheet.ingest.NewsJson;
import io.broadsheet.search.NewsSearcher;
import io.broadsheet.search.SearchRequest;
import io.broadsheet.search.SearchResult;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** What machines ask for, in the same JSON as the command line's. */
final class Api {
  private static final String OPEN_API = "/web/openapi.json";
  private static final int MAX_FACET = 50;
  private static final int COMPLETIONS = 8;

  private final Newsroom news;
  private final NewsJson json = new NewsJson();

  Api(Newsroom news) {
    this.news = news;
  }

  void addTo(Map<String, Handler> routes) {
    routes.put("/api/search", this::search);
    routes.put("/api/story", this::story);
    routes.put("/api/suggest", this::suggest);
    routes.put("/api/stats", request -> Response.json(StatsJson.write(news.stats())));
    routes.put("/api/openapi.json", request -> openApi());
  }

  private Response search(Request request) throws IOException, BadRequestException {
    if (request.text("q").isEmpty()) {
      throw new BadRequestException("q must not be empty: it is what to search for");
    }
    SearchRequest search =
        SearchParameters.of(request)
            .request()
            .withFacets(request.number("facets", 0, 0, MAX_FACET));
    if (request.flag("timeline")) {
      search = search.withTimeline(ZoneOffset.UTC);
    }
    SearchResult result = news.index().search(search);
    return Response.json(ResultJson.write(result)).passing(result.partial());
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

  private Response suggest(Request request) throws IOException, BadRequestException {
    int most = request.number("size", COMPLETIONS, 1, NewsSearcher.MAX_COMPLETIONS);
    return Response.json(CompletionJson.write(news.index().complete(request.text("q"), most)));
  }

  private static Response openApi() throws IOException {
    try (InputStream text = Api.class.getResourceAsStream(OPEN_API)) {
      if (text == null) {
        throw new FileNotFoundException("the program lacks its file " + OPEN_API);
      }
      return new Response(200, Response.JSON, text.readAllBytes(), Map.of()).tagged();
    }
  }
}
