package io.broadsheet.benchmarks;

import static java.util.Objects.requireNonNull;

import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.search.Completion;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.search.suggest.Lookup;
import org.apache.lucene.search.suggest.analyzing.AnalyzingInfixSuggester;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Completing what is typed: four letters, ten completions. This library reads the index as it is;
 * plain Lucene asks an {@code AnalyzingInfixSuggester} that was built of all headlines before. One
 * operation is one completion.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar CompletionBenchmark -prof gc
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
public class CompletionBenchmark {
  private static final int MOST = 10;

  private final Directory directory = new ByteBuffersDirectory();
  private List<String> typed = List.of();
  private @Nullable AnalyzingInfixSuggester suggester;
  private int next;

  /**
   * Builds the suggester, and draws what is typed.
   *
   * @param corpus the pages
   * @param indexes where it finds something
   * @throws IOException if an index cannot be read or written
   */
  @Setup(Level.Trial)
  public void build(LoadedCorpus corpus, LoadedIndexes indexes) throws IOException {
    suggester = new AnalyzingInfixSuggester(directory, new StandardAnalyzer());
    for (Extracted page : corpus.pages()) {
      Optional<String> headline = page.article().flatMap(Article::headline);
      if (headline.isPresent()) {
        suggester.add(new BytesRef(headline.get()), null, 1, null);
      }
    }
    suggester.refresh();
    typed =
        indexes.plain().queries(MixedLatency.QUERIES).stream()
            .filter(query -> query.kind() == QueryKind.PREFIX)
            .map(query -> query.text().replace("*", ""))
            .toList();
  }

  /**
   * Closes the suggester.
   *
   * @throws IOException if it cannot be closed
   */
  @TearDown(Level.Trial)
  public void close() throws IOException {
    IOUtils.close(suggester, directory);
  }

  /**
   * This library.
   *
   * @param indexes what is read
   * @return the completions
   * @throws IOException if the index cannot be read
   */
  @Benchmark
  public List<Completion> broadsheet(LoadedIndexes indexes) throws IOException {
    return indexes.broadsheet().complete(next(), MOST);
  }

  /**
   * The baseline.
   *
   * @return the completions
   * @throws IOException if the index cannot be read
   */
  @Benchmark
  public List<Lookup.LookupResult> plainLucene() throws IOException {
    return requireNonNull(suggester).lookup(next(), MOST, true, true);
  }

  private String next() {
    next = (next + 1) % typed.size();
    return typed.get(next);
  }
}
