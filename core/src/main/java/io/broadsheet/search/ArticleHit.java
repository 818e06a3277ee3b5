package io.broadsheet.search;

import io.broadsheet.article.Article;
import io.broadsheet.article.NewsItem;
import io.broadsheet.index.PageRef;
import java.util.List;
import java.util.Optional;

/**
 * An article that was found. Immutable.
 *
 * @param article the article
 * @param page the page that it stood on
 * @param score see {@link Hit#score()}
 * @param headline see {@link Hit#headline()}
 * @param snippets see {@link Hit#snippets()}
 * @param coverage see {@link Hit#coverage()}
 */
public record ArticleHit(
    Article article,
    PageRef page,
    float score,
    Optional<Snippet> headline,
    List<Snippet> snippets,
    Coverage coverage)
    implements Hit {
  /** Copies the list. */
  public ArticleHit {
    snippets = List.copyOf(snippets);
  }

  @Override
  public NewsItem item() {
    return article;
  }
}
