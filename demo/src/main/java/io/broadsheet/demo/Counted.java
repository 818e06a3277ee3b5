package io.broadsheet.demo;

import java.util.Locale;

/** Numbers of things for people: {@code 1 page}, {@code 2,300 pages}. */
final class Counted {
  private Counted() {}

  static String of(long number, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
  }
}
