package io.broadsheet.benchmarks;

import java.util.Random;

/**
 * Invented words, as often and as many as in natural language. The word of rank r is drawn with a
 * probability that falls as 1/r down to rank 8,000 and as 1/r^1.9 beyond it: the two regimes of
 * Zipf's law that large corpora show (Ferrer i Cancho and Solé, "Two Regimes in the Frequency of
 * Words and the Origins of Complex Lexicons", 2001). There is no last word, so the vocabulary of a
 * text grows with its length by Heaps' law, with an exponent that falls towards 1/1.9.
 *
 * <p>Frequent words are short. A word is a row of open syllables ("ba", "trope"); each third one is
 * an inflected form of another (-s, -ed, -ing), which gives a stemmer its work. Names end in -n and
 * are never words.
 */
final class Vocabulary {
  private static final int HEAD_RANKS = 8_000;
  private static final double TAIL_EXPONENT = 1.9;
  private static final double HEAD_MASS = StrictMath.log(HEAD_RANKS);
  private static final double MASS = HEAD_MASS + 1 / (TAIL_EXPONENT - 1);
  private static final int LAST_RANK = 1 << 30;

  private static final String[] ONSETS = {
    "t", "n", "s", "r", "l", "d", "m", "c", "p", "f", "b", "v", "g", "h", "w", "st", "tr", "pr",
    "ch", "br", "pl", "gr", "sp", "cl"
  };
  private static final String[] VOWELS = {"e", "a", "o", "i", "u"};
  private static final int SYLLABLES = ONSETS.length * VOWELS.length;
  private static final String[] ENDINGS = {"s", "ed", "ing"};
  private static final String[] FREQUENT = frequent();

  private Vocabulary() {}

  private static String[] frequent() {
    String[] words = new String[HEAD_RANKS];
    for (int rank = 1; rank < HEAD_RANKS; rank++) {
      words[rank] = spell(rank);
    }
    return words;
  }

  /** Draws a word. */
  static String word(Random random) {
    int rank = rank(random);
    return rank < HEAD_RANKS ? FREQUENT[rank] : spell(rank);
  }

  /** Draws the name of a person, a place or a firm: one capitalised word. */
  static String name(Random random) {
    return nameOf(rank(random));
  }

  /** The name of a rank, from 1. */
  static String nameOf(int rank) {
    return capitalised(stem(rank) + "n");
  }

  /**
   * Draws a rank, from 1, by inversion: the integral of 1/x is the logarithm, that of the tail a
   * power.
   */
  static int rank(Random random) {
    double mass = random.nextDouble() * MASS;
    if (mass < HEAD_MASS) {
      return (int) StrictMath.exp(mass);
    }
    double beyond = (MASS - mass) / (MASS - HEAD_MASS);
    double rank = HEAD_RANKS * StrictMath.pow(beyond, -1 / (TAIL_EXPONENT - 1));
    return (int) Math.min(rank, LAST_RANK);
  }

  /** The word of a rank, from 1; a different one for each. */
  static String spell(int rank) {
    if (rank % 3 != 0) {
      return stem(rank);
    }
    int form = rank / 3 - 1;
    return stem(form / ENDINGS.length + 1) + ENDINGS[form % ENDINGS.length];
  }

  private static String stem(int number) {
    StringBuilder word = new StringBuilder();
    for (int left = number; left > 0; left = (left - 1) / SYLLABLES) {
      int syllable = (left - 1) % SYLLABLES;
      word.append(ONSETS[syllable % ONSETS.length]).append(VOWELS[syllable / ONSETS.length]);
    }
    return word.toString();
  }

  static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
