/**
 * An embeddable search engine for news, on Apache Lucene.
 *
 * <p>{@link io.broadsheet.NewsIndex} is the way in. It takes pages and gives hits:
 *
 * <pre>{@code
 * try (NewsIndex index = NewsIndex.open(Path.of("news-index"))) {
 *   IngestReport report = index.ingest(List.of(Path.of("crawl")));
 *   for (Hit hit : index.search("\"ferry strike\" after:2026-11-01 -football").hits()) {
 *     hit.headline().map(Markup.PLAIN::write).ifPresent(System.out::println);
 *   }
 * }
 * }</pre>
 *
 * <p>Behind it, data flows through the packages in this order, and each package knows only those
 * before it:
 *
 * <ol>
 *   <li>{@link io.broadsheet.article}: the nouns. A {@code Page} is bytes; an {@code Article} is a
 *       story; a {@code Teaser} is what a page says of a story that stands elsewhere.
 *   <li>{@link io.broadsheet.extract}: a page to its article and teasers, or to a reason why it
 *       holds none.
 *   <li>{@link io.broadsheet.index}: articles and teasers to Lucene documents, replaced page by
 *       page.
 *   <li>{@link io.broadsheet.ingest}: files, folders, web archives, feeds and JSON Lines to pages.
 *   <li>{@link io.broadsheet.query}: what a reader types, as a tree.
 *   <li>{@link io.broadsheet.search}: the tree to ranked hits with highlighted snippets.
 *   <li>{@link io.broadsheet.evaluate}: how good a ranking is, by topics and judgements.
 *   <li>{@link io.broadsheet.minilm}: an embedding model, for searching by meaning.
 * </ol>
 *
 * <p>Each of them can be used without the facade, for example with a Lucene writer and searcher
 * that the host has already.
 */
@NullMarked
package io.broadsheet;

import org.jspecify.annotations.NullMarked;
