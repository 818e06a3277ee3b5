package io.broadsheet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarkdownTableTest {
  @Test
  void numbersHaveAboutThreeDigits() {
    MarkdownTable table = new MarkdownTable("what", "n");
    table.add("small", 0.01234);
    table.add("ratio", 1.234);
    table.add("large", 12_345.6);
    table.add("a|b", 1_000_000L);
    assertThat(table)
        .hasToString(
            """
            | what  | n         |
            | ----- | --------- |
            | small | 0.0123    |
            | ratio | 1.23      |
            | large | 12,346    |
            | a\\|b  | 1,000,000 |
            """);
  }

  @Test
  void rowsHaveAsManyCellsAsColumns() {
    assertThatThrownBy(() -> new MarkdownTable("what", "n").add("only one"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
