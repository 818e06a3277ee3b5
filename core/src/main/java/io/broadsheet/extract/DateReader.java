package io.broadsheet.extract;

import io.broadsheet.article.NewsTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and times as pages write them. Immutable and thread-safe.
 *
 * <p>Forms: ISO 8601 and RFC 1123 with their usual slips; 8, 12 and 14 digits; Unix seconds and
 * milliseconds; day, month and year with separators; month names of some fifty languages in either
 * order; Chinese, Japanese, Korean and Vietnamese; Thai Buddhist years and the Reiwa and Heisei
 * eras; relative times in the common languages, where the time of fetching is known. Where both
 * readings of {@code 3/4/2025} are possible the month comes first for American, Philippine and
 * region-less English, the day otherwise.
 *
 * <p>No more than {@link DateTokens#MAX_CHARS} characters of a text are read, in time linear in
 * them. Years run from 1900 to 2099; two-digit years below 70 belong to this century.
 */
final class DateReader {
  /**
   * A date in a text.
   *
   * @param time the date
   * @param start where it begins in the text
   * @param end where it ends, exclusive
   */
  record Found(NewsTime time, int start, int end) {}

  /** A day and a year of two digits. */
  private static final int MIN_DIGITS = 3;

  private final Optional<Instant> fetched;

  /**
   * A reader.
   *
   * @param fetched what relative times count from; without it they are not read
   */
  DateReader(Optional<Instant> fetched) {
    this.fetched = fetched;
  }

  /**
   * The first date of a text.
   *
   * @param text any text
   * @param language the language of the page, as a BCP 47 tag
   */
  Optional<NewsTime> read(String text, Optional<String> language) {
    List<Found> all = find(text, language);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst().time());
  }

  /** Whether a text has the digits of a date, or may be a relative time: a quick test. */
  private boolean mayHold(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits >= MIN_DIGITS || fetched.isPresent();
  }

  /** All dates of a text, in order; a relative time only where there is no other. */
  List<Found> find(String text, Optional<String> language) {
    if (!mayHold(text)) {
      return List.of();
    }
    DateTokens tokens = new DateTokens(text);
    Optional<NewsTime> epoch = epoch(tokens);
    if (epoch.isPresent()) {
      return List.of(new Found(epoch.get(), 0, text.length()));
    }
    CalendarDate dates = new CalendarDate(tokens, language.orElse(""));
    ClockTime clock = new ClockTime(tokens);
    List<Found> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      CalendarDate.@Nullable Match match = dates.at(at);
      if (match == null) {
        at++;
        continue;
      }
      ClockTime.Match time = clock.beside(at, match);
      found.add(new Found(time.on(match.date()), tokens.start(at), tokens.end(time.next() - 1)));
      at = time.next();
    }
    if (found.isEmpty() && fetched.isPresent()) {
      RelativeTime.read(tokens, fetched.get())
          .ifPresent(time -> found.add(new Found(time, 0, text.length())));
    }
    return found;
  }

  private static Optional<NewsTime> epoch(DateTokens tokens) {
    if (tokens.size() != 1 || !(tokens.digits(0) == 10 || tokens.digits(0) == 13)) {
      return Optional.empty();
    }
    long value = tokens.longValue(0);
    Instant instant =
        tokens.digits(0) == 10 ? Instant.ofEpochSecond(value) : Instant.ofEpochMilli(value);
    LocalDate date = instant.atOffset(ZoneOffset.UTC).toLocalDate();
    return CalendarDate.isPlausible(date)
        ? Optional.of(NewsTime.of(instant.atOffset(ZoneOffset.UTC)))
        : Optional.empty();
  }
}
