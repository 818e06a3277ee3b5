package io.broadsheet.benchmarks;

import io.broadsheet.article.Page;
import io.broadsheet.extract.Extractor;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * From the bytes of a page to its article and teasers; beside it jsoup's parser alone, which is
 * part of that, on the text that is decoded already. One operation reads all pages once.
 *
 * <pre>{@code
 * mvn -B verify -pl benchmarks -am
 * java -jar benchmarks/target/benchmarks.jar ExtractionBenchmark -foe true -p pages=FOLDER
 * }</pre>
 *
 * <p>Readability4J, a port of Firefox's reader view, is on the class path of the tests only, so
 * that no jar carries it. This runs all three side by side, and prints their ratios:
 *
 * <pre>{@code
 * mvn -B test -pl benchmarks -am -Dtest=ExtractionComparison -Dsurefire.failIfNoSpecifiedTests=false -Dpages=FOLDER
 * }</pre>
 *
 * <p>{@code FOLDER} holds gzipped pages, {@code *.html.gz}; without it, {@link GeneratedCorpus} is
 * dressed up as a news site.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 3, jvmArgs = "-Xmx1g")
@State(Scope.Benchmark)
public class ExtractionBenchmark {
  private final Extractor extractor = new Extractor();

  /**
   * This library.
   *
   * @param pages the pages
   * @param blackhole takes what was read
   */
  @Benchmark
  public void broadsheet(LoadedPages pages, Blackhole blackhole) {
    for (Page page : pages.contents()) {
      blackhole.consume(extractor.extract(page));
    }
  }

  /**
   * The part of it that is jsoup's.
   *
   * @param pages the pages
   * @param blackhole takes what was read
   */
  @Benchmark
  public void jsoup(LoadedPages pages, Blackhole blackhole) {
    for (String text : pages.texts()) {
      blackhole.consume(Jsoup.parse(text));
    }
  }
}
