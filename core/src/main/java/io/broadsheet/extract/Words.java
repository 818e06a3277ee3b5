package io.broadsheet.extract;

/** Counts words, in scripts with and without spaces. */
final class Words {
  /** Characters of a script without spaces that make one word, on average. */
  private static final int UNSPACED_LENGTH = 2;

  private Words() {}

  static int count(String text) {
    int words = 0;
    int unspaced = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80 ? isAsciiWord(c) : isWord(c)) {
        words += inside ? 0 : 1;
        inside = true;
      } else if (isUnspaced(c)) {
        unspaced++;
        inside = false;
      } else if (c == ' ' || c == '\n') {
        inside = false;
      }
    }
    return words + (unspaced + UNSPACED_LENGTH - 1) / UNSPACED_LENGTH;
  }

  private static boolean isAsciiWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean isWord(char c) {
    return !isUnspaced(c) && (Character.isLetterOrDigit(c) || Character.isSurrogate(c));
  }

  /** Han, Hiragana, Katakana, Thai, Lao, Khmer, Burmese. */
  private static boolean isUnspaced(char c) {
    return (c >= 0x0E00 && c <= 0x0EFF)
        || (c >= 0x1000 && c <= 0x109F)
        || (c >= 0x1780 && c <= 0x17FF)
        || (c >= 0x3040 && c <= 0x30FF)
        || (c >= 0x3400 && c <= 0x9FFF)
        || (c >= 0xF900 && c <= 0xFAFF);
  }
}
