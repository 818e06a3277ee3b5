package io.broadsheet.search;

import io.broadsheet.index.PageRef;
import java.util.List;
import java.util.Optional;

/**
 * One story that was found: its article, where one matches, else a teaser that announces it.
 * Immutable.
 */
public sealed interface Hit permits ArticleHit, TeaserHit {
  /**
   * The page that it stood on.
   *
   * @return the page
   */
  PageRef page();

  /**
   * How well it matches.
   *
   * @return the BM25F score, larger is better, comparable within one result only; 0 when hits are
   *     in another order
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
   * The teasers on other pages that announce the same story.
   *
   * @return up to {@value NewsSearcher#MAX_TEASERS} teasers
   */
  List<TeaserOnPage> teasers();
}
