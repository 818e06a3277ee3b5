package io.broadsheet.index;

import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import java.util.Optional;

/**
 * The page that an item stood on. Immutable.
 *
 * @param location where the page was read; see {@link io.broadsheet.article.Page#location()}
 * @param url its canonical URL, where one is known
 * @param headline the headline of its own article, where it has one
 * @param source its publisher or site, where that is known
 * @param language its language as a BCP 47 tag, in which all its items are read, where that is
 *     known
 */
public record PageRef(
    String location,
    Optional<String> url,
    Optional<String> headline,
    Optional<String> source,
    Optional<String> language) {
  static PageRef of(Extracted page) {
    return new PageRef(
        page.location(),
        page.url(),
        page.article().flatMap(Article::headline),
        page.article().flatMap(Article::source),
        page.article().flatMap(Article::language));
  }

  /**
   * The page's identity in the index.
   *
   * @return see {@link Extracted#key()}
   */
  public String key() {
    return url.orElse(location);
  }
}
