package io.broadsheet.search;

import io.broadsheet.query.NewsQuery;
import io.broadsheet.query.NewsQueryParser;
import io.broadsheet.query.ParsedQuery;
import java.util.List;

/**
 * What to search for and how much of it to show. Immutable; the {@code with} methods make changed
 * copies.
 *
 * @param query the query
 * @param warnings what was not understood when it was read from text; handed on to the result
 * @param from how many hits to skip, 0 or more
 * @param size how many hits to show, 1 or more; {@code from + size} is at most {@value #MAX_HITS}
 * @param order the order of hits
 * @param snippets how many snippets of an item's text to show beside its headline, 0 to 20; default
 *     2
 */
public record SearchRequest(
    NewsQuery query, List<String> warnings, int from, int size, Order order, int snippets) {
  /** How deep a search may page. */
  public static final int MAX_HITS = 10_000;

  private static final int MAX_SNIPPETS = 20;
  private static final NewsQueryParser PARSER = new NewsQueryParser();

  /** Checks the ranges. */
  public SearchRequest {
    warnings = List.copyOf(warnings);
    if (from < 0 || size < 1 || from > MAX_HITS - size) {
      throw new IllegalArgumentException(
          "hits " + from + " to " + (from + (long) size) + " are not within 0 to " + MAX_HITS);
    }
    if (snippets < 0 || snippets > MAX_SNIPPETS) {
      throw new IllegalArgumentException(
          "snippets must be 0 to " + MAX_SNIPPETS + ", not " + snippets);
    }
  }

  /**
   * A request for the first 10 hits of a query as a reader types it.
   *
   * @param text the query; see {@link NewsQueryParser}
   * @return the request
   */
  public static SearchRequest of(String text) {
    ParsedQuery parsed = PARSER.parse(text);
    return new SearchRequest(parsed.query(), parsed.warnings(), 0, 10, Order.RELEVANCE, 2);
  }

  /**
   * A request for the first 10 hits of a query.
   *
   * @param query the query
   * @return the request
   */
  public static SearchRequest of(NewsQuery query) {
    return new SearchRequest(query, List.of(), 0, 10, Order.RELEVANCE, 2);
  }

  /**
   * The same request for other hits.
   *
   * @param from how many hits to skip
   * @param size how many hits to show
   * @return a copy
   */
  public SearchRequest withHits(int from, int size) {
    return new SearchRequest(query, warnings, from, size, order, snippets);
  }

  /**
   * The same request in another order.
   *
   * @param order the order of hits
   * @return a copy
   */
  public SearchRequest withOrder(Order order) {
    return new SearchRequest(query, warnings, from, size, order, snippets);
  }

  /**
   * The same request with more or fewer snippets.
   *
   * @param snippets how many to show beside the headline
   * @return a copy
   */
  public SearchRequest withSnippets(int snippets) {
    return new SearchRequest(query, warnings, from, size, order, snippets);
  }
}
