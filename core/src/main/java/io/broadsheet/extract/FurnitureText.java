package io.broadsheet.extract;

import java.util.Locale;
import java.util.Set;

/** Tells headlines and summaries from the small print around them. */
final class FurnitureText {
  private static final Set<String> GENERIC =
      Set.of(
          "read more",
          "more",
          "continue reading",
          "read full story",
          "previous post",
          "next post",
          "previous article",
          "next article",
          "watch now",
          "see more",
          "view all",
          "learn more",
          "click here to read more",
          "read the full story",
          "read the full article",
          "full story");

  private FurnitureText() {}

  /** The number of words; two characters of a script without spaces count as one. */
  static int words(String text) {
    int words = 0;
    int dense = 0;
    boolean in = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u2e80' && c < '\ua000') {
        dense++;
        in = false;
      } else if (Character.isLetterOrDigit(c)) {
        words += in ? 0 : 1;
        in = true;
      } else if (c != '\'' && c != '’' && c != '-' && c != '.' && c != ',') {
        in = false;
      }
    }
    return words + dense / 2;
  }

  static boolean isGeneric(String text) {
    String bare = text.toLowerCase(Locale.ROOT);
    int end = bare.length();
    while (end > 0 && !Character.isLetterOrDigit(bare.charAt(end - 1))) {
      end--;
    }
    return end == 0 || GENERIC.contains(bare.substring(0, end).strip());
  }

  /** Whether a short text is a date, a time, a duration or a count. */
  static boolean isDetail(String text) {
    if (text.length() > 48) {
      return false;
    }
    int digits = 0;
    int words = 0;
    int letters = 0;
    boolean in = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetter(c);
      digits += Character.isDigit(c) ? 1 : 0;
      letters += letter ? 1 : 0;
      words += letter && !in ? 1 : 0;
      in = letter;
    }
    return (digits > 0 && words <= 3 && letters <= 4 * digits + 12)
        || isByline(text)
        || letters == 0;
  }

  static boolean isByline(String text) {
    return text.regionMatches(true, 0, "by ", 0, 3) && words(text) <= 8;
  }

  static boolean isCut(String text) {
    return text.endsWith("…")
        || text.endsWith("...")
        || text.endsWith("[…]")
        || text.endsWith("[...]");
  }
}
