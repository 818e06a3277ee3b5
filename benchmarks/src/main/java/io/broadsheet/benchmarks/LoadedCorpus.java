package io.broadsheet.benchmarks;

import io.broadsheet.article.Extracted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The pages of the chosen corpus, in memory before the clock starts. */
@State(Scope.Benchmark)
public class LoadedCorpus {
  private static final String GENERATED = "generated";

  /** A JSON Lines file, plain or {@code .gz}, or {@code generated}. */
  @Param(GENERATED)
  public String corpus = GENERATED;

  /** How many articles are generated. */
  @Param("5000")
  public int articles = 5_000;

  /** How many pages are taken of a file at most. */
  @Param("1000000")
  public int most = 1_000_000;

  private List<Extracted> pages = List.of();

  /**
   * Reads or makes the pages.
   *
   * @throws IOException if the file cannot be read
   */
  @Setup(Level.Trial)
  public void load() throws IOException {
    Path file = corpus.equals(GENERATED) ? null : Path.of(corpus);
    try (Stream<Extracted> stream = choose(file, articles).pages()) {
      pages = stream.limit(most).toList();
    }
    if (pages.isEmpty()) {
      throw new IOException("no pages in " + corpus);
    }
  }

  /** The corpus in a file, or generated where there is none. */
  static Corpus choose(@Nullable Path file, int articles) {
    return file == null ? new GeneratedCorpus(articles) : new JsonLinesCorpus(file);
  }

  List<Extracted> pages() {
    return pages;
  }
}
