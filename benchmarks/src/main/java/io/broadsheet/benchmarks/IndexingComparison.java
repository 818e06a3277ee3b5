package io.broadsheet.benchmarks;

import com.sun.management.ThreadMXBean;
import io.broadsheet.IndexSettings;
import io.broadsheet.NewsIndex;
import io.broadsheet.article.Extracted;
import io.broadsheet.extract.ExtractLimits;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * How fast a bulk load is, from items in memory to a commit on disk, each page replaced by its key,
 * beside plain Lucene and SQLite. They take turns, so that whatever else goes on in the machine is
 * shared fairly; of each the median is given.
 *
 * <pre>{@code
 * java -Xmx2g --add-modules jdk.incubator.vector -cp benchmarks/target/benchmarks.jar \
 *   io.broadsheet.benchmarks.IndexingComparison news.jsonl.gz
 * }</pre>
 */
@Command(
    name = "IndexingComparison",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Loads the same news in turns, and prints a Markdown table of medians.")
public final class IndexingComparison implements Callable<Integer> {
  static final int ROUNDS = 7;

  private static final int WARM_UP_ROUNDS = 4;
  private static final int BUFFER_MEGABYTES = 256;
  private static final double MEGABYTE = 1e6;
  private static final double KILOBYTE = 1e3;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "JSON Lines, plain or .gz; without it, articles are generated.")
  private @Nullable Path file;

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "20000",
      description = "How many are generated, by default ${DEFAULT-VALUE}.")
  private int articles;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "" + ROUNDS,
      description = "How many loads of each are measured, by default ${DEFAULT-VALUE}.")
  private int rounds;

  private IndexingComparison() {}

  /**
   * Runs it.
   *
   * @param arguments see {@code --help}
   */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new IndexingComparison()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    System.out.println(measure(LoadedCorpus.choose(file, articles), rounds));
    return 0;
  }

  /** Who loads; each into a new folder. */
  private enum Loader {
    PLAIN("plain Lucene") {
      @Override
      Loaded load(Corpus corpus, int threads, Path folder) throws IOException {
        IndexWriterConfig config = PlainLucene.config().setRAMBufferSizeMB(BUFFER_MEGABYTES);
        try (Directory directory = FSDirectory.open(folder);
            IndexWriter writer = new IndexWriter(directory, config)) {
          return timed(corpus, threads, page -> PlainLucene.put(writer, page), writer::commit);
        }
      }
    },

    SQLITE("SQLite FTS5") {
      @Override
      Loaded load(Corpus corpus, int threads, Path folder) throws IOException {
        try (SqliteFts database = SqliteFts.create(folder)) {
          return timed(corpus, threads, database::put, database::commit);
        }
      }
    },

    BROADSHEET("broadsheet") {
      @Override
      Loaded load(Corpus corpus, int threads, Path folder) throws IOException {
        IndexSettings settings =
            new IndexSettings(BUFFER_MEGABYTES, threads, ExtractLimits.DEFAULT);
        try (NewsIndex index = NewsIndex.open(folder, settings)) {
          return timed(corpus, threads, index::put, index::commit);
        }
      }
    };

    private final String label;

    Loader(String label) {
      this.label = label;
    }

    abstract Loaded load(Corpus corpus, int threads, Path folder) throws IOException;
  }

  private interface Commit {
    void commit() throws IOException;
  }

  /** One load. */
  private record Loaded(double pagesPerSecond, double kilobytesAllocated, double megabytesOnDisk) {
    private Loaded onDisk(double megabytes) {
      return new Loaded(pagesPerSecond, kilobytesAllocated, megabytes);
    }
  }

  private static Loaded timed(Corpus corpus, int threads, Bulk.Sink sink, Commit commit)
      throws IOException {
    long allocated = THREADS.getTotalThreadAllocatedBytes();
    long start = System.nanoTime();
    long pages = Bulk.put(corpus, threads, sink).pages();
    commit.commit();
    double seconds = (System.nanoTime() - start) / 1e9;
    double kilobytes = (THREADS.getTotalThreadAllocatedBytes() - allocated) / KILOBYTE;
    return new Loaded(pages / seconds, kilobytes / pages, 0);
  }

  /** Measures with one thread and with two, after a few rounds of warm-up. */
  static MarkdownTable measure(Corpus corpus, int rounds) throws IOException {
    List<Extracted> pages;
    try (Stream<Extracted> read = corpus.pages()) {
      pages = read.toList();
    }
    MarkdownTable table =
        new MarkdownTable(
            "threads", "bulk load", "pages/s", "× plain", "kB/page", "× plain", "index MB");
    for (int threads : List.of(1, 2)) {
      rounds(pages::stream, threads, WARM_UP_ROUNDS);
      add(table, threads, rounds(pages::stream, threads, rounds));
    }
    return table;
  }

  private static Map<Loader, List<Loaded>> rounds(Corpus corpus, int threads, int rounds)
      throws IOException {
    Map<Loader, List<Loaded>> loads = new EnumMap<>(Loader.class);
    List<Loader> turns = new ArrayList<>(List.of(Loader.values()));
    for (int round = 0; round < rounds; round++) {
      // What one leaves to the disk or the collector is not always the same one's to bear.
      Collections.rotate(turns, 1);
      for (Loader loader : turns) {
        loads
            .computeIfAbsent(loader, unused -> new ArrayList<>())
            .add(inNewFolder(loader, corpus, threads));
      }
    }
    return loads;
  }

  private static Loaded inNewFolder(Loader loader, Corpus corpus, int threads) throws IOException {
    Path folder = Files.createTempDirectory("broadsheet-load");
    try {
      return loader.load(corpus, threads, folder).onDisk(Scale.bytes(folder) / MEGABYTE);
    } finally {
      IOUtils.rm(folder);
    }
  }

  private static void add(MarkdownTable table, int threads, Map<Loader, List<Loaded>> loads) {
    double speed = median(loads, Loader.PLAIN, Loaded::pagesPerSecond);
    double allocated = median(loads, Loader.PLAIN, Loaded::kilobytesAllocated);
    for (Loader loader : Loader.values()) {
      double itsSpeed = median(loads, loader, Loaded::pagesPerSecond);
      double itsAllocated = median(loads, loader, Loaded::kilobytesAllocated);
      table.add(
          threads,
          loader.label,
          itsSpeed,
          itsSpeed / speed,
          itsAllocated,
          itsAllocated / allocated,
          median(loads, loader, Loaded::megabytesOnDisk));
    }
  }

  private static double median(
      Map<Loader, List<Loaded>> loads, Loader loader, ToDoubleFunction<Loaded> figure) {
    double[] sorted =
        loads.getOrDefault(loader, List.of()).stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
