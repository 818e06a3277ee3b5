package io.broadsheet.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * The numbers, words and signs of a short text, white space left out. Digits of every script read
 * as numbers; dashes, slashes, stops and colons of other widths as the ASCII ones.
 */
final class DateTokens {
  /** What is read of a text, in characters: a date stands in a line, not in a chapter. */
  static final int MAX_CHARS = 400;

  private enum Kind {
    NUMBER,
    WORD,
    SIGN,
    NONE
  }

  private record Token(Kind kind, int start, int end, long value, String text, boolean gapBefore) {}

  private static final Token NONE = new Token(Kind.NONE, 0, 0, -1, "", false);

  private final List<Token> tokens = new ArrayList<>();
  private final String text;

  DateTokens(String source) {
    this.text = source.length() > MAX_CHARS ? source.substring(0, MAX_CHARS) : source;
    int at = 0;
    boolean gap = false;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (isSpace(c)) {
        gap = true;
        at += Character.charCount(c);
      } else {
        Token token = token(at, c, gap);
        tokens.add(token);
        gap = false;
        at = token.end();
      }
    }
  }

  int size() {
    return tokens.size();
  }

  boolean isNumber(int i) {
    return get(i).kind() == Kind.NUMBER;
  }

  /** Whether token {@code i} is a number written with {@code min} to {@code max} digits. */
  boolean isNumber(int i, int min, int max) {
    int digits = get(i).text().length();
    return isNumber(i) && digits >= min && digits <= max;
  }

  boolean isWord(int i) {
    return get(i).kind() == Kind.WORD;
  }

  boolean isSign(int i, char sign) {
    Token token = get(i);
    return token.kind() == Kind.SIGN && token.text().charAt(0) == sign;
  }

  boolean isSign(int i) {
    return get(i).kind() == Kind.SIGN;
  }

  /** The number, or -1; numbers of more than 18 digits are -1 too. */
  int value(int i) {
    long value = get(i).value();
    return value > Integer.MAX_VALUE ? -1 : (int) value;
  }

  long longValue(int i) {
    return get(i).value();
  }

  /** The digits, folded word or sign; empty beyond the ends. */
  String text(int i) {
    return get(i).text();
  }

  /** The token as it was written. */
  String written(int i) {
    Token token = get(i);
    return text.substring(token.start(), token.end());
  }

  int digits(int i) {
    return isNumber(i) ? get(i).text().length() : 0;
  }

  int start(int i) {
    return get(i).start();
  }

  int end(int i) {
    return get(i).end();
  }

  boolean gapBefore(int i) {
    return get(i).gapBefore();
  }

  private Token get(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : NONE;
  }

  private Token token(int start, int first, boolean gap) {
    if (Character.isDigit(first)) {
      return number(start, gap);
    }
    if (isWordPart(first)) {
      int end = start;
      while (end < text.length() && isWordPart(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      String word = MonthNames.fold(text.substring(start, end));
      return new Token(Kind.WORD, start, end, -1, word, gap);
    }
    int end = start + Character.charCount(first);
    return new Token(Kind.SIGN, start, end, -1, String.valueOf(sign(first)), gap);
  }

  private Token number(int start, boolean gap) {
    StringBuilder digits = new StringBuilder();
    int end = start;
    while (end < text.length() && Character.isDigit(text.codePointAt(end))) {
      int c = text.codePointAt(end);
      digits.append(Character.digit(c, 10));
      end += Character.charCount(c);
    }
    long value = digits.length() > 18 ? -1 : Long.parseLong(digits.toString());
    return new Token(Kind.NUMBER, start, end, value, digits.toString(), gap);
  }

  private static boolean isWordPart(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> Character.isLetter(c);
    };
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private static char sign(int c) {
    return switch (c) {
      case '‐', '‑', '–', '—', '−', '-' -> '-';
      case '/' -> '/';
      case '.', '。' -> '.';
      case ':' -> ':';
      case '、', ',' -> ',';
      default -> Character.isBmpCodePoint(c) ? (char) c : '\uFFFD';
    };
  }
}
