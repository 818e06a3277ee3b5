package io.broadsheet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexingComparisonTest {
  @Test
  void everyoneLoadsWithOneThreadAndWithTwo() throws IOException {
    MarkdownTable table = IndexingComparison.measure(new GeneratedCorpus(20), 1);
    List<List<String>> rows =
        table.toString().lines().skip(2).map(row -> List.of(row.split("[| ]{2,}", -1))).toList();
    assertThat(rows).hasSize(6);
    assertThat(rows)
        .extracting(row -> row.get(0) + ", " + row.get(1))
        .containsExactly(
            "| 1, plain Lucene",
            "| 1, SQLite FTS5",
            "| 1, broadsheet",
            "| 2, plain Lucene",
            "| 2, SQLite FTS5",
            "| 2, broadsheet");
    assertThat(rows)
        .filteredOn(row -> row.get(1).equals("plain Lucene"))
        .allMatch(row -> row.get(3).equals("1.00") && row.get(5).equals("1.00"));
    assertThat(rows)
        .allMatch(row -> Double.parseDouble(row.get(2).replace(",", "")) > 0)
        .allMatch(row -> Double.parseDouble(row.get(6).replaceAll("[^0-9.]", "")) > 0);
  }
}
