package io.broadsheet.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a list, without its bullet or number.
 *
 * @param line the line's text, and the blank lines before it
 * @param marked whether a bullet or its number stood before it, in the same line or on its own
 * @param source the place of the line among those that the list was read from
 */
record ListLine(TextLine line, boolean marked, int source) {
  private static final String BULLETS = "•◦▪▫■□►▶▸‣⁃●○·*-–—>»☐✓➤→";
  private static final int MOST_DIGITS = 3;

  /** Numbers count only where they run on from 1, so "10 things to know" keeps its 10. */
  static List<ListLine> of(List<TextLine> lines) {
    List<ListLine> list = new ArrayList<>(lines.size());
    int number = 0;
    boolean pending = false;
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      int end = numberEnd(line.text(), number + 1);
      if (end > 0) {
        number++;
      } else {
        end = bulletEnd(line.text());
      }
      String rest = line.text().substring(end).strip();
      if (!rest.isEmpty()) {
        list.add(new ListLine(new TextLine(rest, line.gap()), end > 0 || pending, i));
      }
      pending = rest.isEmpty();
    }
    return list;
  }

  String text() {
    return line.text();
  }

  boolean isCutOff() {
    return line.isCutOff();
  }

  /** A whole sentence. */
  boolean isProse() {
    return !line.isCutOff() && line.isProse();
  }

  private static int bulletEnd(String text) {
    return BULLETS.indexOf(text.charAt(0)) >= 0 && (text.length() == 1 || text.charAt(1) == ' ')
        ? 1
        : 0;
  }

  /** "3.", "3)", "(3)", "#3", "03.", or "3" on its own line. */
  private static int numberEnd(String text, int expected) {
    int i = text.charAt(0) == '(' || text.charAt(0) == '#' ? 1 : 0;
    int start = i;
    int value = 0;
    while (i < text.length() && i - start < MOST_DIGITS && isDigit(text.charAt(i))) {
      value = value * 10 + text.charAt(i++) - '0';
    }
    if (i == start || value != expected) {
      return 0;
    }
    if (i == text.length()) {
      return i;
    }
    boolean closed = ".)、：:．".indexOf(text.charAt(i)) >= 0;
    boolean decimal = i + 1 < text.length() && isDigit(text.charAt(i + 1));
    if (closed && !decimal) {
      return i + 1;
    }
    return text.charAt(0) == '#' && text.charAt(i) == ' ' ? i : 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
