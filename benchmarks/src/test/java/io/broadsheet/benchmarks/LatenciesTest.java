package io.broadsheet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatenciesTest {
  @Test
  void percentilesAreOfWhatWasMeasured() {
    Latencies latencies = new Latencies("some");
    for (int i = 200; i >= 1; i--) {
      latencies.add(i % 2 == 0 ? QueryKind.WORD : QueryKind.PHRASE, i * 1_000_000L, i * 1_000L);
    }
    assertThat(latencies.percentile(50)).isEqualTo(100);
    assertThat(latencies.percentile(99)).isEqualTo(198);
    assertThat(latencies.percentile(100)).isEqualTo(200);
    assertThat(latencies.median(QueryKind.PHRASE)).isEqualTo(99);
    assertThat(latencies.kilobytes()).isEqualTo(100.5);
  }
}
