package io.broadsheet.search;

import io.broadsheet.article.NewsItem;
import io.broadsheet.index.PageRef;
import java.util.List;
import java.util.Optional;

/**
 * One story that was found: its article, where one matches, else a teaser that announces it.
 * Immutable.
 */
public sealed interface Hit permits ArticleHit, TeaserHit {
  /**
   * The article or the teaser that is shown.
   *
   * @return the item
   */
  NewsItem item();

  /**
   * The page that it stood on.
   *
   * @return the page
   */
  PageRef page();

  /**
   * How well it matches.
   *
   * @return the BM25F score, with recency and prominence where the request has them; larger is
   *     better, comparable within one result only; 0 when hits are ordered by time alone
   */
  float score();

  /**
   * Its whole headline, with what matched.
   *
   * @return the headline, or empty where the article has none
   */
  Optional<Snippet> headline();

  /**
   * The best passages of its other text.
   *
   * @return at most as many as the request asked for; where nothing matched, how the text begins
   */
  List<Snippet> snippets();

  /**
   * Where else its story is told or announced.
   *
   * @return the coverage; empty where the request does not put stories together
   */
  Coverage coverage();

  /**
   * The teasers on other pages that announce the same story.
   *
   * @return see {@link Coverage#teasers()}
   */
  default List<TeaserOnPage> teasers() {
    return coverage().teasers();
  }

  /**
   * The near-copies of its article that were found too.
   *
   * @return see {@link Coverage#similar()}
   */
  default List<ArticleOnPage> similar() {
    return coverage().similar();
  }
}
