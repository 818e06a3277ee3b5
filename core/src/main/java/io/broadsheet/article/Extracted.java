package io.broadsheet.article;

import java.util.List;
import java.util.Optional;

/**
 * What was taken out of a page: its article, the teasers it carries for other stories, or both. A
 * front page or a feed has teasers only. Immutable.
 *
 * @param location where the page was read; see {@link Page#location()}
 * @param url the page's canonical URL, where one is known
 * @param article the page's own story
 * @param teasers what it says of other stories, in page order
 */
public record Extracted(
    String location, Optional<String> url, Optional<Article> article, List<Teaser> teasers)
    implements Extraction {
  /** Checks that there is an article or a teaser: a page with neither is {@link Rejected}. */
  public Extracted {
    location = Require.text("Extracted.location", location);
    url = Require.optionalText("Extracted.url", url);
    teasers = List.copyOf(teasers);
    if (article.isEmpty() && teasers.isEmpty()) {
      throw new IllegalArgumentException(
          "Extracted needs an article or a teaser; a page with neither is Rejected: " + location);
    }
  }

  /**
   * The identity of the page in an index: a page that is read again replaces the one with the same
   * key.
   *
   * @return the URL, or the location where there is no URL
   */
  public String key() {
    return url.orElse(location);
  }
}
