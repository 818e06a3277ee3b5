package io.broadsheet.extract;

import io.broadsheet.article.NewsTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the time of day, and its zone, that belong to a date. */
final class ClockTime {
  /**
   * A time of day.
   *
   * @param time the time, where there is one
   * @param zone its zone, where there is one
   * @param next the token after it
   */
  record Match(@Nullable LocalTime time, @Nullable ZoneId zone, int next) {
    NewsTime on(LocalDate date) {
      if (time == null) {
        return NewsTime.of(date);
      }
      LocalDateTime local = date.atTime(time);
      return zone == null ? NewsTime.of(local) : NewsTime.of(local.atZone(zone).toOffsetDateTime());
    }
  }

  /** How many words and signs may stand between a date and its time. */
  private static final int MAX_BETWEEN = 4;

  private static final Set<String> BETWEEN =
      Set.of(
          "t", "at", "um", "a", "as", "om", "kl", "klo", "klockan", "ore", "orele", "ora", "alle",
          "o", "w", "u", "v", "i", "в", "о", "ob", "las", "la", "godz", "godzina", "saat", "jam",
          "pukul", "luc", "time", "uhr", "den", "the", "から", "kell", "plkst", "oras", "στισ");

  private static final Set<String> MORNING = Set.of("am", "上午", "오전", "午前");
  private static final Set<String> AFTERNOON = Set.of("pm", "下午", "오후", "午後");
  private static final Set<String> HOURS =
      Set.of("h", "uhr", "hrs", "時", "时", "点", "시", "u", "uur", "година", "hod");
  private static final Set<String> STOPPED = Set.of("kl", "klo", "klockan", "kell", "jam", "pukul");

  private static final Map<String, ZoneId> ZONES =
      Map.ofEntries(
          zone("Z", "Z"),
          zone("UTC", "Z"),
          zone("GMT", "Z"),
          zone("WET", "Z"),
          zone("EST", "-05:00"),
          zone("EDT", "-04:00"),
          zone("ET", "America/New_York"),
          zone("CST", "-06:00"),
          zone("CDT", "-05:00"),
          zone("CT", "America/Chicago"),
          zone("MST", "-07:00"),
          zone("MDT", "-06:00"),
          zone("MT", "America/Denver"),
          zone("PST", "-08:00"),
          zone("PDT", "-07:00"),
          zone("PT", "America/Los_Angeles"),
          zone("BST", "+01:00"),
          zone("WEST", "+01:00"),
          zone("CET", "+01:00"),
          zone("MEZ", "+01:00"),
          zone("CEST", "+02:00"),
          zone("MESZ", "+02:00"),
          zone("EET", "+02:00"),
          zone("SAST", "+02:00"),
          zone("EEST", "+03:00"),
          zone("MSK", "+03:00"),
          zone("EAT", "+03:00"),
          zone("IST", "+05:30"),
          zone("PKT", "+05:00"),
          zone("WIB", "+07:00"),
          zone("WITA", "+08:00"),
          zone("SGT", "+08:00"),
          zone("HKT", "+08:00"),
          zone("JST", "+09:00"),
          zone("KST", "+09:00"),
          zone("AEST", "+10:00"),
          zone("AEDT", "+11:00"),
          zone("NZST", "+12:00"),
          zone("NZDT", "+13:00"));

  private final DateTokens tokens;

  ClockTime(DateTokens tokens) {
    this.tokens = tokens;
  }

  private static Map.Entry<String, ZoneId> zone(String name, String id) {
    return Map.entry(name, ZoneId.of(id));
  }

  /** The time after a date, or else right before it; no time where there is neither. */
  Match beside(int dateStart, CalendarDate.Match date) {
    Match inside = compact(date.next() - 1);
    if (inside != null) {
      return inside;
    }
    Match after = after(date.next());
    if (after != null) {
      return after;
    }
    Match before = before(dateStart);
    return before == null
        ? new Match(null, null, date.next())
        : new Match(before.time(), before.zone(), date.next());
  }

  /** The time of 202502032215, and of 20250203T221500. */
  private @Nullable Match compact(int at) {
    String digits = tokens.text(at);
    if (tokens.digits(at) == 8 && tokens.text(at + 1).equals("t")) {
      int length = tokens.digits(at + 2);
      return length == 6 || length == 4 ? zoned(digits(tokens.text(at + 2)), at + 3, true) : null;
    }
    return tokens.digits(at) == 12 || tokens.digits(at) == 14
        ? zoned(digits(digits.substring(8)), at + 1, true)
        : null;
  }

  private static @Nullable LocalTime digits(String text) {
    int second = text.length() == 6 ? Integer.parseInt(text.substring(4)) : 0;
    return time(
        Integer.parseInt(text.substring(0, 2)), Integer.parseInt(text.substring(2, 4)), second);
  }

  private @Nullable Match after(int from) {
    int at = from;
    boolean stopped = false;
    boolean afternoon = false;
    while (at < from + MAX_BETWEEN && !tokens.isNumber(at)) {
      String text = tokens.text(at);
      afternoon |= AFTERNOON.contains(text);
      boolean skipped =
          tokens.isSign(at)
              || BETWEEN.contains(text)
              || afternoon
              || MORNING.contains(text)
              || (text.length() == 1 && text.charAt(0) > 0x2E80);
      if (!skipped) {
        return null;
      }
      stopped |= STOPPED.contains(text);
      at++;
    }
    Match clock = clock(at, stopped);
    return clock != null && afternoon ? afternoon(clock) : clock;
  }

