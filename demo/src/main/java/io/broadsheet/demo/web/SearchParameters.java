package io.broadsheet.demo.web;

import io.broadsheet.search.Order;
import io.broadsheet.search.SearchRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The parameters that all searches share.
 *
 * @param query {@code q}, the query as typed
 * @param order {@code sort}, by default relevance
 * @param page {@code page}, counted from 1
 * @param size {@code size}, how many stories a page has
 */
record SearchParameters(String query, Order order, int page, int size) {
  static final int DEFAULT_SIZE = 10;
  private static final int MAX_SIZE = 50;

  static SearchParameters of(Request request) throws BadRequestException {
    int size = request.number("size", DEFAULT_SIZE, 1, MAX_SIZE);
    int pages = (SearchRequest.MAX_HITS - 1) / size;
    int page = request.number("page", 1, 1, pages);
    return new SearchParameters(request.text("q"), order(request), page, size);
  }

  private static Order order(Request request) throws BadRequestException {
    String text = request.text("sort");
    if (text.isEmpty()) {
      return Order.RELEVANCE;
    }
    for (Order order : Order.values()) {
      if (Links.name(order).equals(text.toLowerCase(Locale.ROOT))) {
        return order;
      }
    }
    throw new BadRequestException(
        "sort must be one of "
            + Arrays.stream(Order.values()).map(Links::name).collect(Collectors.joining(", ")));
  }

  SearchRequest request() {
    return SearchRequest.of(query).withOrder(order).withHits((page - 1) * size, size);
  }

  /** With one story more than is shown, which tells whether there is a next page. */
  SearchRequest requestForPage() {
    return request().withHits((page - 1) * size, size + 1);
  }
}
