package io.broadsheet.extract;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words, each with bits that say what it means, looked up inside a longer text without being cut
 * out of it. The words are in lower case; in the text, case does not matter. Immutable and
 * thread-safe.
 */
final class WordTable {
  private static final int FACTOR = 31;

  /** The words where their hash, or the next free place, puts them; null where there is none. */
  private final String[] words;

  private final int[] hashes;
  private final long[] bits;
  private final int longest;

  /**
   * A table of these words.
   *
   * @param meanings the bits of each word, none of them 0
   */
  WordTable(Map<String, Long> meanings) {
    words = new String[4 * Integer.highestOneBit(meanings.size() + 1)];
    hashes = new int[words.length];
    bits = new long[words.length];
    longest = meanings.keySet().stream().mapToInt(String::length).max().orElse(0);
    meanings.forEach(
        (word, meaning) -> {
          int hash = hash(0, word, 0, word.length());
          int slot = slot(hash);
          while (words[slot] != null) {
            slot = slot(slot + 1);
          }
          words[slot] = word;
          hashes[slot] = hash;
          bits[slot] = meaning;
        });
  }

  /** A table of words that all mean the same. */
  WordTable(Set<String> words) {
    this(words.stream().collect(Collectors.toMap(word -> word, word -> 1L)));
  }

  /** The bits of the word that a stretch of text is; 0 where it is none. */
  long of(String text, int start, int end) {
    return of(text, start, end, end, end);
  }

  /** The bits of the word that two stretches of text make together; 0 where they make none. */
  long of(String text, int start, int end, int nextStart, int nextEnd) {
    int length = end - start;
    int nextLength = nextEnd - nextStart;
    if (length + nextLength > longest) {
      return 0;
    }
    int hash = hash(hash(0, text, start, end), text, nextStart, nextEnd);
    int slot = slot(hash);
    for (String word = words[slot]; word != null; word = words[slot]) {
      if (hashes[slot] == hash
          && word.length() == length + nextLength
          && word.regionMatches(true, 0, text, start, length)
          && word.regionMatches(true, length, text, nextStart, nextLength)) {
        return bits[slot];
      }
      slot = slot(slot + 1);
    }
    return 0;
  }

  private static int hash(int before, String text, int start, int end) {
    int hash = before;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      hash = FACTOR * hash + (c >= 'a' && c <= 'z' ? c : folded(c));
    }
    return hash;
  }

  /** What {@link String#regionMatches} compares when case does not matter. */
  private static char folded(char c) {
    return Character.toLowerCase(Character.toUpperCase(c));
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 16)) & (words.length - 1);
  }
}
