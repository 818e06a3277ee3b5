/**
 * From a page to what it says: its article, and the teasers it carries for other stories.
 *
 * <p>A {@link io.broadsheet.article.Page} goes in, an {@link io.broadsheet.article.Extraction}
 * comes out. A bad page is a {@link io.broadsheet.article.Rejected}, never an exception:
 *
 * <pre>{@code
 * Extractor extractor = new Extractor();
 * Page page = Page.of("story.html", bytes).withUrl("https://news.example/harbour-bridge-closed");
 * if (extractor.extract(page) instanceof Extracted found) {
 *   found.article().ifPresent(article -> System.out.println(article.body()));
 *   found.teasers().forEach(teaser -> System.out.println(teaser.headline()));
 * }
 * }</pre>
 *
 * <p>An HTML page is read in four steps. Its <b>metadata</b> are weighed: what structured data,
 * {@code meta} elements and the visible page say of headline, byline, dates and the rest. Its
 * <b>teasers</b> are found, which announce other stories. Then its <b>layout</b> is read in one
 * walk: text blocks in reading order, and the regions they stand in. Last, each block is given a
 * <b>role</b>: text of the story, headline, standfirst, byline, caption, teaser, promotion,
 * boilerplate; the article's body is the blocks with the role of text. A text dump is read line by
 * line to the same end.
 *
 * <p>Pages are hostile. Time and memory grow with a page's size and no faster, no walk recurses
 * into the page's depth, and {@link io.broadsheet.extract.ExtractLimits} bounds the size.
 */
@NullMarked
package io.broadsheet.extract;

import org.jspecify.annotations.NullMarked;
