package io.broadsheet.extract;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Compares headlines by their words. */
final class Wording {
  private Wording() {}

  /** The words, lower case; of scripts without spaces each character. */
  static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    String lower = text.toLowerCase(Locale.ROOT);
    int start = 0;
    int at = 0;
    while (at < lower.length()) {
      int c = lower.codePointAt(at);
      int next = at + Character.charCount(c);
      boolean single = Character.isIdeographic(c);
      if (single || !Character.isLetterOrDigit(c)) {
        add(lower, start, at, words);
        add(lower, at, single ? next : at, words);
        start = next;
      }
      at = next;
    }
    add(lower, start, at, words);
    return words;
  }

  private static void add(String text, int start, int end, Set<String> words) {
    if (start < end) {
      words.add(text.substring(start, end));
    }
  }

  /** The words that two texts share, as a part of all their words: 0 to 1. */
  static double overlap(String one, String other) {
    return overlap(words(one), words(other));
  }

  /** The words that two texts share, as a part of all their words: 0 to 1. */
  static double overlap(Set<String> one, Set<String> other) {
    int shared = shared(one, other);
    int all = one.size() + other.size() - shared;
    return all == 0 ? 0 : (double) shared / all;
  }

  /** The part of the first text's words that the other has too: 0 to 1. */
  static double covered(String one, String other) {
    Set<String> left = words(one);
    return left.isEmpty() ? 0 : (double) shared(left, words(other)) / left.size();
  }

  static boolean same(String one, String other) {
    Set<String> words = words(one);
    return !words.isEmpty() && words.equals(words(other));
  }

  private static int shared(Set<String> one, Set<String> other) {
    int shared = 0;
    for (String word : one) {
      shared += other.contains(word) ? 1 : 0;
    }
    return shared;
  }
}
