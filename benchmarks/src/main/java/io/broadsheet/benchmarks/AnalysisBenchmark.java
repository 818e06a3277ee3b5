package io.broadsheet.benchmarks;

import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.NewsItem;
import io.broadsheet.index.NewsAnalyzer;
import io.broadsheet.index.NewsField;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.openjdk.jmh.annotations.AuxCounters;
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
 * Analysis speed by field, in two of this library's languages and with three analyzers of Lucene's.
 * One operation analyses the field in up to 1,000 pages: read the figure of {@code tokens}, which
 * is per second.
 *
 * <pre>{@code
 * mvn -B verify -pl benchmarks -am
 * java -jar benchmarks/target/benchmarks.jar AnalysisBenchmark -p field=BODY
 * }</pre>
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
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
public class AnalysisBenchmark {
  private static final int PAGES = 1_000;

  /** The field whose texts are analysed. */
  @Param({"HEADLINE", "BODY", "TEASER", "AUTHOR", "TAG"})
  public NewsField field = NewsField.BODY;

  private final Analyzer newsEnglish = NewsAnalyzer.of(Optional.of("en"));
  private final Analyzer newsStems = NewsAnalyzer.stemming(Optional.of("en"));
  private final Analyzer newsGerman = NewsAnalyzer.of(Optional.of("de"));
  private final Analyzer english = new EnglishAnalyzer();
  private final Analyzer standard = new StandardAnalyzer();
  private final Analyzer whitespace = new WhitespaceAnalyzer();
  private List<String> texts = List.of();

  /** What one invocation read. JMH gives it per second. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Counts {
    /** Tokens that came out of the analyzer. */
    public long tokens;
  }

  /**
   * Takes the texts of the field out of the pages.
   *
   * @param corpus the pages
   */
  @Setup(Level.Trial)
  public void takeTexts(LoadedCorpus corpus) {
    texts = corpus.pages().stream().limit(PAGES).flatMap(this::texts).toList();
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("no page of " + corpus.corpus + " has a " + field);
    }
  }

  private Stream<String> texts(Extracted page) {
    Stream<NewsItem> items = Stream.concat(page.article().stream(), page.teasers().stream());
    return switch (field) {
      case AUTHOR -> page.article().stream().map(Article::authors).flatMap(List::stream);
      case TAG -> page.article().stream().map(Article::tags).flatMap(List::stream);
      default -> items.flatMap(item -> field.textOf(item).stream());
    };
  }

  /**
   * This library, English stems alone: the tokens of {@link #english}.
   *
   * @param counts what was read
   * @throws IOException never
   */
  @Benchmark
  public void newsStems(Counts counts) throws IOException {
    analyse(newsStems, counts);
  }

  /**
   * This library, English: each word as written, beside it its stem.
   *
   * @param counts what was read
   * @throws IOException never
   */
  @Benchmark
  public void newsEnglish(Counts counts) throws IOException {
    analyse(newsEnglish, counts);
  }

  /**
   * This library, German.
   *
   * @param counts what was read
   * @throws IOException never
   */
  @Benchmark
  public void newsGerman(Counts counts) throws IOException {
    analyse(newsGerman, counts);
  }

  /**
   * Lucene's English analyzer: stop words left out, the rest stemmed.
   *
   * @param counts what was read
   * @throws IOException never
   */
  @Benchmark
  public void english(Counts counts) throws IOException {
    analyse(english, counts);
  }

  /**
   * Lucene's standard analyzer: words in lower case.
   *
   * @param counts what was read
   * @throws IOException never
   */
  @Benchmark
  public void standard(Counts counts) throws IOException {
    analyse(standard, counts);
  }

  /**
   * Lucene's simplest analyzer.
   *
   * @param counts what was read
   * @throws IOException never
   */
  @Benchmark
  public void whitespace(Counts counts) throws IOException {
    analyse(whitespace, counts);
  }

  private void analyse(Analyzer analyzer, Counts counts) throws IOException {
    for (String text : texts) {
      try (TokenStream tokens = analyzer.tokenStream(field.fieldName(), text)) {
        tokens.reset();
        while (tokens.incrementToken()) {
          counts.tokens++;
        }
        tokens.end();
      }
    }
  }
}
