package io.broadsheet.demo.web;

import io.broadsheet.article.Article;
import io.broadsheet.article.NewsTime;
import io.broadsheet.search.ArticleHit;
import io.broadsheet.search.Hit;
import io.broadsheet.search.IndexStats;
import io.broadsheet.search.Order;
import io.broadsheet.search.SearchRequest;
import io.broadsheet.search.Snippet;
import io.broadsheet.search.TeaserHit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The newest stories of a search as an Atom feed, and the description for browsers' search bars.
 */
final class Feeds {
  private static final String ATOM = "application/atom+xml; charset=utf-8";
  private static final String OPEN_SEARCH = "application/opensearchdescription+xml; charset=utf-8";
  private static final int STORIES = 50;

  private final Newsroom news;

  Feeds(Newsroom news) {
    this.news = news;
  }

  void addTo(Map<String, Handler> routes) {
    routes.put("/search.atom", this::atom);
    routes.put("/opensearch.xml", Feeds::description);
  }

  private Response atom(Request request) throws IOException, BadRequestException {
    SearchParameters asked = SearchParameters.of(request);
    if (asked.query().isEmpty()) {
      throw new BadRequestException("q must not be empty: it is what to search for");
    }
    SearchRequest search = asked.request().withOrder(Order.NEWEST).withHits(0, STORIES);
    List<Hit> hits = news.index().search(search).hits();
    String server = server(request);
    Instant updated = updated(hits).or(() -> newest()).orElse(Instant.EPOCH);
    String document =
        Xml.document(
            "feed",
            "http://www.w3.org/2005/Atom",
            feed -> {
              feed.text("title", asked.query() + " – Broadsheet");
              feed.text("id", server + asked.feed());
              feed.text("updated", updated.toString());
              feed.empty("link", "rel", "self", "href", server + asked.feed());
              feed.empty("link", "rel", "alternate", "href", server + asked.withPage(1).link());
              for (Hit hit : hits) {
                feed.element("entry", entry -> entry(entry, hit, server));
              }
            });
    return Response.of(200, ATOM, document).tagged();
  }

  /** An entry must have a time, and one that stays: where none is known, a reader is not misled. */
  private static void entry(Xml entry, Hit hit, String server) {
    HitView view = HitView.of(hit);
    Instant time = time(hit).orElse(Instant.EPOCH);
    entry.text("title", hit.headline().map(Snippet::text).orElse("(no headline)"));
    entry.text("id", server + view.href());
    entry.text("updated", time.toString());
    entry.empty("link", "rel", "alternate", "href", server + view.href());
    view.outside().ifPresent(it -> entry.empty("link", "rel", "via", "href", it.href()));
    String author = view.authors().or(() -> view.source().map(LinkView::text)).orElse("unknown");
    entry.element("author", it -> it.text("name", author));
    hit.snippets().stream().findFirst().ifPresent(it -> entry.text("summary", it.text()));
  }

  private static Optional<Instant> updated(List<Hit> hits) {
    return hits.stream().map(Feeds::time).flatMap(Optional::stream).max(Instant::compareTo);
  }

  private Optional<Instant> newest() {
    try {
      return Optional.of(news.stats()).flatMap(IndexStats::newest);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Optional<Instant> time(Hit hit) {
    return switch (hit) {
      case ArticleHit found ->
          found.article().modified().or(() -> published(found.article())).map(NewsTime::instant);
      case TeaserHit found -> found.teaser().published().map(NewsTime::instant);
    };
  }

  private static Optional<NewsTime> published(Article article) {
    return article.published();
  }

  /** The address that the client reached the server by. */
  private static String server(Request request) {
    return "http://" + request.header("Host").orElse("localhost");
  }

  private static Response description(Request request) {
    String server = server(request);
    String document =
        Xml.document(
            "OpenSearchDescription",
            "http://a9.com/-/spec/opensearch/1.1/",
            it -> {
              it.text("ShortName", "Broadsheet");
              it.text("Description", "News search");
              it.text("InputEncoding", "UTF-8");
              it.empty("Image", "type", "image/svg+xml", "href", server + "/assets/icon.svg");
              String template = server + "/search?q={searchTerms}";
              it.empty("Url", "type", "text/html", "template", template);
              String feed = server + "/search.atom?q={searchTerms}";
              it.empty("Url", "type", "application/atom+xml", "template", feed);
            });
    return Response.of(200, OPEN_SEARCH, document).tagged();
  }
}
