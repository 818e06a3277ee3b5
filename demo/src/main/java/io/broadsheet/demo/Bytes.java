package io.broadsheet.demo;

import java.util.Locale;

/** A number of bytes, in words. */
final class Bytes {
  private static final double KILO = 1e3;
  private static final double MEGA = 1e6;

  private Bytes() {}

  static String of(long bytes) {
    return bytes < KILO
        ? Counted.of(bytes, "byte")
        : bytes < MEGA
            ? String.format(Locale.ROOT, "%.1f KB", bytes / KILO)
            : String.format(Locale.ROOT, "%,.1f MB", bytes / MEGA);
  }
}
