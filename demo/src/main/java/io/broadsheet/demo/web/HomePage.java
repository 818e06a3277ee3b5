package io.broadsheet.demo.web;

import io.broadsheet.index.NewsField;
import io.broadsheet.query.NewsQuery;
import io.broadsheet.search.IndexStats;
import io.broadsheet.search.Order;
import io.broadsheet.search.SearchRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The search box, the latest stories, and what is in the index. */
final class HomePage implements Handler {
  private static final int LATEST = 8;
  private static final int SOURCES = 12;
  private static final int LANGUAGES = 12;

  private final Newsroom news;
  private final Templates templates;
  private final Assets assets;

  HomePage(Newsroom news, Templates templates, Assets assets) {
    this.news = news;
    this.templates = templates;
    this.assets = assets;
  }

  @Override
  public Response answer(Request request) throws IOException {
    IndexStats stats = news.stats();
    SearchRequest latest =
        SearchRequest.of(new NewsQuery.Everything())
            .withOrder(Order.NEWEST)
            .withHits(0, LATEST)
            .withSnippets(1);
    List<HitView> hits = news.index().search(latest).hits().stream().map(HitView::of).toList();
    HomeView view =
        new HomeView(
            Shell.of("Broadsheet: news search", assets),
            stats.articles() + stats.teasers() == 0,
            Texts.count(stats.articles(), "article", "articles"),
            Texts.count(stats.teasers(), "teaser", "teasers"),
            period(stats),
            hits,
            SearchParameters.of("*", Order.NEWEST).link(),
            sources(stats, SOURCES),
            languages(stats, LANGUAGES));
    return Response.html(templates.show("home", view));
  }

  static Optional<String> period(IndexStats stats) {
    return stats
        .oldest()
        .flatMap(from -> stats.newest().map(to -> TimeView.day(from) + " to " + TimeView.day(to)));
  }

  static List<CountView> sources(IndexStats stats, int most) {
    return stats.sources().entrySet().stream().limit(most).map(HomePage::source).toList();
  }

  /** Pages say all kinds of things of their language; what is none is left out. */
  static List<CountView> languages(IndexStats stats, int most) {
    return stats.languages().entrySet().stream()
        .filter(it -> Texts.languageTag(Optional.of(it.getKey())).isPresent())
        .limit(most)
        .map(HomePage::language)
        .toList();
  }

  private static CountView source(Map.Entry<String, Long> source) {
    return new CountView(HitView.source(source.getKey()), Texts.number(source.getValue()));
  }

  private static CountView language(Map.Entry<String, Long> language) {
    NewsQuery all =
        new NewsQuery.In(NewsField.LANGUAGE, new NewsQuery.Words(List.of(language.getKey())));
    return new CountView(
        new LinkView(Links.search(all.toString()), Texts.language(language.getKey())),
        Texts.number(language.getValue()));
  }

  /**
   * A link and how much is behind it.
   *
   * @param link the link
   * @param count how many items
   */
  record CountView(LinkView link, String count) {}

  record HomeView(
      Shell shell,
      boolean empty,
      String articles,
      String teasers,
      Optional<String> period,
      List<HitView> hits,
      String newest,
      List<CountView> sources,
      List<CountView> languages) {}
}
