package io.broadsheet.index;

import java.util.Arrays;

/** Reads a text into the smallest hash, bin by bin, of its runs of three words. Single use. */
final class WordRuns {
  private static final int RUN = 3;
  private static final long WORD_SEED = 0xcbf29ce484222325L;
  private static final long WORD_PRIME = 0x100000001b3L;

  private static final char FIRST_BY_ITSELF = 0x0E00;

  /** What a character adds to a word; 0 where it is no letter or digit. */
  private static final byte[] ASCII = ascii();

  private final long[] smallest;
  private final int binShift;
  private long last;
  private long lastButOne;
  private int words;

  /** The number of bins is a power of two. */
  WordRuns(int bins) {
    smallest = new long[bins];
    Arrays.fill(smallest, Long.MAX_VALUE);
    binShift = Long.SIZE - Integer.numberOfTrailingZeros(bins);
  }

  void add(String text) {
    long word = WORD_SEED;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int letter = c < ASCII.length ? ASCII[c] : other(c);
      if (letter != 0) {
        word = (word ^ letter) * WORD_PRIME;
      }
      boolean ends = letter == 0 || (c >= FIRST_BY_ITSELF && isWordByItself(c));
      if (ends && word != WORD_SEED) {
        addWord(word);
        word = WORD_SEED;
      }
    }
    if (word != WORD_SEED) {
      addWord(word);
    }
  }

  private static byte[] ascii() {
    byte[] letters = new byte[128];
    for (char c = 0; c < letters.length; c++) {
      letters[c] = (byte) other(c);
    }
    return letters;
  }

  private static int other(char c) {
    return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
  }

  /** Thai, Lao, Burmese, Khmer, and the scripts of China and Japan are written without spaces. */
  private static boolean isWordByItself(char c) {
    return isBetween(0x0E00, c, 0x0EFF)
        || isBetween(0x1000, c, 0x109F)
        || isBetween(0x1780, c, 0x17FF)
        || isBetween(0x2E80, c, 0x9FFF);
  }

  private static boolean isBetween(int first, char c, int last) {
    return c >= first && c <= last;
  }

  private void addWord(long word) {
    words++;
    if (words >= RUN) {
      long run = mixed((lastButOne * 31 + last) * 31 + word);
      int bin = (int) (run >>> binShift);
      smallest[bin] = Math.min(smallest[bin], run & Long.MAX_VALUE);
    }
    lastButOne = last;
    last = word;
  }

  /** The finalizer of MurmurHash3: every bit depends on every bit. */
  private static long mixed(long hash) {
    long mixed = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ mixed >>> 33;
  }

  /** How many runs there are, each as often as it occurs. */
  int count() {
    return Math.max(0, words - RUN + 1);
  }

  /** Writes 8 bits of each bin's smallest hash, 1 to 255; 0 for an empty bin. */
  void copySketch(byte[] to) {
    for (int bin = 0; bin < smallest.length; bin++) {
      boolean empty = smallest[bin] == Long.MAX_VALUE;
      to[bin] = empty ? 0 : (byte) (1 + Math.floorMod(smallest[bin], 255));
    }
  }
}
