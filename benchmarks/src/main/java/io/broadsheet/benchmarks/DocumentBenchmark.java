package io.broadsheet.benchmarks;

import io.broadsheet.article.Extracted;
import io.broadsheet.index.DocumentMapper;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.document.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From the items of one page to its Lucene documents, before analysis; beside it the documents that
 * a user of plain Lucene makes. One operation is one page.
 *
 * <pre>{@code
 * mvn -B verify -pl benchmarks -am
 * java -jar benchmarks/target/benchmarks.jar DocumentBenchmark
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
public class DocumentBenchmark {
  private final DocumentMapper mapper = new DocumentMapper();

  /** Goes round the corpus, so that no page stays in the processor's cache. */
  @State(Scope.Thread)
  public static class Turn {
    private int next;

    Extracted next(List<Extracted> pages) {
      next = next + 1 < pages.size() ? next + 1 : 0;
      return pages.get(next);
    }
  }

  /**
   * This library.
   *
   * @param corpus the pages
   * @param turn whose turn it is
   * @return the documents
   */
  @Benchmark
  public List<Document> broadsheet(LoadedCorpus corpus, Turn turn) {
    return mapper.documents(turn.next(corpus.pages()));
  }

  /**
   * The baseline.
   *
   * @param corpus the pages
   * @param turn whose turn it is
   * @return the documents
   */
  @Benchmark
  public List<Document> plainLucene(LoadedCorpus corpus, Turn turn) {
    return PlainLucene.documents(turn.next(corpus.pages()));
  }
}
