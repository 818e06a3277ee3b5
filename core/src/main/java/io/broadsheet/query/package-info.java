/**
 * The query language: what a reader types, as a tree.
 *
 * <p>{@link io.broadsheet.query.NewsQueryParser} reads text, never throws, and says in warnings
 * what it could not make sense of. {@link io.broadsheet.query.NewsQuery} is the sealed tree that it
 * makes; it can be built in code too, and prints itself as text that reads back to the same tree.
 */
@NullMarked
package io.broadsheet.query;

import org.jspecify.annotations.NullMarked;
