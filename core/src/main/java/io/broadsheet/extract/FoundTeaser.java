package io.broadsheet.extract;

import io.broadsheet.article.Teaser;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * A teaser and where it stands in the page, so that the article's body can leave it out.
 *
 * @param teaser the record
 * @param elements the roots of the item: the place it was read from, then every other item of the
 *     page with the same target; none contains another
 * @param listHeading the element that holds the heading over its list, where there is one
 */
record FoundTeaser(Teaser teaser, List<Element> elements, Optional<Element> listHeading) {}
