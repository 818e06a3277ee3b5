package io.broadsheet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.benchmarks.MixedRun.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MixedRunTest {
  @TempDir static Path folder;

  @BeforeAll
  static void makeIndexes() throws IOException {
    MixedLatency.make(folder, new GeneratedCorpus(200));
  }

  private static List<MixedQuery> queries(int count) throws IOException {
    try (PlainSearch plain = PlainSearch.open(folder.resolve(Contender.PLAIN.name()))) {
      return plain.queries(count);
    }
  }

  @Test
  void searchesAreOfAllKindsAndTheSameEachTime() throws IOException {
    List<MixedQuery> queries = queries(45);
    assertThat(queries(45)).isEqualTo(queries);
    assertThat(queries).doesNotHaveDuplicates();
    for (QueryKind kind : QueryKind.values()) {
      assertThat(queries).filteredOn(query -> query.kind() == kind).hasSize(5);
    }
    assertThat(words(queries, QueryKind.WORDS_5)).containsOnly(5);
    assertThat(words(queries, QueryKind.WORDS_10)).containsOnly(10);
    assertThat(words(queries, QueryKind.PHRASE)).containsOnly(2);
  }

  private static List<Integer> words(List<MixedQuery> queries, QueryKind kind) {
    return queries.stream()
        .filter(query -> query.kind() == kind)
        .map(query -> query.text().split(" ", -1).length)
        .toList();
  }

  @Test
  void everySearchIsAnsweredByBothAndTimed() throws IOException {
    List<Latencies> latencies = MixedLatency.measure(folder, 18, 1);

    assertThat(latencies).extracting(Latencies::name).contains("plain Lucene", "items");
    assertThat(latencies)
        .allSatisfy(it -> assertThat(it.percentile(99)).isGreaterThan(it.percentile(50)))
        .allSatisfy(it -> assertThat(it.kilobytes()).isPositive());
    assertThat(MixedLatency.summary(latencies).toString().lines())
        .hasSize(2 + latencies.size())
        .anyMatch(row -> row.matches("\\| plain Lucene .* 1\\.00 .* 1\\.00 .* 1\\.00 +\\|"));
    assertThat(MixedLatency.byKind(latencies).toString().lines())
        .hasSize(2 + QueryKind.values().length);
  }

  @Test
  void anEmptyAnswerFails() throws IOException {
    MixedRun run = new MixedRun(queries(1), List.of(new Subject("nothing", query -> 0)));
    assertThatThrownBy(() -> run.run(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("nothing was shown for MixedQuery");
  }

  @Test
  void subjectsTakeTurnsAtBeingFirst() throws IOException {
    List<String> order = new ArrayList<>();
    List<Subject> subjects = List.of(subject("a", order), subject("b", order), subject("c", order));
    new MixedRun(queries(2), subjects).run(2);
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
