package io.broadsheet.search;

/**
 * A range of a text, in UTF-16 units, half-open. Never splits a surrogate pair. Immutable.
 *
 * @param start the first unit, counted from 0
 * @param end the unit after the last
 */
public record Span(int start, int end) {
  /** Checks that the range is not empty. */
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no range: " + start + " to " + end);
    }
  }
}
