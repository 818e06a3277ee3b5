/** From the bytes of a page to an article and the teasers it carries. */
@NullMarked
package io.broadsheet.extract;

import org.jspecify.annotations.NullMarked;
