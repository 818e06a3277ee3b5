package io.broadsheet.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a text dump that is not blank.
 *
 * @param text without white space at its ends, runs of white space made one space
 * @param gap how many blank lines stand before it
 */
record TextLine(String text, int gap) {
  private static final String SENTENCE_ENDS = ".!?。！？؟।";

  private static final String CLOSERS = "\"'”’»)]」』";

  /** Splits a dump at every kind of line break; leaves out blank lines and control characters. */
  static List<TextLine> of(String dump) {
    List<TextLine> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int blank = 0;
    for (int i = 0; i <= dump.length(); i++) {
      char c = i < dump.length() ? dump.charAt(i) : '\n';
      if (!isBreak(c)) {
        append(line, c);
        continue;
      }
      String text = line.toString().strip();
      if (!text.isEmpty()) {
        lines.add(new TextLine(text, blank));
        blank = 0;
      } else if (!isSecondHalf(dump, i)) {
        blank++;
      }
      line.setLength(0);
    }
    return lines;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f';
  }

  /** Whether this is the line feed of a carriage return and line feed. */
  private static boolean isSecondHalf(String dump, int i) {
    return i > 0 && i < dump.length() && dump.charAt(i) == '\n' && dump.charAt(i - 1) == '\r';
  }

  private static void append(StringBuilder line, char c) {
    boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
    if (space) {
      if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    } else if (!Character.isISOControl(c) && c != '\uFEFF' && c != '\u200B') {
      line.append(c);
    }
  }

  /** Spaces between words, or for scripts without spaces an estimate. */
  int words() {
    int words = 1;
    int unspaced = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        words++;
      } else if (c >= 0x3040 && c <= 0x9FFF) {
        unspaced++;
      }
    }
    return words + unspaced / 2;
  }

  /**
   * Whether it is a whole sentence, not a headline: long enough, and with a full stop at its end.
   */
  boolean isProse() {
    return words() >= 5 && endsSentence() && !endsAbbreviated();
  }

  boolean isCutOff() {
    return Snippet.isCutOff(text);
  }

  boolean endsSentence() {
    char last = lastBeforeClosers();
    return SENTENCE_ENDS.indexOf(last) >= 0
        && (last == '.' || last == '。' || last == '।' || words() > 25);
  }

  private char lastBeforeClosers() {
    int end = text.length() - 1;
    while (end > 0 && CLOSERS.indexOf(text.charAt(end)) >= 0) {
      end--;
    }
    return text.charAt(end);
  }

  /** "… in the U.S.", "… says Acme Inc.": the full stop belongs to the word. */
  private boolean endsAbbreviated() {
    String last = text.substring(text.lastIndexOf(' ') + 1);
    return last.endsWith(".")
        && (last.indexOf('.') < last.length() - 1
            || last.length() == 2
            || last.matches("(?:Inc|Corp|Ltd|Co|Jr|Sr|St|vs|No|Mr|Mrs|Dr)\\."));
  }
}
