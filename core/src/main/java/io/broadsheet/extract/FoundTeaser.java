package io.broadsheet.extract;

import io.broadsheet.article.Teaser;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * A teaser and where it stands in the page, so that the article's body can leave it out.
 *
 * @param teaser the record
 * @param elements the roots of the item and of every other item of the page with the same target,
 *     in page order; none contains another
 * @param listHeading the element that holds the heading over its list, where there is one
 */
record FoundTeaser(Teaser teaser, List<Element> elements, Optional<Element> listHeading) {}
