package io.broadsheet.extract;

import java.util.Locale;
import java.util.Set;

/** Rids a headline of what stands before it: list marks, "Read more:". */
final class HeadlineText {
  private static final Set<String> LEAD_INS =
      Set.of(
          "read more",
          "read also",
          "also read",
          "related",
          "related post",
          "related article",
          "related story",
          "see also",
          "more",
          "next",
          "previous",
          "read next",
          "up next",
          "next post",
          "previous post",
          "next article",
          "previous article",
          "must read",
          "recommended",
          "leia mais",
          "leia também",
          "lea también",
          "lea más",
          "lea",
          "lee también",
          "ver también",
          "lire aussi",
          "à lire aussi",
          "lesen sie auch",
          "mehr zum thema",
          "leggi anche",
          "lees ook",
          "baca juga",
          "читайте также",
          "читайте",
          "läs också",
          "läs mer",
          "les også",
          "zobacz także",
          "czytaj też",
          "don't miss",
          "read");

  private HeadlineText() {}

  static String clean(String headline) {
    int start = 0;
    while (start < headline.length() && isMark(headline.charAt(start))) {
      start++;
    }
    String text = headline.substring(start).strip();
    int colon = text.indexOf(':');
    if (colon > 0 && colon <= 24) {
      String before = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      if (LEAD_INS.contains(before)) {
        text = text.substring(colon + 1).strip();
      }
    }
    return text;
  }

  private static boolean isMark(char c) {
    return c == '-' || c == '–' || c == '—' || c == '•' || c == '»' || c == '>' || c == '→'
        || c == '·' || c == '|' || c == '►' || c == '▶' || c == '*' || c == '«' || c == '‹'
        || c == '›' || c == ' ';
  }

  /** The text with each stretch of white space as one space. */
  static String oneLine(CharSequence text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)) {
        line.append(c);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString().strip();
  }
}
