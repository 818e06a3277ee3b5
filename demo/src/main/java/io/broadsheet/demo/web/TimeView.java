package io.broadsheet.demo.web;

import io.broadsheet.article.NewsTime;
import io.broadsheet.article.NewsTime.Precision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A time of publication.
 *
 * @param iso as machines read it
 * @param text in UTC for people; a script puts it into the reader's zone where it is exact
 * @param exact whether it is a point in time, not a date only
 */
record TimeView(String iso, String text, boolean exact) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

  static TimeView of(NewsTime time) {
    boolean exact = time.precision() == Precision.EXACT;
    String text =
        switch (time.precision()) {
          case DATE -> DAY.format(time.written());
          case LOCAL_TIME -> MINUTE.format(time.written());
          case EXACT -> minute(time.instant());
        };
    return new TimeView(time.toString(), text, exact);
  }

  static TimeView of(Instant time) {
    return new TimeView(time.toString(), minute(time), true);
  }

  static String day(Instant time) {
    return day(time.atOffset(ZoneOffset.UTC).toLocalDate());
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static String minute(Instant time) {
    return MINUTE.format(time.atOffset(ZoneOffset.UTC)) + " UTC";
  }
}
