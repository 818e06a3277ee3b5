package io.broadsheet.benchmarks;

import static java.util.Objects.requireNonNull;

import io.broadsheet.article.Extracted;
import io.broadsheet.benchmarks.DocumentBenchmark.Turn;
import java.io.IOException;
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
 * What happens to pages after they were put, in an index that holds the corpus: some of it is put
 * again, untimed, then flushed, committed, refreshed or merged. One operation is one such step.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar SegmentBenchmark -prof gc
 * }</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
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
public class SegmentBenchmark {
  /** What is done. */
  public enum Step {
    /** What 500 pages left in memory is written as a segment. */
    FLUSH(500),
    /** 500 pages are flushed, and survive a crash then. */
    COMMIT(500),
    /** One page becomes visible to searches. */
    REFRESH(1),
    /** Several segments, the last of 500 pages, become one. */
    MERGE(500);

    private final int pages;

    Step(int pages) {
      this.pages = pages;
    }

    private void take(WrittenIndex index) throws IOException {
      switch (this) {
        case FLUSH -> index.flush();
        case COMMIT -> index.commit();
        case REFRESH -> index.refresh();
        case MERGE -> index.merge();
      }
    }
  }

  /** The step. */
  @Param public Step step = Step.FLUSH;

  private final Turn turn = new Turn();
  private @Nullable WrittenIndex broadsheet;
  private @Nullable WrittenIndex plain;

  /**
   * Makes the indexes.
   *
   * @param corpus the pages
   * @throws IOException if they cannot be written
   */
  @Setup(Level.Trial)
  public void makeIndexes(LoadedCorpus corpus) throws IOException {
    broadsheet = WrittenIndex.broadsheet();
    broadsheet.putAll(corpus.pages());
    plain = WrittenIndex.plainLucene();
    plain.putAll(corpus.pages());
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
   * Puts some pages again, untimed.
   *
   * @param corpus the pages
   * @throws IOException if the indexes cannot be written
   */
  @Setup(Level.Invocation)
  public void putPages(LoadedCorpus corpus) throws IOException {
    for (int i = 0; i < step.pages; i++) {
      Extracted page = turn.next(corpus.pages());
      requireNonNull(broadsheet).put(page);
      requireNonNull(plain).put(page);
    }
  }

  /**
   * This library.
   *
   * @throws IOException if the index cannot be written
   */
  @Benchmark
  public void broadsheet() throws IOException {
    step.take(requireNonNull(broadsheet));
  }

  /**
   * The baseline.
   *
   * @throws IOException if the index cannot be written
   */
  @Benchmark
  public void plainLucene() throws IOException {
    step.take(requireNonNull(plain));
  }
}
