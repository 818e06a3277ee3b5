package io.broadsheet.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes sentences and paragraphs with the words of {@link Vocabulary}. Not thread-safe. */
final class Prose {
  private static final int SHORTEST_SENTENCE = 8;
  private static final int LONGEST_SENTENCE = 30;
  private static final int LONGEST_PARAGRAPH = 70;
  private static final double NAMES = 0.05;
  private static final double NUMBERS = 0.02;

  private final Random random;

  Prose(Random random) {
    this.random = random;
  }

  /** Paragraphs of one to three sentences, of that many words together. */
  List<String> paragraphs(int words) {
    List<String> paragraphs = new ArrayList<>();
    int left = words;
    while (left > 0) {
      int wanted = between(SHORTEST_SENTENCE, LONGEST_PARAGRAPH);
      int length = left - wanted < SHORTEST_SENTENCE ? left : wanted;
      paragraphs.add(paragraph(length));
      left -= length;
    }
    return paragraphs;
  }

  private String paragraph(int words) {
    StringBuilder text = new StringBuilder(words * 7);
    int left = words;
    while (left > 0) {
      int wanted = between(SHORTEST_SENTENCE, LONGEST_SENTENCE);
      int length = left - wanted < SHORTEST_SENTENCE ? left : wanted;
      text.append(text.isEmpty() ? "" : " ").append(phrase(length)).append('.');
      left -= length;
    }
    return text.toString();
  }

  /** Words in a row, the first one capitalised, without a full stop. */
  String phrase(int words) {
    StringBuilder text = new StringBuilder(words * 7);
    text.append(Vocabulary.capitalised(Vocabulary.word(random)));
    for (int i = 1; i < words; i++) {
      text.append(i < words - 1 && random.nextInt(12) == 0 ? ", " : " ").append(word());
    }
    return text.toString();
  }

  private String word() {
    double kind = random.nextDouble();
    if (kind < NAMES) {
      return Vocabulary.name(random);
    }
    if (kind < NAMES + NUMBERS) {
      return Integer.toString(between(1, 2_000));
    }
    return Vocabulary.word(random);
  }

  /** A whole number from {@code least} to {@code most}, each as likely. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }
}
