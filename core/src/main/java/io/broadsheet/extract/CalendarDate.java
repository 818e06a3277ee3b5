package io.broadsheet.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the year, month and day that begin at a token. */
final class CalendarDate {
  /**
   * A date.
   *
   * @param date the date
   * @param next the token after it
   */
  record Match(LocalDate date, int next) {}

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;
  private static final int REIWA = 2018;
  private static final int HEISEI = 1988;
  private static final int BUDDHIST = 543;

  /** Words that may stand between day, month and year. */
  private static final Set<String> LINKS =
      Set.of(
          "de", "del", "of", "d", "den", "the", "ta", "m", "r", "ko", "an", "gada", "gads", "di",
          "mis");

  /** What follows a day's number. */
  private static final Set<String> ORDINALS =
      Set.of(
          "st", "nd", "rd", "th", "er", "re", "e", "eme", "o", "a", "º", "ª", "ο", "го", "an",
          "oji");

  private static final Set<String> YEAR_FIRST = Set.of("zh", "ja", "ko", "hu", "lt", "mn");

  private final DateTokens tokens;
  private final String language;
  private final boolean monthFirst;

  CalendarDate(DateTokens tokens, String tag) {
    this.tokens = tokens;
    int hyphen = tag.indexOf('-');
    this.language = hyphen < 0 ? tag : tag.substring(0, hyphen);
    this.monthFirst = tag.equals("en") || tag.endsWith("-US") || tag.endsWith("-PH");
  }

  static boolean isPlausible(LocalDate date) {
    return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
  }

  /** The date whose first token is {@code at}. */
  @Nullable Match at(int at) {
    if (tokens.isNumber(at)) {
      return switch (tokens.digits(at)) {
        case 1, 2 -> dayFirst(at);
        case 4 -> yearFirst(at, tokens.value(at));
        case 8, 12, 14 -> compact(at);
        default -> null;
      };
    }
    if (!tokens.isWord(at)) {
      return null;
    }
    int era = era(tokens.text(at));
    if (era > 0 && tokens.isNumber(at + 1, 1, 2)) {
      return yearFirst(at + 1, era + tokens.value(at + 1));
    }
    return monthFirst(at);
  }

  private static int era(String word) {
    return word.endsWith("令和") ? REIWA : word.endsWith("平成") ? HEISEI : 0;
  }

  /** 20250203 and 20250203T2215: the time of day of the longer forms is {@link ClockTime}'s. */
  private @Nullable Match compact(int at) {
    String digits = tokens.text(at);
    return match(
        Integer.parseInt(digits.substring(0, 4)),
        Integer.parseInt(digits.substring(4, 6)),
        Integer.parseInt(digits.substring(6, 8)),
        at + 1);
  }

  private @Nullable Match yearFirst(int at, int year) {
    int next = at + 1;
    if (starts(next, '年') || starts(next, '년')) {
      return eastAsian(next + 1, year);
    }
    if (isSeparator(next) && tokens.isNumber(next + 1, 1, 2)) {
      String separator = tokens.text(next);
      if (tokens.text(next + 2).equals(separator) && tokens.isNumber(next + 3, 1, 2)) {
        return match(year, tokens.value(next + 1), tokens.value(next + 3), next + 4);
      }
      return null;
    }
    next = skipLinks(next);
    int month = month(next);
    int day = month == 0 ? 0 : skipLinks(afterMonth(next));
    return month > 0 && tokens.isNumber(day, 1, 2)
        ? match(year, month, tokens.value(day), afterOrdinal(day + 1))
        : null;
  }

  private @Nullable Match eastAsian(int at, int year) {
    boolean spelled = tokens.isNumber(at, 1, 2) && (starts(at + 1, '月') || starts(at + 1, '월'));
    return spelled && tokens.isNumber(at + 2, 1, 2)
        ? match(year, tokens.value(at), tokens.value(at + 2), at + 4)
        : null;
  }

  private @Nullable Match dayFirst(int at) {
    int first = tokens.value(at);
    int next = at + 1;
    if (isSeparator(next) && tokens.isNumber(next + 1, 1, 2)) {
      String separator = tokens.text(next);
      return tokens.text(next + 2).equals(separator)
          ? numeric(first, tokens.value(next + 1), next + 3, separator.charAt(0))
          : null;
    }
    next = skipLinks(afterOrdinal(next));
    if (isVietnameseMonth(next)) {
      int year = skipVietnameseYear(next + 2);
      return year(first, tokens.value(next + 1), year);
    }
    int month = month(next);
    return month == 0 ? null : year(first, month, skipLinks(afterMonth(next)));
  }

