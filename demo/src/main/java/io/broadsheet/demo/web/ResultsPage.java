package io.broadsheet.demo.web;

import io.broadsheet.query.NewsQuery;
import io.broadsheet.search.Order;
import io.broadsheet.search.SearchRequest;
import io.broadsheet.search.SearchResult;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The stories that a search found. */
final class ResultsPage implements Handler {
  private final Newsroom news;
  private final Templates templates;
  private final Assets assets;

  ResultsPage(Newsroom news, Templates templates, Assets assets) {
    this.news = news;
    this.templates = templates;
    this.assets = assets;
  }

  @Override
  public Response answer(Request request) throws IOException, BadRequestException {
    SearchParameters asked = SearchParameters.of(request);
    if (asked.query().isEmpty()) {
      return Response.of(303, Response.HTML, "").with("Location", "/");
    }
    SearchRequest search = asked.requestForPage();
    SearchResult result = news.index().search(search);
    Shell shell = Shell.ofSearch(asked.query(), asked.order(), assets);
    return Response.html(templates.show("results", view(shell, asked, search, result)));
  }

  private static ResultsView view(
      Shell shell, SearchParameters asked, SearchRequest search, SearchResult result) {
    int shown = Math.min(asked.size(), result.hits().size());
    return new ResultsView(
        shell,
        shown > 0,
        summary(asked, result),
        result.warnings(),
        chips(search.query(), asked.order()),
        orders(asked),
        result.hits().subList(0, shown).stream().map(HitView::of).toList(),
        Pager.of(asked, result.hits().size() > asked.size()));
  }

  private static String summary(SearchParameters asked, SearchResult result) {
    String total =
        (result.totalIsExact() ? "" : "more than ")
            + Texts.count(result.total(), "item matches", "items match");
    String page = asked.page() > 1 ? "Page " + asked.page() + " · " : "";
    return page + total + " · " + time(result);
  }

  private static String time(SearchResult result) {
    double millis = result.took().toNanos() / 1e6;
    return millis < 10
        ? String.format(Locale.ROOT, "%.1f ms", millis)
        : String.format(Locale.ROOT, "%.0f ms", millis);
  }

  /** What the query was understood as; one chip alone says no more than the search box. */
  private static List<Chip> chips(NewsQuery query, Order order) {
    List<NewsQuery> parts = QueryText.parts(query);
    return IntStream.range(0, parts.size() < 2 ? 0 : parts.size())
        .mapToObj(
            i ->
                new Chip(
                    parts.get(i).toString(), Links.search(QueryText.without(query, i), order, 1)))
        .toList();
  }

  private static List<OrderView> orders(SearchParameters asked) {
    return Arrays.stream(Order.values())
        .map(
            order ->
                new OrderView(
                    Links.search(asked.query(), order, 1), label(order), order == asked.order()))
        .toList();
  }

  private static String label(Order order) {
    String name = Links.name(order);
    return order == Order.RELEVANCE
        ? "Best match"
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /**
   * A part of the query.
   *
   * @param text the part
   * @param without the search without it
   */
  record Chip(String text, String without) {}

  record OrderView(String href, String label, boolean current) {}

  /**
   * The ways to other pages of hits.
   *
   * @param page the page that is shown, counted from 1
   * @param previous the one before it
   * @param next the one after it
   */
  record Pager(int page, Optional<String> previous, Optional<String> next) {
    static Optional<Pager> of(SearchParameters asked, boolean more) {
      int page = asked.page();
      Optional<String> previous =
          Optional.of(page).filter(it -> it > 1).map(it -> link(asked, it - 1));
      Optional<String> next = Optional.of(page).filter(it -> more).map(it -> link(asked, it + 1));
      return previous.isEmpty() && next.isEmpty()
          ? Optional.empty()
          : Optional.of(new Pager(page, previous, next));
    }

    private static String link(SearchParameters asked, int page) {
      String size = asked.size() == SearchParameters.DEFAULT_SIZE ? "" : "&size=" + asked.size();
      return Links.search(asked.query(), asked.order(), page) + size;
    }
  }

  record ResultsView(
      Shell shell,
      boolean found,
      String summary,
      List<String> warnings,
      List<Chip> chips,
      List<OrderView> orders,
      List<HitView> hits,
      Optional<Pager> pager) {
    boolean anyChips() {
      return !chips.isEmpty();
    }
  }
}
