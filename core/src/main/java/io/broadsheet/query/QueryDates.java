package io.broadsheet.query;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dates of {@code after: before: on:}, as half-open ranges of days. A year or month is its
 * whole span: {@code after:2025} begins with its first day, {@code before:2025} ends before it,
 * {@code on:2025} is the year.
 */
final class QueryDates {
  static final Set<String> OPERATORS = Set.of("after", "before", "on");

  private static final Pattern CALENDAR =
      Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
  private static final Pattern AGO = Pattern.compile("(\\d{1,4})([dwmy])");

  private final Clock clock;

  QueryDates(Clock clock) {
    this.clock = clock;
  }

  private record Days(LocalDate first, LocalDate end) {}

  Optional<NewsQuery> read(String operator, String value) {
    return days(value.toLowerCase(Locale.ROOT))
        .map(
            days ->
                switch (operator) {
                  case "after" -> new NewsQuery.After(days.first());
                  case "before" -> new NewsQuery.Before(days.first());
                  default ->
                      NewsQuery.and(
                          List.of(
                              new NewsQuery.After(days.first()), new NewsQuery.Before(days.end())));
                });
  }

  private Optional<Days> days(String value) {
    LocalDate today = LocalDate.now(clock);
    if (value.equals("today")) {
      return Optional.of(day(today));
    }
    if (value.equals("yesterday")) {
      return Optional.of(day(today.minusDays(1)));
    }
    Matcher ago = AGO.matcher(value);
    if (ago.matches()) {
      LocalDate day = today.minus(period(Integer.parseInt(ago.group(1)), ago.group(2)));
      return day.getYear() < 0 ? Optional.empty() : Optional.of(day(day));
    }
    Matcher calendar = CALENDAR.matcher(value);
    return calendar.matches() ? calendar(calendar) : Optional.empty();
  }

  private static Optional<Days> calendar(Matcher date) {
    try {
      int year = Integer.parseInt(date.group(1));
      if (date.group(2) == null) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return Optional.of(new Days(first, first.plusYears(1)));
      }
      int month = Integer.parseInt(date.group(2));
      if (date.group(3) == null) {
        LocalDate first = LocalDate.of(year, month, 1);
        return Optional.of(new Days(first, first.plusMonths(1)));
      }
      return Optional.of(day(LocalDate.of(year, month, Integer.parseInt(date.group(3)))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Days day(LocalDate day) {
    return new Days(day, day.plusDays(1));
  }

  private static Period period(int count, String unit) {
    return switch (unit) {
      case "d" -> Period.ofDays(count);
      case "w" -> Period.ofWeeks(count);
      case "m" -> Period.ofMonths(count);
      default -> Period.ofYears(count);
    };
  }
}
