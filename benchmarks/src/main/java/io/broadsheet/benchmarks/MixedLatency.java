package io.broadsheet.benchmarks;

import io.broadsheet.NewsIndex;
import io.broadsheet.benchmarks.MixedRun.Subject;
import io.broadsheet.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * How long readers wait: a mixed list of 200 searches, each with ten highlighted hits, beside plain
 * Lucene's top ten with its {@code UnifiedHighlighter} for the same words.
 *
 * <pre>{@code
 * java --add-modules jdk.incubator.vector -cp benchmarks/target/benchmarks.jar \
 *   io.broadsheet.benchmarks.MixedLatency news.jsonl.gz --times 10
 * }</pre>
 */
@Command(
    name = "MixedLatency",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Times 200 mixed searches beside plain Lucene's, and prints Markdown tables.")
public final class MixedLatency implements Callable<Integer> {
  static final int QUERIES = 200;

  private static final int FACET_VALUES = 10;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "JSON Lines, plain or .gz; without it, articles are generated.")
  private @Nullable Path file;

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "50000",
      description = "How many are generated, by default ${DEFAULT-VALUE}.")
  private int articles;

  @Option(
      names = "--times",
      paramLabel = "N",
      defaultValue = "1",
      description = "How often each page is indexed, with altered keys; by default once.")
  private int times;

  @Option(
      names = "--index",
      paramLabel = "FOLDER",
      description = "Where the two indexes are made, or stand already, and are left.")
  private @Nullable Path kept;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description = "How often the list is measured after as many rounds of warm-up; by default 5.")
  private int rounds;

  private MixedLatency() {}

  /**
   * Runs it.
   *
   * @param arguments see {@code --help}
   */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new MixedLatency()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    Corpus corpus = new RepeatedCorpus(LoadedCorpus.choose(file, articles), times);
    Path scratch = Files.createTempDirectory("broadsheet-latency");
    try {
      Path folder = kept == null ? scratch : kept;
      make(folder, corpus);
      List<Latencies> latencies = measure(folder, QUERIES, rounds);
      System.out.println(summary(latencies));
      System.out.println(byKind(latencies));
    } finally {
      IOUtils.rm(scratch);
    }
    return 0;
  }

  /** Makes the indexes that are not there yet. */
  static void make(Path folder, Corpus corpus) throws IOException {
    for (Contender contender : Contender.values()) {
      Path place = folder.resolve(contender.name());
      if (!Files.exists(place)) {
        contender.make(place, corpus);
      }
    }
  }

  /** Measures what readers wait for, after as many rounds of warm-up; plain Lucene first. */
  static List<Latencies> measure(Path folder, int queries, int rounds) throws IOException {
    try (PlainSearch plain = PlainSearch.open(folder.resolve(Contender.PLAIN.name()));
        NewsIndex index = NewsIndex.openReadOnly(folder.resolve(Contender.BROADSHEET.name()))) {
      MixedRun run = new MixedRun(plain.queries(queries), subjects(plain, index));
      run.run(rounds);
      return run.run(rounds);
    }
  }

  private static List<Subject> subjects(PlainSearch plain, NewsIndex index) {
    return List.of(
        new Subject(Contender.PLAIN.label(), plain),
        ours(index, "items", request -> request.withStories(false)),
        ours(index, "stories (default)", request -> request),
        ours(
            index, "items, facets", request -> request.withStories(false).withFacets(FACET_VALUES)),
        ours(index, "stories, facets", request -> request.withFacets(FACET_VALUES)));
  }

  private static Subject ours(NewsIndex index, String name, UnaryOperator<SearchRequest> settings) {
    return new Subject(name, new BroadsheetSearch(index, settings));
  }

  /** Percentiles and allocation, and how they compare to the first one's. */
  static MarkdownTable summary(List<Latencies> latencies) {
    MarkdownTable table =
        new MarkdownTable("mixed searches", "p50 ms", "×", "p99 ms", "×", "kB/search", "×");
    Latencies plain = latencies.getFirst();
    for (Latencies it : latencies) {
      table.add(
          it.name(),
          it.percentile(50),
          it.percentile(50) / plain.percentile(50),
          it.percentile(99),
          it.percentile(99) / plain.percentile(99),
          it.kilobytes(),
          it.kilobytes() / plain.kilobytes());
    }
    return table;
  }

  /** The median of each kind of search. */
  static MarkdownTable byKind(List<Latencies> latencies) {
    Stream<String> names = latencies.stream().map(Latencies::name);
    MarkdownTable table =
        new MarkdownTable(Stream.concat(Stream.of("p50 ms"), names).toArray(String[]::new));
    for (QueryKind kind : QueryKind.values()) {
      Stream<Object> medians = latencies.stream().map(it -> it.median(kind));
      table.add(Stream.concat(Stream.of(kind.description()), medians).toArray());
    }
    return table;
  }
}
