package io.broadsheet.benchmarks;

import io.broadsheet.article.Extraction;
import io.broadsheet.article.Page;
import io.broadsheet.article.Rejected;
import io.broadsheet.extract.Extractor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** HTML pages, as bytes and as text, in memory before the clock starts. */
@State(Scope.Benchmark)
public class LoadedPages {
  private static final String GENERATED = "generated";
  private static final int GENERATED_PAGES = 40;

  /** A folder of gzipped HTML pages, each named {@code *.html.gz}, or {@code generated}. */
  @Param(GENERATED)
  public String pages = GENERATED;

  private final List<Page> contents = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  /**
   * Reads or makes the pages.
   *
   * @throws IOException if the folder cannot be read, has no page, or has one that is not gzipped
   * @throws IllegalArgumentException if a page is one that the library rejects: it would be
   *     measured as quickly read
   */
  @Setup(Level.Trial)
  public void load() throws IOException {
    contents.clear();
    texts.clear();
    if (pages.equals(GENERATED)) {
      new GeneratedCorpus(GENERATED_PAGES)
          .pages()
          .forEach(page -> add(page.location(), GeneratedPage.of(page)));
    } else {
      readFolder(Path.of(pages));
    }
  }

  private void readFolder(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html.gz")).sorted().toList()) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          add(file.toString(), in.readAllBytes());
        }
      }
    }
    if (contents.isEmpty()) {
      throw new IOException("no *.html.gz in " + folder);
    }
  }

  private void add(String location, byte[] content) {
    Page page = Page.of(location, content);
    Extraction extraction = new Extractor().extract(page);
    if (extraction instanceof Rejected rejected) {
      throw new IllegalArgumentException(location + " is rejected: " + rejected.message());
    }
    contents.add(page);
    texts.add(new String(content, StandardCharsets.UTF_8));
  }

  List<Page> contents() {
    return contents;
  }

  List<String> texts() {
    return texts;
  }
}
