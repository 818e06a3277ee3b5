package io.broadsheet.extract;

import io.broadsheet.article.NewsTime;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * What a page says of its own story, without the text. Immutable but for the elements, which are
 * the document's.
 *
 * @param canonicalUrl the absolute canonical URL; see {@link CanonicalUrl}
 * @param headline the headline, without the site's name
 * @param standfirst the summary
 * @param authors the names in the byline
 * @param source the publisher or site
 * @param section the part of the paper
 * @param tags keywords
 * @param language BCP 47 tag
 * @param published when it was first published
 * @param modified when it was last changed
 * @param picture absolute URL of the main picture
 * @param structuredBody the text in the structured data: a hint only, it is often cut or of another
 *     story
 * @param headlineElement where the headline is seen
 * @param bylineElements where byline, date line and reading time of this story are seen
 */
record Metadata(
    Optional<String> canonicalUrl,
    Optional<String> headline,
    Optional<String> standfirst,
    List<String> authors,
    Optional<String> source,
    Optional<String> section,
    List<String> tags,
    Optional<String> language,
    Optional<NewsTime> published,
    Optional<NewsTime> modified,
    Optional<String> picture,
    Optional<String> structuredBody,
    Optional<Element> headlineElement,
    List<Element> bylineElements) {
  Metadata {
    authors = List.copyOf(authors);
    tags = List.copyOf(tags);
    bylineElements = List.copyOf(bylineElements);
  }
}
