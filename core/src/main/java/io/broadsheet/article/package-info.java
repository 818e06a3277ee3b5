/**
 * The nouns of news, as plain immutable records: what a page is, what is taken out of it, and when
 * it was published.
 *
 * <p>A {@link io.broadsheet.article.Page} goes in; an {@link io.broadsheet.article.Extraction}
 * comes out, which is either {@link io.broadsheet.article.Extracted} (an article, teasers, or both)
 * or {@link io.broadsheet.article.Rejected} (a reason). Names are those of <a
 * href="https://schema.org/NewsArticle">schema.org/NewsArticle</a> and of the trade. What a page
 * does not have is an empty {@link java.util.Optional} or an empty list, never {@code null} and
 * never a blank string.
 */
@NullMarked
package io.broadsheet.article;

import org.jspecify.annotations.NullMarked;
