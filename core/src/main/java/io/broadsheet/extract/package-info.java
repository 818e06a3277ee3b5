/**
 * From a page to what it says: its article, and the teasers it carries for other stories.
 *
 * <p>A {@link io.broadsheet.article.Page} goes in, an {@link io.broadsheet.article.Extraction}
 * comes out. A bad page is a {@link io.broadsheet.article.Rejected}, never an exception. Time and
 * memory grow with the page's size and no faster.
 */
@NullMarked
package io.broadsheet.extract;

import org.jspecify.annotations.NullMarked;
