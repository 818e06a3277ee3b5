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
    StringBuilder word = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              boolean single = Character.isIdeographic(c) || Character.isSurrogate((char) c);
              if (single || !Character.isLetterOrDigit(c)) {
                flush(word, words);
              }
              if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
              }
              if (single) {
                flush(word, words);
              }
            });
    flush(word, words);
    return words;
  }

  private static void flush(StringBuilder word, Set<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
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
