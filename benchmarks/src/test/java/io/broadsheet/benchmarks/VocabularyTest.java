package io.broadsheet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private static final int DRAWS = 1_000_000;

  @Test
  void spellsEachRankAsAnotherWord() {
    Set<String> words =
        IntStream.rangeClosed(1, 200_000)
            .mapToObj(Vocabulary::spell)
            .collect(Collectors.toCollection(HashSet::new));
    assertThat(words).hasSize(200_000).allMatch(word -> word.matches("[a-z]{2,}"));

    words.addAll(IntStream.rangeClosed(1, 1_000).mapToObj(Vocabulary::nameOf).toList());
    assertThat(words).as("names are other words").hasSize(201_000);
  }

  @Test
  void frequentWordsAreShort() {
    assertThat(meanLength(1, 100)).isLessThan(meanLength(5_000, 5_100));
    assertThat(meanLength(5_000, 5_100)).isLessThan(meanLength(500_000, 500_100));
  }

  private static double meanLength(int from, int to) {
    return IntStream.range(from, to).map(r -> Vocabulary.spell(r).length()).average().orElseThrow();
  }

  @Test
  void frequencyFallsWithRankAsZipfSays() {
    Random random = new Random(1);
    int[] counts = new int[101];
    for (int i = 0; i < DRAWS; i++) {
      int rank = Vocabulary.rank(random);
      if (rank < counts.length) {
        counts[rank]++;
      }
    }
    assertThat(counts[1] / (double) DRAWS).as("the commonest word").isBetween(0.05, 0.08);
    double slope = Math.log(counts[10] / (double) counts[100]) / Math.log(10);
    assertThat(slope).isCloseTo(1, within(0.1));
  }

  @Test
  void vocabularyGrowsMoreSlowlyThanTextByHeapsLaw() {
    Random random = new Random(1);
    Set<Integer> seen = new HashSet<>();
    int afterTenth = 0;
    for (int i = 1; i <= DRAWS; i++) {
      seen.add(Vocabulary.rank(random));
      if (i == DRAWS / 10) {
        afterTenth = seen.size();
      }
    }
    double exponent = Math.log10(seen.size() / (double) afterTenth);
    assertThat(exponent).isBetween(0.4, 0.75);
  }
}
