package io.broadsheet.index;

import java.util.Arrays;

/**
 * What a character does to the words around it (UAX #29, Word_Break), for those below U+0250 and
 * for punctuation of Latin text; all others are {@link #FOREIGN}.
 */
final class CharKind {
  static final int LETTER = 0;
  static final int DIGIT = 1;

  /** The underscore joins whatever stands beside it. */
  static final int CONNECTOR = 2;

  /** Joins letters: the colon, the middle dot. */
  static final int BETWEEN_LETTERS = 3;

  /** Joins digits: the comma. */
  static final int BETWEEN_DIGITS = 4;

  /** Joins both: the full stop, the apostrophe. */
  static final int BETWEEN_BOTH = 5;

  /** Parts words and belongs to none. */
  static final int OTHER = 6;

  /** Not in this table. */
  static final int FOREIGN = 7;

  private static final int LATIN_END = 0x250;
  private static final int PUNCTUATION = 0x2010;
  private static final int PUNCTUATION_END = 0x2028;
  private static final byte[] KINDS = kinds();

  private CharKind() {}

  private static byte[] kinds() {
    byte[] kinds = new byte[PUNCTUATION_END];
    Arrays.fill(kinds, (byte) FOREIGN);
    Arrays.fill(kinds, 0, LATIN_END, (byte) OTHER);
    Arrays.fill(kinds, PUNCTUATION, PUNCTUATION_END, (byte) OTHER);
    for (char c = 0; c < LATIN_END; c++) {
      if (Character.isLetter(c)) {
        kinds[c] = LETTER;
      }
    }
    set(kinds, "0123456789", DIGIT);
    set(kinds, "_", CONNECTOR);
    set(kinds, ":\u00b7\u2027", BETWEEN_LETTERS);
    set(kinds, ",;", BETWEEN_DIGITS);
    set(kinds, ".'\u2018\u2019\u2024", BETWEEN_BOTH);
    // Soft hyphens are a part of words; signs of copyright may become emoji.
    set(kinds, "\u00ad\u00a9\u00ae", FOREIGN);
    return kinds;
  }

  private static void set(byte[] kinds, String chars, int kind) {
    for (int i = 0; i < chars.length(); i++) {
      kinds[chars.charAt(i)] = (byte) kind;
    }
  }

  static int of(char c) {
    return c < PUNCTUATION_END ? KINDS[c] : FOREIGN;
  }

  static boolean isInWords(int kind) {
    return kind <= CONNECTOR;
  }

  /** Whether a character of one kind joins two characters of the other. */
  static boolean joins(int between, int kind) {
    return switch (between) {
      case BETWEEN_LETTERS -> kind == LETTER;
      case BETWEEN_DIGITS -> kind == DIGIT;
      case BETWEEN_BOTH -> kind == LETTER || kind == DIGIT;
      default -> false;
    };
  }
}
