package io.broadsheet.benchmarks;

import io.broadsheet.search.Facet;
import io.broadsheet.search.SearchRequest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.facet.FacetResult;
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
 * Counting the values of fields among what a search of one word finds, without showing hits; plain
 * Lucene counts with the classes of lucene-facet. One operation is one search.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar FacetBenchmark -prof gc
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
public class FacetBenchmark {
  private static final int VALUES = 10;

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
            .filter(query -> query.kind() == QueryKind.WORD)
            .toList();
  }

  /**
   * This library.
   *
   * @param indexes what is searched
   * @return the facets
   * @throws IOException if the index cannot be read
   */
  @Benchmark
  public List<Facet> broadsheet(LoadedIndexes indexes) throws IOException {
    SearchRequest request =
        SearchRequest.of(next())
            .withHits(0, 1)
            .withSnippets(0)
            .withStories(false)
            .withFacets(VALUES);
    return indexes.broadsheet().search(request).facets();
  }

  /**
   * The baseline.
   *
   * @param indexes what is searched
   * @return the facets
   * @throws IOException if the index cannot be read
   */
  @Benchmark
  public List<FacetResult> plainLucene(LoadedIndexes indexes) throws IOException {
    return indexes.plain().facets(next(), VALUES);
  }

  private String next() {
    next = (next + 1) % queries.size();
    return queries.get(next).text();
  }
}
