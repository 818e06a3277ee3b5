package io.broadsheet.search;

import io.broadsheet.article.Extracted;
import io.broadsheet.article.NewsItem;

/**
 * An item that a saved search found. Immutable.
 *
 * @param search the name under which the search is saved
 * @param item the article or teaser
 * @param page the page that it stands on
 */
public record SavedMatch(String search, NewsItem item, Extracted page) {}
