package io.broadsheet.demo.web;

import io.broadsheet.query.NewsQuery;
import io.broadsheet.search.Order;
import io.broadsheet.search.SearchRequest;
import io.broadsheet.search.SearchResult;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The stories that a search found. */
final class ResultsPage implements Handler {
  private static final int FACET_VALUES = 8;
  private static final int MAX_YEAR = 9_998;

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
    if (asked.query().isEmpty() && asked.filters().isEmpty()) {
      return Response.of(303, Response.HTML, "").with("Location", "/");
    }
    Optional<String> days = days(request, asked);
    if (days.isPresent()) {
      return Response.of(303, Response.HTML, "").with("Location", days.get());
    }
    SearchRequest search =
        asked.requestForPage().withFacets(FACET_VALUES).withTimeline(ZoneOffset.UTC);
    SearchResult result = news.index().search(search);
    Shell shell = Shell.of(asked, assets);
    return Response.html(templates.show("results", view(shell, asked, search.query(), result)))
        .passing(result.partial());
  }

  /** The form with two days leads to the query with these days in it. */
  private static Optional<String> days(Request request, SearchParameters asked)
      throws BadRequestException {
    if (request.text("from").isEmpty() && request.text("to").isEmpty()) {
      return Optional.empty();
    }
    NewsQuery query = SearchRequest.of(asked.query()).query();
    Optional<LocalDate> from = day(request, "from");
    Optional<LocalDate> beyond = day(request, "to").map(it -> it.plusDays(1));
    return Optional.of(asked.withQuery(QueryText.between(query, from, beyond)).link());
  }

  private static Optional<LocalDate> day(Request request, String name) throws BadRequestException {
    String text = request.text(name);
    try {
      if (text.isEmpty()) {
        return Optional.empty();
      }
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 0 && day.getYear() <= MAX_YEAR) {
        return Optional.of(day);
      }
    } catch (DateTimeParseException notOne) {
      // Said below, in the same words as for a day out of range.
    }
    throw new BadRequestException(name + " must be a day, such as 2026-11-24");
  }

  private static ResultsView view(
      Shell shell, SearchParameters asked, NewsQuery query, SearchResult result) {
    int shown = Math.min(asked.size(), result.hits().size());
    return new ResultsView(
        shell,
        shown > 0,
        beyond(asked, shown, result),
        summary(asked, result),
        result.warnings(),
        result.didYouMean().map(it -> meant(it, asked)),
        chips(query, asked),
        orders(asked),
        result.hits().subList(0, shown).stream().map(HitView::of).toList(),
        Pager.of(asked, result.hits().size() > asked.size()),
        FacetView.of(result.facets(), asked),
        result.timeline().flatMap(it -> TimelineView.of(it, query, asked)));
  }

  /** Where there are hits, but not so many that this page has any: the way to the first page. */
  private static Optional<LinkView> beyond(SearchParameters asked, int shown, SearchResult result) {
    return shown > 0 || result.total() == 0 || asked.page() == 1
        ? Optional.empty()
        : Optional.of(
            new LinkView(
                asked.withPage(1).link(),
                Texts.count(result.total(), "item matches", "items match")));
  }

  private static LinkView meant(NewsQuery query, SearchParameters asked) {
    String text = QueryText.plain(query);
    return new LinkView(asked.withQuery(text).link(), text);
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

  /** What the search was understood as; one part alone says no more than the search box. */
  private static List<Chip> chips(NewsQuery query, SearchParameters asked) {
    List<Chip> chips = new ArrayList<>();
    List<NewsQuery> parts = QueryText.parts(query);
    for (int i = 0; i < parts.size(); i++) {
      String without = asked.withQuery(QueryText.without(query, i)).link();
      chips.add(new Chip(Optional.empty(), QueryText.shown(parts.get(i)), without));
    }
    asked
        .filters()
        .forEach(
            (field, values) ->
                values.forEach(
                    it ->
                        chips.add(
                            new Chip(
                                Optional.of(FacetView.title(field)),
                                FacetView.name(field, it),
                                asked.toggled(field, it).link()))));
    return chips.size() == 1 && asked.filters().isEmpty() ? List.of() : chips;
  }

  private static List<OrderView> orders(SearchParameters asked) {
    return Arrays.stream(Order.values())
        .map(
            order ->
                new OrderView(asked.withOrder(order).link(), label(order), order == asked.order()))
        .toList();
  }

  private static String label(Order order) {
    String name = SearchParameters.name(order);
    return order == Order.RELEVANCE
        ? "Best match"
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /**
   * A part of the search.
   *
   * @param field what it is a value of, where it is a filter
   * @param text the part
   * @param without the search without it
   */
  record Chip(Optional<String> field, String text, String without) {}

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
          Optional.of(page).filter(it -> it > 1).map(it -> asked.withPage(it - 1).link());
      Optional<String> next =
          Optional.of(page).filter(it -> more).map(it -> asked.withPage(it + 1).link());
      return previous.isEmpty() && next.isEmpty()
          ? Optional.empty()
          : Optional.of(new Pager(page, previous, next));
    }
  }

  record ResultsView(
      Shell shell,
      boolean found,
      Optional<LinkView> beyond,
      String summary,
      List<String> warnings,
      Optional<LinkView> didYouMean,
      List<Chip> chips,
      List<OrderView> orders,
      List<HitView> hits,
      Optional<Pager> pager,
      List<FacetView> facets,
      Optional<TimelineView> timeline) {
    boolean anyChips() {
      return !chips.isEmpty();
    }

    boolean nothing() {
      return !found && beyond.isEmpty();
    }

    boolean narrows() {
      return !facets.isEmpty() || timeline.isPresent();
    }
  }
}
