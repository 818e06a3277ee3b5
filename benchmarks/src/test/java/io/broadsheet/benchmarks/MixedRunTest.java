package io.broadsheet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.benchmarks.MixedQuery.Kind;
import io.broadsheet.benchmarks.MixedRun.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MixedRunTest {
  @TempDir static Path folder;

  private static IndexPair indexes() throws IOException {
    return IndexPair.open(folder.resolve("indexes"), new GeneratedCorpus(200));
  }

  @Test
  void searchesAreOfAllKindsAndTheSameEachTime() throws IOException {
    try (IndexPair indexes = indexes();
        IndexPair again = indexes()) {
      List<MixedQuery> queries = indexes.queries(45);
      assertThat(again.queries(45)).isEqualTo(queries);
      assertThat(queries).doesNotHaveDuplicates();
      for (Kind kind : Kind.values()) {
        assertThat(queries).filteredOn(query -> query.kind() == kind).hasSize(5);
      }
      assertThat(words(queries, Kind.WORDS_5)).containsOnly(5);
      assertThat(words(queries, Kind.WORDS_10)).containsOnly(10);
      assertThat(words(queries, Kind.PHRASE)).containsOnly(2);
    }
  }

  private static List<Integer> words(List<MixedQuery> queries, Kind kind) {
    return queries.stream()
        .filter(query -> query.kind() == kind)
        .map(query -> query.text().split(" ", -1).length)
        .toList();
  }

  @Test
  void everySearchIsAnsweredByBothAndTimed() throws IOException {
    try (IndexPair indexes = indexes()) {
      List<Latencies> latencies = MixedLatency.measure(indexes, 18, 1);

      assertThat(latencies).extracting(Latencies::name).contains("plain Lucene", "items");
      assertThat(latencies)
          .allSatisfy(it -> assertThat(it.percentile(99)).isGreaterThan(it.percentile(50)))
          .allSatisfy(it -> assertThat(it.kilobytes()).isPositive());
      assertThat(MixedLatency.summary(latencies).toString().lines())
          .hasSize(2 + latencies.size())
          .anyMatch(row -> row.matches("\\| plain Lucene .* 1\\.00 .* 1\\.00 .* 1\\.00 +\\|"));
      assertThat(MixedLatency.byKind(latencies).toString().lines())
          .hasSize(2 + Kind.values().length);
    }
  }

  @Test
  void anEmptyAnswerFails() throws IOException {
    try (IndexPair indexes = indexes()) {
      MixedRun run = new MixedRun(indexes.queries(1), List.of(new Subject("nothing", query -> 0)));
      assertThatThrownBy(() -> run.run(1))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("nothing was shown for MixedQuery");
    }
  }

  @Test
  void subjectsTakeTurnsAtBeingFirst() throws IOException {
    List<String> order = new ArrayList<>();
    try (IndexPair indexes = indexes()) {
      new MixedRun(
              indexes.queries(2),
              List.of(subject("a", order), subject("b", order), subject("c", order)))
          .run(2);
    }
    assertThat(String.join("", order)).isEqualTo("abcbcabcacab");
  }

  private static Subject subject(String name, List<String> order) {
    return new Subject(
        name,
        query -> {
          order.add(name);
          return 1;
        });
  }
}
