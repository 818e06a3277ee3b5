package io.broadsheet.benchmarks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** What JMH measured: this library's figures, each beside those of its baselines. */
final class ResultTable {
  private static final String OURS = "broadsheet";
  private static final List<String> DATA = List.of("corpus", "articles", "most", "pages");

  /** What a throughput is of, where JMH's operation is a whole corpus. */
  private static final List<String> COUNTED = List.of("pages", "tokens");

  private static final String ALLOCATED = "gc.alloc.rate.norm";
  private static final double KILOBYTE = 1_000;

  private ResultTable() {}

  /** One row for each of the baselines' results. */
  static MarkdownTable of(Collection<RunResult> results) {
    Map<String, Figures> ours = new LinkedHashMap<>();
    results.stream()
        .map(Figures::of)
        .filter(it -> it.subject().equals(OURS))
        .forEach(it -> ours.put(it.step(), it));
    MarkdownTable table =
        new MarkdownTable(
            "step", "unit", OURS, "baseline", "", "×", "kB/operation", "baseline's", "×");
    results.stream()
        .map(Figures::of)
        .filter(it -> ours.containsKey(it.step()) && !it.subject().equals(OURS))
        .forEach(it -> add(table, it, Optional.ofNullable(ours.get(it.step())).orElseThrow()));
    return table;
  }

  private static void add(MarkdownTable table, Figures baseline, Figures ours) {
    table.add(
        ours.step(),
        ours.unit(),
        ours.score(),
        baseline.subject(),
        baseline.score(),
        ours.score() / baseline.score(),
        ours.kilobytes(),
        baseline.kilobytes(),
        ours.kilobytes() / baseline.kilobytes());
  }

  /** What one benchmark measured, of this library or of a baseline. */
  private record Figures(String step, String subject, String unit, double score, double kilobytes) {
    static Figures of(RunResult result) {
      BenchmarkParams parameters = result.getParams();
      String[] names = parameters.getBenchmark().split("\\.", -1);
      String subject = names[names.length - 1];
      String step = names[names.length - 2].replace("Benchmark", "") + parameters(parameters);
      String counted =
          COUNTED.stream()
              .filter(result.getSecondaryResults()::containsKey)
              .findFirst()
              .orElse("ops");
      Result<?> score =
          parameters.getMode() == Mode.Throughput
              ? result.getSecondaryResults().get(counted)
              : result.getPrimaryResult();
      Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
      if (score == null || allocated == null) {
        throw new IllegalArgumentException(step + " was run without what the table shows");
      }
      return new Figures(
          step,
          subject,
          score.getScoreUnit().replace("ops/s", counted + "/s"),
          score.getScore(),
          allocated.getScore() / KILOBYTE);
    }

    private static String parameters(BenchmarkParams parameters) {
      return parameters.getParamsKeys().stream()
          .filter(key -> !DATA.contains(key))
          .map(key -> ", " + key + " " + parameters.getParam(key))
          .collect(Collectors.joining());
    }
  }
}
