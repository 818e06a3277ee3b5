package io.broadsheet.benchmarks;

import java.util.concurrent.TimeUnit;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The body and a little metadata by Readability4J, to be held beside {@link ExtractionBenchmark},
 * which says how it is run.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 3, jvmArgs = "-Xmx1g")
public class ReadabilityBenchmark {
  @Benchmark
  public void readability4j(LoadedPages pages, Blackhole blackhole) {
    for (String text : pages.texts()) {
      blackhole.consume(read(text));
    }
  }

  static Article read(String html) {
    return new Readability4J("https://www.veltan.example/", html).parse();
  }
}
