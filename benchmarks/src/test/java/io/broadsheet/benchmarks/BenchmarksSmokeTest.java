package io.broadsheet.benchmarks;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs every benchmark once, on next to nothing, so that none of them rots. */
class BenchmarksSmokeTest {
  private static final List<String> BENCHMARKS =
      List.of(
          "AnalysisBenchmark.english",
          "AnalysisBenchmark.newsEnglish",
          "AnalysisBenchmark.newsGerman",
          "AnalysisBenchmark.newsStems",
          "AnalysisBenchmark.standard",
          "AnalysisBenchmark.whitespace",
          "CompletionBenchmark.broadsheet",
          "CompletionBenchmark.plainLucene",
          "DocumentBenchmark.broadsheet",
          "DocumentBenchmark.plainLucene",
          "ExtractionBenchmark.broadsheet",
          "ExtractionBenchmark.jsoup",
          "FacetBenchmark.broadsheet",
          "FacetBenchmark.plainLucene",
          "HighlightBenchmark.broadsheet",
          "HighlightBenchmark.plainLucene",
          "IndexingBenchmark.broadsheet",
          "IndexingBenchmark.plainLucene",
          "IndexingBenchmark.sqliteFts5",
          "IngestBenchmark.broadsheet",
          "IngestBenchmark.extractionAlone",
          "OpenBenchmark.broadsheet",
          "OpenBenchmark.plainLucene",
          "PutBenchmark.broadsheet",
          "PutBenchmark.plainLucene",
          "ReadabilityBenchmark.readability4j",
          "SearchBenchmark.broadsheet",
          "SearchBenchmark.broadsheetItems",
          "SearchBenchmark.plainLucene",
          "SegmentBenchmark.broadsheet",
          "SegmentBenchmark.plainLucene");

  @Test
  void everyBenchmarkRuns() throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include("io\\.broadsheet\\.benchmarks\\..*")
            .warmupIterations(0)
            .measurementIterations(1)
            .measurementTime(TimeValue.milliseconds(1))
            .forks(0)
            .param("articles", "50")
            .param("field", "BODY", "AUTHOR")
            .param("kind", "WORD", "WORDS_5")
            .param("words", "100")
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();

    Collection<RunResult> results = new Runner(options).run();

    assertThat(names(results)).containsExactlyInAnyOrderElementsOf(BENCHMARKS);
    tableHasBaselines(results);
    assertThat(results)
        .allSatisfy(result -> assertThat(result.getPrimaryResult().getScore()).isPositive());
    assertThat(results)
        .filteredOn(result -> result.getSecondaryResults().containsKey("pages"))
        .hasSize(6)
        .allSatisfy(
            result -> {
              assertThat(perSecond(result, "pages")).isPositive();
              assertThat(perSecond(result, "documents")).isGreaterThan(perSecond(result, "pages"));
            });
  }

  private static void tableHasBaselines(Collection<RunResult> results) {
    assertThat(ResultTable.of(results).toString().lines().skip(2))
        .anyMatch(row -> row.matches("\\| Indexing, threads 2 .* pages/s .* sqliteFts5 .*"))
        .anyMatch(row -> row.matches("\\| Segment, step MERGE .* ms/op .* plainLucene .*"))
        .anyMatch(row -> row.matches("\\| Extraction .* ms/op .* jsoup .*"))
        .anyMatch(row -> row.matches("\\| Ingest, threads 1 .* ms/op .* extractionAlone .*"))
        .noneMatch(row -> row.contains("| broadsheet |"));
  }

  private static double perSecond(RunResult result, String counter) {
    return requireNonNull(result.getSecondaryResults().get(counter), counter).getScore();
  }

  private static Set<String> names(Collection<RunResult> results) {
    String prefix = BenchmarksSmokeTest.class.getPackageName() + ".";
    return results.stream()
        .map(result -> result.getParams().getBenchmark().substring(prefix.length()))
        .collect(Collectors.toSet());
  }
}
