/**
 * Search: a query in, ranked hits with highlighted snippets out.
 *
 * <p>{@link io.broadsheet.search.NewsSearcher} answers a {@link io.broadsheet.search.SearchRequest}
 * with a {@link io.broadsheet.search.SearchResult}. Its hits are an {@link
 * io.broadsheet.search.ArticleHit} or a {@link io.broadsheet.search.TeaserHit}. What leaves the
 * library is text and spans ({@link io.broadsheet.search.Snippet}); {@link
 * io.broadsheet.search.Markup} turns them into HTML, ANSI or plain text, and always escapes.
 */
@NullMarked
package io.broadsheet.search;

import org.jspecify.annotations.NullMarked;
