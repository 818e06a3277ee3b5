package io.broadsheet.demo.web;

import io.broadsheet.demo.web.SearchParameters.Hidden;
import java.util.List;
import java.util.Optional;

/**
 * What stands around a page.
 *
 * @param title its title
 * @param query what the search box holds
 * @param hidden what the search box sends along
 * @param feed the feed of the page, where it has one
 * @param assets the version of the style sheet and the script
 */
record Shell(
    String title, String query, List<Hidden> hidden, Optional<String> feed, String assets) {
  static Shell of(String title, Assets assets) {
    return new Shell(title, "", List.of(), Optional.empty(), assets.version());
  }

  static Shell of(SearchParameters search, Assets assets) {
    return new Shell(
        (search.query().isEmpty() ? "All stories" : search.query()) + " – Broadsheet",
        search.query(),
        search.hidden(),
        Optional.of(search.feed()),
        assets.version());
  }
}
