package io.broadsheet.search;

import io.broadsheet.article.Teaser;
import io.broadsheet.index.PageRef;

/**
 * A teaser and the page that it stands on. Immutable.
 *
 * @param teaser the teaser
 * @param page the page
 */
public record TeaserOnPage(Teaser teaser, PageRef page) {}
