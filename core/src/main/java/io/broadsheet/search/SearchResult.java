package io.broadsheet.search;

import java.time.Duration;
import java.util.List;

/**
 * What a search found. Immutable.
 *
 * @param hits the hits asked for, in order
 * @param total how many items match, articles and teasers; items of one story come as one hit, so
 *     there may be fewer hits
 * @param totalIsExact whether {@code total} is exact; if not, there are at least so many
 * @param took how long it took
 * @param warnings what was not understood or was changed to find anything, one line each for a
 *     person
 */
public record SearchResult(
    List<Hit> hits, long total, boolean totalIsExact, Duration took, List<String> warnings) {
  /** Copies the lists. */
  public SearchResult {
    hits = List.copyOf(hits);
    warnings = List.copyOf(warnings);
  }
}
