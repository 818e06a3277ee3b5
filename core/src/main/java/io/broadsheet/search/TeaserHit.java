package io.broadsheet.search;

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
 * @param teasers see {@link Hit#teasers()}
 */
public record TeaserHit(
    Teaser teaser,
    PageRef page,
    float score,
    Optional<Snippet> headline,
    List<Snippet> snippets,
    List<TeaserOnPage> teasers)
    implements Hit {
  /** Copies the lists. */
  public TeaserHit {
    snippets = List.copyOf(snippets);
    teasers = List.copyOf(teasers);
  }
}
