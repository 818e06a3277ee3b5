package io.broadsheet.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When something was published, as exactly as its source says and no more. Immutable.
 *
 * <p>The written form is ISO 8601 and keeps what was written: {@code 2025-02-03} (a date without a
 * time of day), {@code 2025-02-03T22:15:00} (a time without a zone) or {@code
 * 2025-02-03T22:15:00-05:00}. So the day that a reader of the page saw is never shifted by a
 * conversion to another zone.
 *
 * @param written the date and time as written; what the source did not give is midnight, and UTC.
 *     Seconds are the finest unit.
 * @param precision how much of {@code written} the source gave
 */
public record NewsTime(OffsetDateTime written, Precision precision) {
  /** How much of a time its source gave. */
  public enum Precision {
    /** A date only: the time of day reads 00:00 and the zone UTC. */
    DATE,
    /** A date and a time of day, no zone: read as UTC. */
    LOCAL_TIME,
    /** Date, time of day and offset. */
    EXACT
  }

  /** Cuts to seconds, and clears what {@code precision} says was not given. */
  public NewsTime {
    written = written.truncatedTo(ChronoUnit.SECONDS);
    written =
        switch (precision) {
          case DATE -> written.toLocalDate().atStartOfDay().atOffset(ZoneOffset.UTC);
          case LOCAL_TIME -> written.toLocalDateTime().atOffset(ZoneOffset.UTC);
          case EXACT -> written;
        };
  }

  /**
   * A date without a time of day.
   *
   * @param date the date
   * @return that date, {@link Precision#DATE}
   */
  public static NewsTime of(LocalDate date) {
    return new NewsTime(date.atStartOfDay().atOffset(ZoneOffset.UTC), Precision.DATE);
  }

  /**
   * A time without a zone.
   *
   * @param time date and time of day
   * @return that time, {@link Precision#LOCAL_TIME}
   */
  public static NewsTime of(LocalDateTime time) {
    return new NewsTime(time.atOffset(ZoneOffset.UTC), Precision.LOCAL_TIME);
  }

  /**
   * An exact time.
   *
   * @param time date, time of day and offset
   * @return that time, {@link Precision#EXACT}
   */
  public static NewsTime of(OffsetDateTime time) {
    return new NewsTime(time, Precision.EXACT);
  }

  /**
   * Reads what {@link #toString()} writes, and every other ISO 8601 date, date and time, or date,
   * time and offset.
   *
   * @param text for example {@code 2025-02-03} or {@code 2025-02-03T22:15:00-05:00}
   * @return the time, or empty where the text is of none of the three forms
   */
  public static Optional<NewsTime> parse(String text) {
    try {
      if (text.length() <= "2025-02-03".length()) {
        return Optional.of(of(LocalDate.parse(text)));
      }
      return Optional.of(
          hasOffset(text) ? of(OffsetDateTime.parse(text)) : of(LocalDateTime.parse(text)));
    } catch (DateTimeParseException notIso) {
      return Optional.empty();
    }
  }

  private static boolean hasOffset(String text) {
    return text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10;
  }

  /**
   * The point in time, for sorting and ranges. A date counts as its first second in UTC, a time
   * without a zone as UTC.
   *
   * @return the instant
   */
  public Instant instant() {
    return written.toInstant();
  }

  @Override
  public String toString() {
    return switch (precision) {
      case DATE -> written.toLocalDate().toString();
      case LOCAL_TIME -> withSeconds(written.toLocalDateTime());
      case EXACT -> withSeconds(written.toLocalDateTime()) + written.getOffset();
    };
  }

  private static String withSeconds(LocalDateTime time) {
    String text = time.toString();
    return time.getSecond() == 0 ? text + ":00" : text;
  }
}
