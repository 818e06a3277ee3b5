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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One search by kind, with ten highlighted hits; this library's once as items and once put together
 * as stories. One operation is one of 200 searches of a mixed list that are of the kind.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar SearchBenchmark -prof gc
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
public class SearchBenchmark {
  /** What is searched for. */
  @Param public QueryKind kind = QueryKind.WORD;

  private List<MixedQuery> queries = List.of();
  private int next;

  /**
   * Draws the searches.
   *
   * @param indexes where they find something
   * @throws IOException if an index cannot be read
   */
  @Setup(Level.Trial)
  public void drawQueries(LoadedIndexes indexes) throws IOException {
    queries =
        indexes.plain().queries(MixedLatency.QUERIES).stream()
            .filter(query -> query.kind() == kind)
            .toList();
  }

  /**
   * This library, each item a hit.
   *
   * @param indexes what is searched
   * @return what there is to show
   * @throws IOException if the index cannot be read
   */
  @Benchmark
  public long broadsheetItems(LoadedIndexes indexes) throws IOException {
    return new BroadsheetSearch(indexes.broadsheet(), request -> request.withStories(false))
        .search(next());
  }

  /**
   * This library, each story a hit, which is its default.
   *
   * @param indexes what is searched
   * @return what there is to show
   * @throws IOException if the index cannot be read
   */
  @Benchmark
  public long broadsheet(LoadedIndexes indexes) throws IOException {
    return new BroadsheetSearch(indexes.broadsheet()).search(next());
  }

  /**
   * The baseline.
   *
   * @param indexes what is searched
   * @return what there is to show
   * @throws IOException if the index cannot be read
   */
  @Benchmark
  public long plainLucene(LoadedIndexes indexes) throws IOException {
    return indexes.plain().search(next());
  }

  private MixedQuery next() {
    next = (next + 1) % queries.size();
    return queries.get(next);
  }
}
