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
 * <p>Each metadata field is taken from the first of its sources that has it:
 *
 * <ul>
 *   <li>canonical URL: {@code rel=canonical}; {@code og:url}, Parsely; JSON-LD; all on the page's
 *       own site only, where that is known; then the page's URL
 *   <li>headline: the visible heading that best agrees with what is declared; then {@code
 *       og:title}, JSON-LD, Parsely, Sailthru, Twitter, Dublin Core; then the page's title without
 *       the site's name
 *   <li>standfirst: JSON-LD; {@code og:description}, {@code description}, Sailthru, Dublin Core;
 *       microdata or RDFa; the summary that is seen above the text
 *   <li>authors: the byline seen near the headline, microdata and RDFa included; JSON-LD; Parsely,
 *       Sailthru, citation, {@code article:author}, {@code author}, Dublin Core; a byline elsewhere
 *   <li>published, modified: JSON-LD; {@code article:published_time} and its kin, Parsely,
 *       Sailthru, Dublin Core; microdata, or what is seen near the headline; for published last the
 *       date in the URL
 *   <li>source: {@code og:site_name}; JSON-LD publisher; microdata or RDFa; other publisher
 *       elements; the part of the title that is not the headline; the host
 *   <li>section, tags, picture: JSON-LD; {@code article:section}, {@code article:tag}, {@code
 *       og:image}, Parsely, Sailthru, Dublin Core; microdata or RDFa; {@code rel=category} and
 *       {@code rel=tag} links
 *   <li>language: {@code html lang}, JSON-LD, {@code og:locale}, {@code content-language}; a {@code
 *       lang} of "en" is the default of many page templates, and yields to another language that
 *       one of the others names; where none is declared, the text's own, if it is sure
 * </ul>
 *
 * <p>{@link io.broadsheet.extract.Extractor#explain} says of one page which of them it was, and
 * what became of each block of its text and why.
 *
 * <p>Pages are hostile. Time and memory grow with a page's size and no faster, no walk recurses
 * into the page's depth, and {@link io.broadsheet.extract.ExtractLimits} bounds the size.
 */
@NullMarked
package io.broadsheet.extract;

import org.jspecify.annotations.NullMarked;