  private static Match afternoon(Match clock) {
    LocalTime time = clock.time();
    return time != null && time.getHour() < 12
        ? new Match(time.plusHours(12), clock.zone(), clock.next())
        : clock;
  }

  private @Nullable Match before(int dateStart) {
    for (int back = 3; back <= 9; back++) {
      Match clock = clock(dateStart - back, false);
      if (clock != null && clock.next() <= dateStart) {
        return onlyWordsBetween(clock.next(), dateStart) ? clock : null;
      }
    }
    return null;
  }

  private boolean onlyWordsBetween(int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.isNumber(at)) {
        return false;
      }
    }
    return to - from <= MAX_BETWEEN;
  }

  private @Nullable Match clock(int at, boolean stopped) {
    if (!tokens.isNumber(at, 1, 2)) {
      return null;
    }
    int hour = tokens.value(at);
    int next = at + 1;
    boolean colon = tokens.isSign(next, ':');
    boolean spelled = HOURS.contains(tokens.text(next));
    if ((colon || spelled) && tokens.isNumber(next + 1, 1, 2)) {
      return minutes(hour, next + 1, colon);
    }
    if (tokens.isSign(next, '.') && tokens.digits(next + 1) == 2) {
      boolean named = HOURS.contains(tokens.text(next + 2)) || half(next + 2, hour) != hour;
      return stopped || named ? minutes(hour, next + 1, false) : null;
    }
    int halved = half(next, hour);
    if (isHalf(next)) {
      return zoned(time(halved, 0, 0), afterHalf(next), false);
    }
    return spelled ? zoned(time(hour, 0, 0), next + 1, false) : null;
  }

  private @Nullable Match minutes(int hour, int at, boolean colon) {
    int minute = tokens.value(at);
    int second = 0;
    int next = at + 1;
    if (colon && tokens.isSign(next, ':') && tokens.digits(next + 1) == 2) {
      second = tokens.value(next + 1);
      next += 2;
      boolean fraction = tokens.isSign(next, '.') || tokens.isSign(next, ',');
      if (fraction && tokens.isNumber(next + 1) && !tokens.gapBefore(next + 1)) {
        next += 2;
      }
    }
    boolean withSeconds = next > at + 1;
    int halved = half(next, hour);
    next = isHalf(next) ? afterHalf(next) : next;
    while (HOURS.contains(tokens.text(next)) || tokens.text(next).equals("分")) {
      next++;
    }
    return zoned(time(halved, minute, second), next, withSeconds || colon);
  }

  /** Whether "am", "pm", "a.m." or "p.m." stands at a token. */
  private boolean isHalf(int at) {
    String text = tokens.text(at);
    return MORNING.contains(text) || AFTERNOON.contains(text) || isSpacedHalf(at);
  }

  private boolean isSpacedHalf(int at) {
    String text = tokens.text(at);
    return (text.equals("a") || text.equals("p"))
        && tokens.isSign(at + 1, '.')
        && tokens.text(at + 2).equals("m");
  }

  private int afterHalf(int at) {
    if (!isSpacedHalf(at)) {
      return at + 1;
    }
    return tokens.isSign(at + 3, '.') ? at + 4 : at + 3;
  }

  private int half(int at, int hour) {
    if (!isHalf(at) || hour > 12) {
      return hour;
    }
    boolean afternoon = AFTERNOON.contains(tokens.text(at)) || tokens.text(at).equals("p");
    return hour % 12 + (afternoon ? 12 : 0);
  }

  private static @Nullable LocalTime time(int hour, int minute, int second) {
    try {
      return LocalTime.of(hour, minute, Math.min(second, 59));
    } catch (DateTimeException noSuchTime) {
      return null;
    }
  }

  private @Nullable Match zoned(@Nullable LocalTime time, int at, boolean offsets) {
    if (time == null) {
      return null;
    }
    boolean bracket = tokens.isSign(at, '(');
    ZoneId named = ZONES.get(tokens.written(bracket ? at + 1 : at).replace('z', 'Z'));
    boolean signed = tokens.isSign(at + 1, '+') || tokens.isSign(at + 1, '-');
    if (named != null && !(signed && named.equals(ZoneOffset.UTC))) {
      return new Match(time, named, bracket ? at + 3 : at + 1);
    }
    Match offset = offsets || named != null ? offset(time, named == null ? at : at + 1) : null;
    return offset != null ? offset : new Match(time, named, named == null ? at : at + 1);
  }

  private @Nullable Match offset(LocalTime time, int at) {
    boolean minus = tokens.isSign(at, '-');
    boolean glued = !tokens.gapBefore(at + 1);
    if (!(minus || tokens.isSign(at, '+')) || !glued) {
      return null;
    }
    int digits = tokens.digits(at + 1);
    int value = tokens.value(at + 1);
    boolean split = digits == 2 && tokens.isSign(at + 2, ':') && tokens.digits(at + 3) == 2;
    if (digits != 4 && digits != 2) {
      return null;
    }
    int minutes = digits == 4 ? value / 100 * 60 + value % 100 : value * 60;
    minutes += split ? tokens.value(at + 3) : 0;
    return minutes > 14 * 60
        ? null
        : new Match(
            time,
            ZoneOffset.ofTotalSeconds((minus ? -minutes : minutes) * 60),
            split ? at + 4 : at + 2);
  }
}
