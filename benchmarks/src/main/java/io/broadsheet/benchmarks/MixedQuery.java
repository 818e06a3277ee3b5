package io.broadsheet.benchmarks;

import io.broadsheet.index.NewsField;
import java.time.Instant;

/**
 * One search of a mixed list. Immutable.
 *
 * @param kind what it is like
 * @param text the query, in syntax that means the same in Lucene's query parser
 * @param filter what it is narrowed to, if it is of {@link QueryKind#FILTER}
 * @param now from when age is measured, if it is of {@link QueryKind#BLENDED}
 */
record MixedQuery(QueryKind kind, String text, Filter filter, Instant now) {
  /** A value that a field must have. */
  record Filter(NewsField field, String value) {}
}
