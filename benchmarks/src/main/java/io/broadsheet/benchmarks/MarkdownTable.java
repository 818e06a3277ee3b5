package io.broadsheet.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in Markdown, legible as text too. Not thread-safe. */
final class MarkdownTable {
  private final List<List<String>> rows = new ArrayList<>();

  MarkdownTable(String... columns) {
    rows.add(List.of(columns));
  }

  /** Adds a row: text as it is, numbers with about three digits. */
  void add(Object... cells) {
    if (cells.length != rows.getFirst().size()) {
      throw new IllegalArgumentException(cells.length + " cells in a table of " + rows.getFirst());
    }
    rows.add(Arrays.stream(cells).map(MarkdownTable::text).toList());
  }

  /** A number with about three digits: 0.0123, 1.23, 12.3, 123, 1,234. */
  static String text(Object cell) {
    return switch (cell) {
      case Double number -> figure(number);
      case Number number -> String.format(Locale.ROOT, "%,d", number.longValue());
      default -> cell.toString().replace("|", "\\|");
    };
  }

  private static String figure(double number) {
    int decimals = number >= 100 ? 0 : number >= 10 ? 1 : number >= 1 ? 2 : number >= .1 ? 3 : 4;
    return String.format(Locale.ROOT, "%,." + decimals + "f", number);
  }

  @Override
  public String toString() {
    int[] widths =
        IntStream.range(0, rows.getFirst().size())
            .map(i -> rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
            .toArray();
    StringBuilder text = new StringBuilder(line(rows.getFirst(), widths));
    text.append(
        Arrays.stream(widths)
            .mapToObj(width -> "-".repeat(Math.max(width, 3)))
            .collect(Collectors.joining(" | ", "| ", " |\n")));
    rows.stream().skip(1).forEach(row -> text.append(line(row, widths)));
    return text.toString();
  }

  private static String line(List<String> row, int[] widths) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> row.get(i) + " ".repeat(Math.max(widths[i], 3) - row.get(i).length()))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
