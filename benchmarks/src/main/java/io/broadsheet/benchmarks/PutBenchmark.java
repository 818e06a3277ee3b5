package io.broadsheet.benchmarks;

import static java.util.Objects.requireNonNull;

import io.broadsheet.article.Extracted;
import io.broadsheet.benchmarks.DocumentBenchmark.Turn;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
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

/**
 * One page put into an index that is being written: added, or put in place of itself in one atomic
 * step; with the flushes and merges that this brings on. One operation is one page, an article with
 * its teasers.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar PutBenchmark -prof gc
 * }</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgs = {
      "--add-modules=jdk.incubator.vector",
      "--enable-native-access=ALL-UNNAMED",
      "-Xmx2g"
    })
@State(Scope.Benchmark)
public class PutBenchmark {
  /** Whether the index holds the page already. */
  @Param({"false", "true"})
  public boolean replace;

  private final Turn turn = new Turn();
  private @Nullable WrittenIndex broadsheet;
  private @Nullable WrittenIndex plain;
  private long added;

  /**
   * Makes the indexes, with the pages in them if these are to be replaced.
   *
   * @param corpus the pages
   * @throws IOException if they cannot be written
   */
  @Setup(Level.Trial)
  public void makeIndexes(LoadedCorpus corpus) throws IOException {
    broadsheet = WrittenIndex.broadsheet();
    plain = WrittenIndex.plainLucene();
    if (replace) {
      broadsheet.putAll(corpus.pages());
      plain.putAll(corpus.pages());
    }
  }

  /**
   * Deletes them.
   *
   * @throws IOException if they cannot be deleted
   */
  @TearDown(Level.Trial)
  public void deleteIndexes() throws IOException {
    IOUtils.close(broadsheet, plain);
  }

  /**
   * This library.
   *
   * @param corpus the pages
   * @throws IOException if the index cannot be written
   */
  @Benchmark
  public void broadsheet(LoadedCorpus corpus) throws IOException {
    requireNonNull(broadsheet).put(next(corpus));
  }

  /**
   * The baseline.
   *
   * @param corpus the pages
   * @throws IOException if the index cannot be written
   */
  @Benchmark
  public void plainLucene(LoadedCorpus corpus) throws IOException {
    requireNonNull(plain).put(next(corpus));
  }

  private Extracted next(LoadedCorpus corpus) {
    Extracted page = turn.next(corpus.pages());
    return replace
        ? page
        : new Extracted("added-" + added++, Optional.empty(), page.article(), page.teasers());
  }
}
