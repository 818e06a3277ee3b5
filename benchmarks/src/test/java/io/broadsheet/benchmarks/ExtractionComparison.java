package io.broadsheet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs {@link ExtractionBenchmark} and {@link ReadabilityBenchmark} side by side and prints the
 * median of each, in milliseconds, and as a multiple of jsoup's. By its name it is no part of the
 * build; {@link ExtractionBenchmark} says how it is run. {@code -Dc1} lets the JVM's first compiler
 * do all, as the launcher of the demo does.
 */
class ExtractionComparison {
  @Test
  void printsRatios() throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("ExtractionBenchmark")
            .include("ReadabilityBenchmark")
            .param("pages", System.getProperty("pages", "generated"))
            .shouldFailOnError(true);
    if (System.getProperty("c1") != null) {
      options.jvmArgsAppend("-XX:TieredStopAtLevel=1");
    }

    Map<String, Double> medians = new TreeMap<>();
    for (RunResult result : new Runner(options.build()).run()) {
      medians.put(
          result.getPrimaryResult().getLabel(),
          result.getPrimaryResult().getStatistics().getPercentile(50));
    }

    assertThat(medians).containsOnlyKeys("broadsheet", "jsoup", "readability4j");
    double jsoup = medians.getOrDefault("jsoup", 0.0);
    medians.forEach(
        (name, median) ->
            System.out.printf("%-14s %8.1f ms  %.2f x jsoup%n", name, median, median / jsoup));
  }
}
