package io.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HashSumsTest {
  @Test
  void sumsLikeAMap() {
    for (long seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      int different = 1 + random.nextInt(500);
      Map<Long, Long> expected = new HashMap<>();
      HashSums sums = new HashSums();
      for (int i = 0; i < 2_000; i++) {
        long hash = (1 + random.nextInt(different)) * 64L; // all begin at the same slot
        sums.add(hash, i);
        expected.merge(hash, (long) i, Long::sum);
      }
      Map<Long, Long> actual = new HashMap<>();
      sums.each(actual::put);
      assertThat(actual).isEqualTo(expected);
      assertThat(sums.size()).isEqualTo(expected.size());
      assertThat(sums.sorted())
          .containsExactly(expected.values().stream().mapToLong(it -> it).sorted().toArray());
      assertThat(sums.sum(7)).isZero();
    }
  }

  @Test
  void zeroIsAHashToo() {
    HashSums sums = new HashSums();
    sums.add(0, 5);
    assertThat(sums.sum(0)).isEqualTo(5);
    assertThat(sums.size()).isEqualTo(1);
  }
}
