package io.broadsheet.benchmarks;

import static java.util.Objects.requireNonNull;

import io.broadsheet.NewsIndex;
import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.NewsTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
 * Highlighting by the length of the text: a search of five words in an index of ten pages with the
 * same article, which all are hits, enough for no other spelling to be looked for. One operation is
 * one search, most of which is highlighting; the {@code UnifiedHighlighter} stops at 10,000
 * characters, this library does not.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar HighlightBenchmark -prof gc
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
public class HighlightBenchmark {
  private static final int PAGES = 10;

  /** How many words the article has. */
  @Param({"100", "1000", "10000"})
  public int words = 100;

  private Path folder = Path.of("");
  private @Nullable NewsIndex index;
  private @Nullable PlainSearch plain;
  private List<MixedQuery> queries = List.of();

  /**
   * Makes the indexes.
   *
   * @throws IOException if they cannot be written
   */
  @Setup(Level.Trial)
  public void makeIndexes() throws IOException {
    folder = Files.createTempDirectory("broadsheet-benchmark");
    Prose prose = new Prose(new Random(words));
    Article article =
        Article.builder()
            .headline(prose.phrase(8))
            .paragraphs(prose.paragraphs(words))
            .tags(List.of(prose.phrase(1)))
            .language("en")
            .published(NewsTime.of(OffsetDateTime.parse("2026-11-24T12:00:00Z")))
            .build();
    MixedLatency.make(folder, () -> IntStream.range(0, PAGES).mapToObj(i -> page(i, article)));
    index = NewsIndex.openReadOnly(folder.resolve(Contender.BROADSHEET.name()));
    plain = PlainSearch.open(folder.resolve(Contender.PLAIN.name()));
    queries =
        plain.queries(MixedLatency.QUERIES).stream()
            .filter(query -> query.kind() == QueryKind.WORDS_5)
            .limit(1)
            .toList();
  }

  private static Extracted page(int number, Article article) {
    return new Extracted("page-" + number, Optional.empty(), Optional.of(article), List.of());
  }

  /**
   * Deletes them.
   *
   * @throws IOException if they cannot be deleted
   */
  @TearDown(Level.Trial)
  public void deleteIndexes() throws IOException {
    IOUtils.close(index, plain);
    IOUtils.rm(folder);
  }

  /**
   * This library.
   *
   * @return what there is to show
   * @throws IOException if the index cannot be read
   */
  @Benchmark
  public long broadsheet() throws IOException {
    return new BroadsheetSearch(requireNonNull(index), request -> request.withStories(false))
        .search(queries.getFirst());
  }

  /**
   * The baseline.
   *
   * @return what there is to show
   * @throws IOException if the index cannot be read
   */
  @Benchmark
  public long plainLucene() throws IOException {
    return requireNonNull(plain).search(queries.getFirst());
  }
}
