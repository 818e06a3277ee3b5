package io.broadsheet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexingComparisonTest {
  @Test
  void everyoneLoadsWithOneThreadAndWithTwo() throws IOException {
    MarkdownTable table = IndexingComparison.measure(new GeneratedCorpus(20), 1);
    List<List<String>> rows =
        table.toString().lines().skip(2).map(IndexingComparisonTest::cells).toList();
    assertThat(rows)
        .extracting(row -> row.get(0) + ", " + row.get(1))
        .containsExactly(
            "1, plain Lucene",
            "1, SQLite FTS5",
            "1, broadsheet",
            "2, plain Lucene",
            "2, SQLite FTS5",
            "2, broadsheet");
    assertThat(rows)
        .filteredOn(row -> row.get(1).equals("plain Lucene"))
        .allMatch(row -> row.get(3).equals("1.00") && row.get(5).equals("1.00"));
    assertThat(rows).allMatch(row -> number(row.get(2)) > 0 && number(row.get(6)) > 0);
  }

  private static List<String> cells(String row) {
    return Arrays.stream(row.split("\\|")).skip(1).map(String::strip).toList();
  }

  private static double number(String cell) {
    return Double.parseDouble(cell.replace(",", ""));
  }
}
