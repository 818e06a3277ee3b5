package io.broadsheet.benchmarks;

import io.broadsheet.article.Extracted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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

  /** How many articles are generated; a file is read whole. */
  @Param("5000")
  public int articles = 5_000;

  private List<Extracted> pages = List.of();

  /**
   * Reads or makes the pages.
   *
   * @throws IOException if the file cannot be read
   */
  @Setup(Level.Trial)
  public void load() throws IOException {
    Corpus chosen =
        corpus.equals(GENERATED)
            ? new GeneratedCorpus(articles)
            : new JsonLinesCorpus(Path.of(corpus));
    try (Stream<Extracted> stream = chosen.pages()) {
      pages = stream.toList();
    }
    if (pages.isEmpty()) {
      throw new IOException("no pages in " + corpus);
    }
  }

  List<Extracted> pages() {
    return pages;
  }
}
