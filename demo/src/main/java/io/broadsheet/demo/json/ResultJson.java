package io.broadsheet.demo.json;

import io.broadsheet.article.Article;
import io.broadsheet.article.Teaser;
import io.broadsheet.index.PageRef;
import io.broadsheet.search.ArticleHit;
import io.broadsheet.search.ArticleOnPage;
import io.broadsheet.search.Facet;
import io.broadsheet.search.Hit;
import io.broadsheet.search.Reason;
import io.broadsheet.search.SearchResult;
import io.broadsheet.search.Snippet;
import io.broadsheet.search.TeaserHit;
import io.broadsheet.search.TeaserOnPage;
import io.broadsheet.search.Timeline;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A search result as JSON; the help of {@code search} documents its names. */
public final class ResultJson {
  private ResultJson() {}

  /** The result as one JSON object. */
  public static String write(SearchResult result) throws IOException {
    return write(result, Map.of());
  }

  /** The result as one JSON object, with the reasons of hits that have one. */
  public static String write(SearchResult result, Map<Hit, Reason> reasons) throws IOException {
    return Json.object(
        json ->
            json.put("total", result.total())
                .put("totalIsExact", result.totalIsExact())
                .put("partial", result.partial())
                .put("tookMillis", Math.round(result.took().toNanos() / 10_000.0) / 100.0)
                .putTexts("warnings", result.warnings())
                .put("didYouMean", result.didYouMean())
                .putObjects(
                    "hits",
                    result.hits(),
                    (hits, hit) -> hit(hits, hit, Optional.ofNullable(reasons.get(hit))))
                .putObject("facets", facets -> facets(facets, result.facets()))
                .putObject("timeline", it -> timeline(it, result.timeline())));
  }

  /** Hits alone as one JSON object. */
  public static String write(List<Hit> hits) throws IOException {
    return Json.object(
        json -> json.putObjects("hits", hits, (found, hit) -> hit(found, hit, Optional.empty())));
  }

  private static void facets(Json json, List<Facet> facets) throws IOException {
    for (Facet facet : facets) {
      json.putObjects(
          facet.field().fieldName(),
          facet.values(),
          (value, it) ->
              value.put("name", it.name()).put("count", it.count()).put("selected", it.selected()));
    }
  }

  private static void timeline(Json json, Optional<Timeline> timeline) throws IOException {
    if (timeline.isPresent()) {
      json.put("interval", timeline.get().interval().name().toLowerCase(Locale.ROOT))
          .put("zone", timeline.get().zone().getId())
          .put("undated", timeline.get().undated())
          .putObjects(
              "bars",
              timeline.get().bars(),
              (bar, it) -> bar.put("start", it.start().toString()).put("count", it.count()));
    }
  }

  private static void hit(Json json, Hit hit, Optional<Reason> reason) throws IOException {
    switch (hit) {
      case ArticleHit found -> {
        Article article = found.article();
        json.put("type", "article").put("url", article.url().or(hit.page()::url));
        json.put("headline", article.headline()).put("score", hit.score());
        json.put("published", article.published());
        json.put("source", article.source().or(hit.page()::source));
      }
      case TeaserHit found -> {
        Teaser teaser = found.teaser();
        json.put("type", "teaser").put("url", teaser.url()).put("headline", teaser.headline());
        json.put("score", hit.score()).put("published", teaser.published());
        json.put("source", hit.page().source());
        json.put("list", teaser.list()).put("position", teaser.position());
      }
    }
    page(json, hit.page());
    json.putObjects("snippets", matches(hit), ResultJson::snippet);
    json.putObjects("teasers", hit.teasers(), ResultJson::teaser);
    json.put("teasingPages", hit.coverage().teasingPages());
    json.put("teasingSites", hit.coverage().teasingSites());
    json.putObjects("similar", hit.similar(), ResultJson::similar);
    json.put("similarCount", hit.coverage().similarCount());
    if (reason.isPresent()) {
      json.putObject("reason", it -> reason(it, reason.get()));
    }
  }

  /** The headline stands among the snippets where something in it matched. */
  private static List<Snippet> matches(Hit hit) {
    Optional<Snippet> headline = hit.headline().filter(it -> !it.spans().isEmpty());
    return Stream.concat(headline.stream(), hit.snippets().stream()).toList();
  }

  private static void snippet(Json json, Snippet snippet) throws IOException {
    json.put("field", snippet.field().fieldName()).put("text", snippet.text());
    json.putPairs(
        "spans",
        snippet.spans().stream().map(span -> new int[] {span.start(), span.end()}).toList());
  }

  private static void teaser(Json json, TeaserOnPage found) throws IOException {
    Teaser teaser = found.teaser();
    json.put("headline", teaser.headline()).put("snippet", teaser.snippet());
    json.put("url", teaser.url()).put("list", teaser.list()).put("position", teaser.position());
    page(json, found.page());
  }

  private static void similar(Json json, ArticleOnPage found) throws IOException {
    Article article = found.article();
    json.put("headline", article.headline()).put("url", article.url().or(found.page()::url));
    json.put("published", article.published());
    json.put("source", article.source().or(found.page()::source));
    page(json, found.page());
  }

  private static void reason(Json json, Reason reason) throws IOException {
    json.put("text", reason.text()).put("value", reason.value());
    json.put("kind", reason.kind().name().toLowerCase(Locale.ROOT));
    json.putObjects("parts", reason.parts(), ResultJson::reason);
  }

  private static void page(Json json, PageRef page) throws IOException {
    json.putObject(
        "page",
        it ->
            it.put("url", page.url())
                .put("location", page.location())
                .put("headline", page.headline())
                .put("source", page.source()));
  }
}
