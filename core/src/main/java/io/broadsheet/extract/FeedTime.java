package io.broadsheet.extract;

import io.broadsheet.article.NewsTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dates of feeds: RFC 822 and its successors ("Mon, 03 Feb 2025 22:15:00 EST") as in RSS, ISO
 * 8601 as in Atom and sitemaps, each also as feeds in the wild get them wrong.
 */
final class FeedTime {
  private static final int LONGEST = 60;

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** RFC 822, section 5.1, in hours. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("gmt", 0),
          Map.entry("ut", 0),
          Map.entry("utc", 0),
          Map.entry("z", 0),
          Map.entry("est", -5),
          Map.entry("edt", -4),
          Map.entry("cst", -6),
          Map.entry("cdt", -5),
          Map.entry("mst", -7),
          Map.entry("mdt", -6),
          Map.entry("pst", -8),
          Map.entry("pdt", -7));

  private static final Pattern RFC_822 =
      Pattern.compile(
          "(?:\\p{L}{2,9}\\.?,? )?(\\d{1,2}) (\\p{L}{3,9})\\.? (\\d{2}|\\d{4})"
              + "(?:,? (\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?)?(?: ?([A-Za-z]{1,5}|[+-]\\d{2}:?\\d{2}))?");

  /** The offset of an ISO time without its colon. */
  private static final Pattern SHORT_OFFSET = Pattern.compile("(T.{1,20}[+-]\\d{2})(\\d{2})");

  private FeedTime() {}

  static Optional<NewsTime> parse(String text) {
    String date = text.strip();
    if (date.length() > LONGEST) {
      return Optional.empty();
    }
    String iso = date.length() > 10 && date.charAt(10) == ' ' ? isoWithT(date) : date;
    Matcher shortOffset = SHORT_OFFSET.matcher(iso);
    return NewsTime.parse(shortOffset.find() ? shortOffset.replaceFirst("$1:$2") : iso)
        .or(() -> rfc822(date));
  }

  private static String isoWithT(String date) {
    return date.substring(0, 10) + 'T' + date.substring(11).replace(" ", "");
  }

  private static Optional<NewsTime> rfc822(String text) {
    Matcher date = RFC_822.matcher(text);
    if (!date.matches()) {
      return Optional.empty();
    }
    int month = MONTHS.indexOf(date.group(2).substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    try {
      LocalDate day = LocalDate.of(year(date.group(3)), month, Integer.parseInt(date.group(1)));
      if (date.group(4) == null) {
        return Optional.of(NewsTime.of(day));
      }
      int second = date.group(6) == null ? 0 : Math.min(59, Integer.parseInt(date.group(6)));
      LocalTime time =
          LocalTime.of(Integer.parseInt(date.group(4)), Integer.parseInt(date.group(5)), second);
      Optional<ZoneOffset> zone = Optional.ofNullable(date.group(7)).flatMap(FeedTime::zone);
      return Optional.of(
          zone.map(offset -> NewsTime.of(OffsetDateTime.of(day, time, offset)))
              .orElseGet(() -> NewsTime.of(day.atTime(time))));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /** RFC 2822, section 4.3: two digits up to 49 are of this century. */
  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() == 4 ? year : year < 50 ? 2000 + year : 1900 + year;
  }

  private static Optional<ZoneOffset> zone(String name) {
    if (name.charAt(0) == '+' || name.charAt(0) == '-') {
      return Optional.of(ZoneOffset.of(name));
    }
    return Optional.ofNullable(ZONES.get(name.toLowerCase(Locale.ROOT))).map(ZoneOffset::ofHours);
  }
}
