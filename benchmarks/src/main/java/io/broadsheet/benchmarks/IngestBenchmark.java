package io.broadsheet.benchmarks;

import io.broadsheet.IndexSettings;
import io.broadsheet.IngestReport;
import io.broadsheet.NewsIndex;
import io.broadsheet.article.Page;
import io.broadsheet.extract.Extractor;
import io.broadsheet.ingest.SourceReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.apache.lucene.util.IOUtils;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * From gzipped HTML pages in a folder to an index that finds them; beside it the same pages read
 * and extracted on one thread, and put nowhere. One operation reads each page {@value #COPIES}
 * times, so that the one commit at its end weighs what it does in an ingest of some hundred pages;
 * what has an address replaces what was read before.
 *
 * <pre>{@code
 * mvn -B verify -pl benchmarks -am
 * java -jar benchmarks/target/benchmarks.jar IngestBenchmark -p pages=FOLDER
 * }</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 1,
    jvmArgs = {
      "--add-modules=jdk.incubator.vector",
      "--enable-native-access=ALL-UNNAMED",
      "-Xmx1g"
    })
@State(Scope.Benchmark)
public class IngestBenchmark {
  private static final int COPIES = 5;

  /** How many threads extract and index; one more reads and unpacks. */
  @Param({"1", "2"})
  public int threads = 1;

  private Path sources = Path.of("");

  /**
   * Writes the pages' files, untimed.
   *
   * @param pages the pages
   * @throws IOException if they cannot be written
   */
  @Setup(Level.Trial)
  public void writeSources(LoadedPages pages) throws IOException {
    sources = Files.createTempDirectory("broadsheet-pages");
    List<Page> contents = pages.contents();
    for (int i = 0; i < COPIES * contents.size(); i++) {
      Path file = sources.resolve("%05d.html.gz".formatted(i));
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
        out.write(contents.get(i % contents.size()).content());
      }
    }
  }

  /**
   * Deletes them.
   *
   * @throws IOException if they cannot be deleted
   */
  @TearDown(Level.Trial)
  public void deleteSources() throws IOException {
    IOUtils.rm(sources);
  }

  /**
   * This library, to the first search that finds the pages.
   *
   * @param folder where the index is made
   * @return what was read
   * @throws IOException if it cannot be read or indexed
   */
  @Benchmark
  public IngestReport broadsheet(NewFolder folder) throws IOException {
    IndexSettings defaults = IndexSettings.defaults();
    IndexSettings settings =
        new IndexSettings(defaults.bufferMegabytes(), threads, defaults.limits());
    try (NewsIndex index = NewsIndex.open(folder.path(), settings)) {
      return index.ingest(List.of(sources));
    }
  }

  /**
   * The part of it that is reading and extraction, on one thread.
   *
   * @param blackhole takes what was read
   * @throws IOException if it cannot be read
   */
  @Benchmark
  public void extractionAlone(Blackhole blackhole) throws IOException {
    new SourceReader(new Extractor())
        .read(sources, entry -> blackhole.consume(entry.extraction().get()));
  }
}
