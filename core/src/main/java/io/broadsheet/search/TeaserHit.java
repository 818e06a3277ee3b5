package io.broadsheet.search;

import io.broadsheet.article.NewsItem;
import io.broadsheet.article.Teaser;
import io.broadsheet.index.PageRef;
import java.util.List;
import java.util.Optional;

/**
 * A teaser that was found: a story known from what another page says of it. Immutable.
 *
 * @param teaser the teaser
 * @param page the page that it stood on
 * @param score see {@link Hit#score()}
 * @param headline see {@link Hit#headline()}; never empty
 * @param snippets see {@link Hit#snippets()}
 * @param coverage see {@link Hit#coverage()}
 */
public record TeaserHit(
    Teaser teaser,
    PageRef page,
    float score,
    Optional<Snippet> headline,
    List<Snippet> snippets,
    Coverage coverage)
    implements Hit {
  /** Copies the list. */
  public TeaserHit {
    snippets = List.copyOf(snippets);
  }

  @Override
  public NewsItem item() {
    return teaser;
  }
}
