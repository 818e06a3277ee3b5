package io.broadsheet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Runs the benchmarks that have a baseline, and the mixed searches, and writes what they measured
 * as one page of Markdown. The whole takes some 12 minutes, a quick one 3.
 *
 * <pre>{@code
 * java --add-modules jdk.incubator.vector -cp benchmarks/target/benchmarks.jar \
 *   io.broadsheet.benchmarks.Report news.jsonl.gz --times 10 --output benchmarks/RESULTS.md
 * }</pre>
 */
@Command(
    name = "Report",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Runs the benchmarks beside their baselines, and writes a page of Markdown.")
public final class Report implements Callable<Integer> {
  /**
   * Those that the bulk loads, the mixed searches and the comparison of extraction measure are left
   * out.
   */
  private static final List<String> STEPS =
      List.of(
          "Document",
          "Put",
          "Segment",
          "Highlight",
          "Facet",
          "Completion",
          "Open",
          "Extraction",
          "Ingest");

  private static final String PAGES = "5000";
  private static final String QUICK_PAGES = "1000";
  private static final int ARTICLES = 20_000;
  private static final int QUICK_ARTICLES = 2_000;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "JSON Lines, plain or .gz; without it, articles are generated.")
  private @Nullable Path file;

  @Option(
      names = "--times",
      paramLabel = "N",
      defaultValue = "1",
      description = "How often each page is in the index of the mixed searches; by default once.")
  private int times;

  @Option(names = "--quick", description = "Shorter, with figures that are less certain.")
  private boolean quick;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where the page is written; it is printed, too.")
  private @Nullable Path output;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Where JMH writes all that it measured, as JSON.")
  private @Nullable Path json;

  private Report() {}

  /**
   * Runs it.
   *
   * @param arguments see {@code --help}
   */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Report()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, RunnerException {
    Corpus corpus = LoadedCorpus.choose(file, quick ? QUICK_ARTICLES : ARTICLES);
    MarkdownTable loads = IndexingComparison.measure(corpus, quick ? 1 : IndexingComparison.ROUNDS);
    List<Latencies> latencies = searches(corpus);
    Collection<RunResult> results = new Runner(options().build()).run();
    String page =
        "# Results\n\n%s- corpus: %s\n\n%s\n%s\n%s\n%s"
            .formatted(
                Surroundings.describe(),
                file == null ? "generated articles" : file.getFileName() + ", mixed × " + times,
                loads,
                ResultTable.of(results),
                MixedLatency.summary(latencies),
                MixedLatency.byKind(latencies));
    System.out.println(page);
    if (output != null) {
      Files.writeString(output, page);
    }
    return 0;
  }

  private ChainedOptionsBuilder options() {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("\\.(" + String.join("|", STEPS) + ")Benchmark\\.")
            .addProfiler(GCProfiler.class)
            .forks(1)
            .warmupIterations(quick ? 1 : 2)
            .warmupTime(TimeValue.milliseconds(quick ? 500 : 1_500))
            .measurementIterations(quick ? 2 : 5)
            .measurementTime(TimeValue.milliseconds(quick ? 300 : 1_000))
            .param("articles", quick ? QUICK_PAGES : PAGES)
            .param("most", quick ? QUICK_PAGES : PAGES)
            .shouldFailOnError(true);
    if (file != null) {
      options.param("corpus", file.toString());
    }
    return json == null
        ? options
        : options.resultFormat(ResultFormatType.JSON).result(json.toString());
  }

  private List<Latencies> searches(Corpus corpus) throws IOException {
    Path folder = Files.createTempDirectory("broadsheet-report");
    try {
      MixedLatency.make(folder, new RepeatedCorpus(corpus, times));
      return MixedLatency.measure(folder, MixedLatency.QUERIES, quick ? 1 : 5);
    } finally {
      IOUtils.rm(folder);
    }
  }
}
