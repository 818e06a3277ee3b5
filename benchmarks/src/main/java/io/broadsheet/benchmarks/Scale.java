package io.broadsheet.benchmarks;

import io.broadsheet.NewsIndex;
import io.broadsheet.benchmarks.Contender.Made;
import io.broadsheet.benchmarks.MixedRun.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How speed, size and memory grow with the number of articles, beside plain Lucene; then the
 * largest index is searched while documents come in. Articles are generated, all different.
 *
 * <pre>{@code
 * java -Xmx512m --add-modules jdk.incubator.vector -cp benchmarks/target/benchmarks.jar \
 *   io.broadsheet.benchmarks.Scale --output benchmarks/SCALE.md
 * }</pre>
 */
@Command(
    name = "Scale",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Measures indexes of growing size beside plain Lucene's; run it with -Xmx512m.")
public final class Scale implements Callable<Integer> {
  private static final int QUERIES = 200;
  private static final int ROUNDS = 5;
  private static final int OPENINGS = 5;
  private static final int WARM_UP_ARTICLES = 10_000;
  private static final double MEGABYTE = 1e6;
  private static final double NANOSECONDS_IN_MILLISECOND = 1e6;

  @Option(
      names = "--articles",
      paramLabel = "N",
      split = ",",
      defaultValue = "10000,100000,1000000",
      description = "How many articles, each with some 3 teasers; by default ${DEFAULT-VALUE}.")
  private List<Long> sizes = List.of();

  @Option(
      names = "--ingest",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many documents a second come in at the end; by default ${DEFAULT-VALUE}.")
  private int ingested;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where the tables are written; they are printed, too.")
  private @Nullable Path output;

  private final MarkdownTable growth =
      new MarkdownTable(
          "articles",
          "index",
          "documents",
          "documents/s",
          "bytes/document",
          "open ms",
          "live heap MB",
          "p50 ms",
          "p99 ms");
  private final MarkdownTable load =
      new MarkdownTable(
          "documents/s coming in", "p50 ms", "p99 ms", "longest from put to found, ms");

  private Scale() {}

  /**
   * Runs it.
   *
   * @param arguments see {@code --help}
   */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Scale()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    inNewFolder(folder -> MixedLatency.make(folder, new GeneratedCorpus(WARM_UP_ARTICLES)));
    for (long articles : sizes) {
      inNewFolder(folder -> measure(folder, articles));
    }
    String report = "# Scale\n\n" + Surroundings.describe() + "\n" + growth + "\n" + load;
    System.out.println(report);
    if (output != null) {
      Files.writeString(output, report);
    }
    return 0;
  }

  private interface Step {
    void take(Path folder) throws IOException;
  }

  private static void inNewFolder(Step step) throws IOException {
    Path folder = Files.createTempDirectory("broadsheet-scale");
    try {
      step.take(folder);
    } finally {
      IOUtils.rm(folder);
    }
  }

  private void measure(Path folder, long articles) throws IOException {
    Path plain = folder.resolve(Contender.PLAIN.name());
    Path broadsheet = folder.resolve(Contender.BROADSHEET.name());
    Made madePlain = make(Contender.PLAIN, plain, articles);
    Made made = make(Contender.BROADSHEET, broadsheet, articles);
    List<MixedQuery> queries;
    try (PlainSearch searched = PlainSearch.open(plain)) {
      queries = searched.queries(QUERIES);
    }
    search(Contender.PLAIN, plain, articles, madePlain, queries);
    search(Contender.BROADSHEET, broadsheet, articles, made, queries);
    if (articles == sizes.getLast()) {
      searchWhileIngesting(broadsheet, articles, queries);
    }
  }

  private static Made make(Contender contender, Path folder, long articles) throws IOException {
    System.err.printf("%,d articles: %s is indexing%n", articles, contender.label());
    return contender.make(folder, new GeneratedCorpus(articles));
  }

  private void search(
      Contender contender, Path folder, long articles, Made made, List<MixedQuery> queries)
      throws IOException {
    System.err.printf("%,d articles: %s is searching%n", articles, contender.label());
    double opening = millisecondsToOpen(contender, folder);
    try (Searched searched = contender.open(folder)) {
      MixedRun run = new MixedRun(queries, List.of(new Subject(contender.label(), searched)));
      run.run(ROUNDS);
      double heap = liveHeap();
      Latencies latencies = run.run(ROUNDS).getFirst();
      growth.add(
          articles,
          contender.label(),
          made.documents(),
          made.documentsPerSecond(),
          (double) bytes(folder) / made.documents(),
          opening,
          heap,
          latencies.percentile(50),
          latencies.percentile(99));
    }
  }

  /** The median of a few. */
  private static double millisecondsToOpen(Contender contender, Path folder) throws IOException {
    long[] took = new long[OPENINGS];
    for (int i = 0; i < OPENINGS; i++) {
      long start = System.nanoTime();
      Searched opened = contender.open(folder);
      took[i] = System.nanoTime() - start;
      opened.close();
    }
    Arrays.sort(took);
    return took[OPENINGS / 2] / NANOSECONDS_IN_MILLISECOND;
  }

  /** In megabytes, after a collection. */
  private static double liveHeap() {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
  }

  /** What the files of a folder take on disk. */
  static long bytes(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  private void searchWhileIngesting(Path folder, long articles, List<MixedQuery> queries)
      throws IOException {
    System.err.printf("%,d articles: searching while more come in%n", articles);
    try (NewsIndex index = NewsIndex.open(folder)) {
      MixedRun run =
          new MixedRun(queries, List.of(new Subject("broadsheet", new BroadsheetSearch(index))));
      run.run(ROUNDS);
      for (int documentsPerSecond : List.of(0, 1, ingested)) {
        add(index, run, articles, documentsPerSecond);
      }
    }
  }

  private void add(NewsIndex index, MixedRun run, long firstPage, int documentsPerSecond)
      throws IOException {
    try (IngestLoad ingest = new IngestLoad(index, firstPage, documentsPerSecond)) {
      Latencies latencies = run.run(2 * ROUNDS).getFirst();
      load.add(
          ingest.documentsPerSecond(),
          latencies.percentile(50),
          latencies.percentile(99),
          ingest.longestLag());
    }
  }
}
