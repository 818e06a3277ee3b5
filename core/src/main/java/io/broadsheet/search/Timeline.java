package io.broadsheet.search;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * How what a search found spreads over time: equal intervals of the calendar from the first to the
 * last item, those without items included. Items are counted, as in {@link SearchResult#total()};
 * all counts together with {@link #undated()} give the exact total. Immutable.
 *
 * @param interval how long each bar is: the shortest interval that needs at most {@value #MAX_BARS}
 *     bars, centuries need up to 101
 * @param zone whose calendar it is
 * @param bars the bars in order of time, none where no item has a date
 * @param undated how many items have no date, or one outside of the years 0 to 9999, which is
 *     nobody's time of publication
 */
public record Timeline(Interval interval, ZoneId zone, List<Bar> bars, long undated) {
  /** The largest number of bars, but for centuries. */
  public static final int MAX_BARS = 60;

  /** Copies the list. */
  public Timeline {
    bars = List.copyOf(bars);
  }

  /** How long a bar is. */
  public enum Interval {
    /** An hour. */
    HOUR,
    /** A day. */
    DAY,
    /** A week, from Monday on (ISO 8601). */
    WEEK,
    /** A month. */
    MONTH,
    /** A year. */
    YEAR,
    /** Ten years, from one that ends in 0 on. */
    DECADE,
    /** A hundred years, from one that ends in 00 on. */
    CENTURY
  }

  /**
   * The items of one interval.
   *
   * @param start when it begins; it ends where the next one begins
   * @param count how many items were published in it
   */
  public record Bar(Instant start, long count) {}
}
