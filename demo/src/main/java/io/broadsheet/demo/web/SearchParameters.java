package io.broadsheet.demo.web;

import io.broadsheet.index.NewsField;
import io.broadsheet.search.Facet;
import io.broadsheet.search.Order;
import io.broadsheet.search.SearchRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The parameters that all searches share. Immutable.
 *
 * @param query {@code q}, the query as typed
 * @param order {@code sort}, by default relevance
 * @param page {@code page}, counted from 1
 * @param size {@code size}, how many stories a page has
 * @param filters {@code source}, {@code section} and so on: the values of facets that were chosen;
 *     each may come several times
 */
record SearchParameters(
    String query, Order order, int page, int size, Map<NewsField, List<String>> filters) {
  static final int DEFAULT_SIZE = 10;
  private static final int MAX_SIZE = 50;
  private static final int MAX_FILTERS = 20;

  /** Half of what an answer may take; what was found until then is shown. */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(Limits.ANSWER_SECONDS / 2);

  static SearchParameters of(Request request) throws BadRequestException {
    int size = request.number("size", DEFAULT_SIZE, 1, MAX_SIZE);
    int pages = (SearchRequest.MAX_HITS - 1) / size;
    int page = request.number("page", 1, 1, pages);
    return new SearchParameters(request.text("q"), order(request), page, size, filters(request));
  }

  static SearchParameters of(String query, Order order) {
    return new SearchParameters(query, order, 1, DEFAULT_SIZE, Map.of());
  }

  private static Order order(Request request) throws BadRequestException {
    String text = request.text("sort");
    for (Order order : Order.values()) {
      if (name(order).equals(text.toLowerCase(Locale.ROOT))) {
        return order;
      }
    }
    if (text.isEmpty()) {
      return Order.RELEVANCE;
    }
    throw new BadRequestException(
        "sort must be one of "
            + Arrays.stream(Order.values())
                .map(SearchParameters::name)
                .collect(Collectors.joining(", ")));
  }

  private static Map<NewsField, List<String>> filters(Request request) throws BadRequestException {
    Map<NewsField, List<String>> filters = new EnumMap<>(NewsField.class);
    for (NewsField field : Facet.FIELDS) {
      List<String> values = request.texts(field.operator()).stream().distinct().toList();
      if (values.size() > MAX_FILTERS) {
        throw new BadRequestException(
            "there must not be more than " + MAX_FILTERS + " of " + field.operator());
      }
      if (!values.isEmpty()) {
        filters.put(field, values);
      }
    }
    return filters;
  }

  static String name(Order order) {
    return order.name().toLowerCase(Locale.ROOT);
  }

  SearchRequest request() {
    SearchRequest request =
        SearchRequest.of(query)
            .withOrder(order)
            .withHits((page - 1) * size, size)
            .withTimeLimit(TIME_LIMIT);
    for (Map.Entry<NewsField, List<String>> filter : filters.entrySet()) {
      request = request.withFilter(filter.getKey(), filter.getValue());
    }
    return request;
  }

  /** With one story more than is shown, which tells whether there is a next page. */
  SearchRequest requestForPage() {
    return request().withHits((page - 1) * size, size + 1);
  }

  SearchParameters withQuery(String other) {
    return new SearchParameters(other, order, 1, size, filters);
  }

  SearchParameters withOrder(Order other) {
    return new SearchParameters(query, other, 1, size, filters);
  }

  SearchParameters withPage(int other) {
    return new SearchParameters(query, order, other, size, filters);
  }

  /** With a value chosen that was not, or not that was. */
  SearchParameters toggled(NewsField field, String value) {
    List<String> values = new ArrayList<>(filters.getOrDefault(field, List.of()));
    if (!values.removeIf(it -> it.equalsIgnoreCase(value))) {
      values.add(value);
    }
    Map<NewsField, List<String>> changed = new EnumMap<>(NewsField.class);
    changed.putAll(filters);
    changed.put(field, values);
    changed.values().removeIf(List::isEmpty);
    return new SearchParameters(query, order, 1, size, changed);
  }

  /** The page of this search. */
  String link() {
    return "/search?q=" + Links.encoded(query) + settings() + (page > 1 ? "&page=" + page : "");
  }

  /** The feed of this search. */
  String feed() {
    return "/search.atom?q=" + Links.encoded(query) + settings();
  }

  private String settings() {
    return hidden().stream()
        .map(it -> "&" + it.name() + "=" + Links.encoded(it.value()))
        .collect(Collectors.joining());
  }

  /** What stays the same when a reader types another query. */
  List<Hidden> hidden() {
    List<Hidden> hidden = new ArrayList<>();
    filters.forEach(
        (field, values) ->
            values.forEach(value -> hidden.add(new Hidden(field.operator(), value))));
    if (order != Order.RELEVANCE) {
      hidden.add(new Hidden("sort", name(order)));
    }
    if (size != DEFAULT_SIZE) {
      hidden.add(new Hidden("size", String.valueOf(size)));
    }
    return hidden;
  }

  /**
   * A parameter that a form sends along.
   *
   * @param name its name
   * @param value its value
   */
  record Hidden(String name, String value) {}
}