  private @Nullable Match numeric(int first, int second, int at, char separator) {
    int digits = tokens.digits(at);
    if (digits == 2 && YEAR_FIRST.contains(language)) {
      Match yearFirst = match(century(first), second, tokens.value(at), at + 1);
      if (yearFirst != null) {
        return yearFirst;
      }
    }
    boolean american = second > 12 || (first <= 12 && monthFirst && separator != '.');
    return american ? year(second, first, at) : year(first, second, at);
  }

  private @Nullable Match monthFirst(int at) {
    int month = month(at);
    if (month == 0) {
      return null;
    }
    int day = skipLinks(afterMonth(at));
    if (!tokens.isNumber(day, 1, 2)) {
      return null;
    }
    int next = skipLinks(afterOrdinal(day + 1));
    Match plain = year(tokens.value(day), month, next);
    return plain != null ? plain : unixDate(day, month);
  }

  /** Jul 08 16:36:31 CEST 2020: the time stands before the year. */
  private @Nullable Match unixDate(int day, int month) {
    boolean clock = tokens.isSign(day + 2, ':') && tokens.isSign(day + 4, ':');
    int year = clock ? day + (tokens.isWord(day + 6) ? 7 : 6) : 0;
    return clock && tokens.digits(year) == 4
        ? match(tokens.value(year), month, tokens.value(day), year + 1)
        : null;
  }

  private @Nullable Match year(int day, int month, int at) {
    int digits = tokens.digits(at);
    if (digits == 4) {
      return match(tokens.value(at), month, day, at + 1);
    }
    boolean clock = tokens.isSign(at + 1, ':') || tokens.text(at + 1).equals("h");
    return digits == 2 && !clock ? match(century(tokens.value(at)), month, day, at + 1) : null;
  }

  private static int century(int twoDigits) {
    return twoDigits < 70 ? 2000 + twoDigits : 1900 + twoDigits;
  }

  private static @Nullable Match match(int year, int month, int day, int next) {
    int gregorian = year > LAST_YEAR ? year - BUDDHIST : year;
    if (gregorian < FIRST_YEAR || gregorian > LAST_YEAR) {
      return null;
    }
    try {
      return new Match(LocalDate.of(gregorian, month, day), next);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private int month(int at) {
    if (!tokens.isWord(at)) {
      return 0;
    }
    int joined = joinedMonth(at);
    return joined > 0 ? joined : MonthNames.month(tokens.text(at), language);
  }

  /** Names of two words, and the Thai short forms with a stop inside. */
  private int joinedMonth(int at) {
    if (tokens.isWord(at + 1)) {
      return MonthNames.month(tokens.text(at) + " " + tokens.text(at + 1), language);
    }
    return tokens.isSign(at + 1, '.') && tokens.isWord(at + 2)
        ? MonthNames.month(tokens.text(at) + "." + tokens.text(at + 2), language)
        : 0;
  }

  private int afterMonth(int at) {
    if (joinedMonth(at) == 0) {
      return at + 1;
    }
    return tokens.isWord(at + 1) ? at + 2 : at + 3;
  }

  private int afterOrdinal(int at) {
    boolean ordinal = tokens.isWord(at) && ORDINALS.contains(tokens.text(at));
    return ordinal || tokens.isSign(at, 'º') || tokens.isSign(at, '°') ? at + 1 : at;
  }

  private int skipLinks(int at) {
    int next = at;
    while (next < at + 3
        && (isSeparator(next)
            || tokens.isSign(next, ',')
            || tokens.isSign(next, '\'')
            || tokens.isSign(next, '’')
            || (tokens.isWord(next) && LINKS.contains(tokens.text(next))))) {
      next++;
    }
    return next;
  }

  private boolean isVietnameseMonth(int at) {
    return tokens.text(at).equals("thang") && tokens.isNumber(at + 1, 1, 2);
  }

  private int skipVietnameseYear(int at) {
    return tokens.text(at).equals("nam") || tokens.isSign(at, ',') ? at + 1 : at;
  }

  private boolean isSeparator(int at) {
    return tokens.isSign(at, '.') || tokens.isSign(at, '/') || tokens.isSign(at, '-');
  }

  private boolean starts(int at, char c) {
    String word = tokens.text(at);
    return !word.isEmpty() && word.charAt(0) == c;
  }
}
