package io.broadsheet.query;

import java.util.List;

/**
 * What was understood of a query text. Immutable.
 *
 * @param query the query
 * @param warnings what was not understood, and what no item can be, one line each for a person
 */
public record ParsedQuery(NewsQuery query, List<String> warnings) {
  /** Copies the list. */
  public ParsedQuery {
    warnings = List.copyOf(warnings);
  }
}
