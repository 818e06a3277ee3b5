package io.broadsheet.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuresTest {
  private static List<String> others(int count) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add("other" + i);
    }
    return ids;
  }

  @Test
  void measuresByHand() {
    Measures measures =
        Measures.of(List.of("x", "a", "y", "b"), Map.of("a", 1, "b", 1, "never found", 1));
    assertThat(measures.averagePrecision()).isCloseTo((1 / 2.0 + 2 / 4.0) / 3, within(1e-12));
    assertThat(measures.reciprocalRank10()).isEqualTo(0.5);
    assertThat(measures.precision10()).isEqualTo(0.2);
    assertThat(measures.recall100()).isCloseTo(2 / 3.0, within(1e-12));
    // Discounts at ranks 1 to 4: 1, 1.58496, 2, 2.32193.
    double gain = 1 / 1.58496 + 1 / 2.32193;
    double best = 1 + 1 / 1.58496 + 1 / 2.0;
    assertThat(measures.ndcg10()).isCloseTo(gain / best, within(1e-5));
  }

  @Test
  void aHigherGradeIsWorthMoreAndBelongsFirst() {
    Map<String, Integer> grades = Map.of("best", 3, "good", 1);
    assertThat(Measures.of(List.of("best", "good"), grades).ndcg10()).isEqualTo(1);
    double turned = (1 + 3 / 1.58496) / (3 + 1 / 1.58496);
    assertThat(Measures.of(List.of("good", "best"), grades).ndcg10())
        .isCloseTo(turned, within(1e-5));
  }

  @Test
  void eachMeasureLooksAsDeepAsItSays() {
    List<String> eleventh = others(10);
    eleventh.add("a");
    Measures measures = Measures.of(eleventh, Map.of("a", 1));
    assertThat(measures.reciprocalRank10()).isZero();
    assertThat(measures.ndcg10()).isZero();
    assertThat(measures.recall100()).isEqualTo(1);
    List<String> deep = others(100);
    deep.add("a");
    assertThat(Measures.of(deep, Map.of("a", 1)).recall100()).isZero();
    assertThat(Measures.of(deep, Map.of("a", 1)).averagePrecision()).isEqualTo(1 / 101.0);
    List<String> tooDeep = others(1_000);
    tooDeep.add("a");
    assertThat(Measures.of(tooDeep, Map.of("a", 1)).averagePrecision()).isZero();
  }

  @Test
  void nothingRelevantIsZeroAndTheMeanIsOverTopics() {
    Measures none = Measures.of(List.of("a"), Map.of());
    assertThat(none).isEqualTo(new Measures(0, 0, 0, 0, 0));
    Measures mean = Measures.mean(List.of(none, Measures.of(List.of("a"), Map.of("a", 1))));
    assertThat(mean).isEqualTo(new Measures(0.5, 0.5, 0.5, 0.05, 0.5));
    assertThat(Measures.mean(List.of())).isEqualTo(none);
  }
}
