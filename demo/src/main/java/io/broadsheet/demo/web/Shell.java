package io.broadsheet.demo.web;

import io.broadsheet.search.Order;
import java.util.Optional;

/**
 * What stands around a page.
 *
 * @param title its title
 * @param query what the search box holds
 * @param order the order of hits, where it is not the default one
 * @param feed the feed of the page, where it has one
 * @param assets the version of the style sheet and the script
 */
record Shell(
    String title, String query, Optional<String> order, Optional<String> feed, String assets) {
  static Shell of(String title, Assets assets) {
    return new Shell(title, "", Optional.empty(), Optional.empty(), assets.version());
  }

  static Shell ofSearch(String query, Order order, Assets assets) {
    Optional<String> sort = Optional.of(order).filter(it -> it != Order.RELEVANCE).map(Links::name);
    return new Shell(
        query + " – Broadsheet", query, sort, Optional.of(Links.feed(query)), assets.version());
  }
}
