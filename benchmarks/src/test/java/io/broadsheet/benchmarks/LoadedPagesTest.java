package io.broadsheet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.article.Extracted;
import io.broadsheet.extract.Extractor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedPagesTest {
  @TempDir Path folder;

  private static LoadedPages load(String from) throws IOException {
    LoadedPages pages = new LoadedPages();
    pages.pages = from;
    pages.load();
    return pages;
  }

  private void write(String name, byte[] content) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      out.write(content);
    }
  }

  @Test
  void generatedPagesAreReadAsTheArticlesTheyWereMadeOf() throws IOException {
    LoadedPages pages = load("generated");
    List<Extracted> made = new GeneratedCorpus(pages.contents().size()).pages().toList();
    for (int i = 0; i < made.size(); i++) {
      Extracted read = (Extracted) new Extractor().extract(pages.contents().get(i));
      assertThat(read.article().orElseThrow().headline())
          .isEqualTo(made.get(i).article().orElseThrow().headline());
      assertThat(read.teasers()).hasSize(40);
      assertThat(pages.texts().get(i).length()).isBetween(50_000, 150_000);
    }
  }

  /** On some of the pages with short articles it takes a list of teasers for the text. */
  @Test
  void readability4jReadsMostOfTheSameArticles() throws IOException {
    LoadedPages pages = load("generated");
    int same = 0;
    for (int i = 0; i < pages.texts().size(); i++) {
      Extracted read = (Extracted) new Extractor().extract(pages.contents().get(i));
      String text = ReadabilityBenchmark.read(pages.texts().get(i)).getTextContent();
      assertThat(text).isNotBlank();
      same += read.article().orElseThrow().paragraphs().stream().allMatch(text::contains) ? 1 : 0;
    }
    assertThat(same).isGreaterThan(pages.texts().size() / 2);
  }

  @Test
  void readsAFolderOfPages() throws IOException {
    byte[] page = GeneratedPage.of(new GeneratedCorpus(1).pages().findFirst().orElseThrow());
    write("b.html.gz", page);
    write("a.html.gz", page);
    assertThat(load(folder.toString()).contents())
        .extracting(read -> Path.of(read.location()).getFileName().toString())
        .containsExactly("a.html.gz", "b.html.gz");
  }

  @Test
  void aDamagedFolderFails() throws IOException {
    assertThatThrownBy(() -> load(folder.resolve("none").toString()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("none");
    assertThatThrownBy(() -> load(folder.toString()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no *.html.gz in " + folder);
    write("empty.html.gz", new byte[0]);
    assertThatThrownBy(() -> load(folder.toString()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("empty.html.gz is rejected");
    Files.writeString(folder.resolve("a.html.gz"), "<p>not gzipped</p>");
    assertThatThrownBy(() -> load(folder.toString())).isInstanceOf(ZipException.class);
  }
}
