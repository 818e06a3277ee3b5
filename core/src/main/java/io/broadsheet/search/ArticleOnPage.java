package io.broadsheet.search;

import io.broadsheet.article.Article;
import io.broadsheet.index.PageRef;

/**
 * An article and the page that it stands on. Immutable.
 *
 * @param article the article
 * @param page the page
 */
public record ArticleOnPage(Article article, PageRef page) {}
