package io.broadsheet;

import java.time.Duration;
import java.util.List;

/**
 * What a check of an index found. Immutable.
 *
 * @param pages how many pages are as they should be
 * @param articles how many articles these hold
 * @param teasers how many teasers these hold
 * @param problems what is wrong, a line for a person each, the first {@value #MAX_LISTED}; empty
 *     where the index is sound
 * @param took how long it took
 */
public record CheckReport(
    long pages, long articles, long teasers, List<String> problems, Duration took) {
  /** How many problems a report lists. */
  public static final int MAX_LISTED = 100;

  /** Copies the list. */
  public CheckReport {
    problems = List.copyOf(problems);
  }

  /**
   * Whether nothing is wrong.
   *
   * @return whether there are no problems
   */
  public boolean isSound() {
    return problems.isEmpty();
  }
}
