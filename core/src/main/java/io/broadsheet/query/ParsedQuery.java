package io.broadsheet.query;

import java.util.List;

/**
 * What was understood of a query text. Immutable.
 *
 * @param query the query
 * @param warnings what was not understood, one line each for a person; empty where all was
 */
public record ParsedQuery(NewsQuery query, List<String> warnings) {
  /** Copies the list. */
  public ParsedQuery {
    warnings = List.copyOf(warnings);
  }
}
