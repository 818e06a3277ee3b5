package io.broadsheet.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * An index opened, searched once and closed, with its files in the system's cache and the code
 * compiled. One operation is all three.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar OpenBenchmark -prof gc
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
public class OpenBenchmark {
  private List<MixedQuery> queries = List.of();

  /**
   * Draws a search of one word.
   *
   * @param indexes where it finds something
   * @throws IOException if an index cannot be read
   */
  @Setup(Level.Trial)
  public void drawQuery(LoadedIndexes indexes) throws IOException {
    queries = indexes.plain().queries(1);
  }

  /**
   * This library.
   *
   * @param indexes what is opened
   * @return what there is to show
   * @throws IOException if the index cannot be read
   */
  @Benchmark
  public long broadsheet(LoadedIndexes indexes) throws IOException {
    return search(Contender.BROADSHEET, indexes);
  }

  /**
   * The baseline.
   *
   * @param indexes what is opened
   * @return what there is to show
   * @throws IOException if the index cannot be read
   */
  @Benchmark
  public long plainLucene(LoadedIndexes indexes) throws IOException {
    return search(Contender.PLAIN, indexes);
  }

  private long search(Contender contender, LoadedIndexes indexes) throws IOException {
    try (Searched opened = contender.open(indexes.folder(contender))) {
      return opened.search(queries.getFirst());
    }
  }
}
