package io.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.Extraction;
import io.broadsheet.article.Page;
import io.broadsheet.article.Rejected;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReaderTest {
  private static final String FERRY = "{\"headline\": \"Ferry strike enters a second week\"}";
  private static final String COMET = "{\"headline\": \"Comet seen over Tolmere\"}";

  @TempDir Path folder;

  private static Extraction wholePage(Page page) {
    String text = new String(page.content(), StandardCharsets.UTF_8);
    Article article = Article.builder().headline(text).build();
    return new Extracted(page.location(), page.url(), Optional.of(article), List.of());
  }

  private static List<Extraction> read(Path source) throws IOException {
    return read(source, SourceReader.MAX_ENTRY_BYTES);
  }

  private static List<Extraction> read(Path source, int maxBytes) throws IOException {
    List<Extraction> read = new ArrayList<>();
    new SourceReader(SourceReaderTest::wholePage, maxBytes)
        .read(source, entry -> read.add(entry.extraction().get()));
    return read;
  }

  private static List<String> headlines(List<Extraction> extractions) {
    List<String> headlines = new ArrayList<>();
    for (Extraction extraction : extractions) {
      headlines.add(
          switch (extraction) {
            case Extracted page -> page.article().orElseThrow().headline().orElseThrow();
            case Rejected rejected -> rejected.reason().toString();
          });
    }
    return headlines;
  }

  private Path write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  @Test
  void readsFoldersInOrderOfNamesAndLeavesHiddenFilesOut() throws IOException {
    write("b.txt", "second");
    write("a/deep/er.html", "first");
    write("c.txt", "third");
    write(".git/config", "hidden");
    write(".hidden", "hidden");
    assertThat(headlines(read(folder))).containsExactly("first", "second", "third");
  }

  @Test
  void linkToAFolderAboveIsNotFollowed() throws IOException {
    write("a/page.txt", "page");
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    assertThat(headlines(read(folder))).containsExactly("page");
  }

  @Test
  void readsJsonLinesByContentOneLineAPage() throws IOException {
    Path file = write("items.dat", "\ufeff" + FERRY + "\r\n\n" + COMET);
    List<Extraction> read = read(file);
    assertThat(headlines(read))
        .containsExactly("Ferry strike enters a second week", "Comet seen over Tolmere");
    assertThat(read).extracting(Extraction::location).containsExactly(file + "#1", file + "#3");
  }

  @Test
  void badLineIsRejectedAndTheOthersAreRead() throws IOException {
    Path file = write("items.jsonl", FERRY + "\n{\"headline\": oops}\n" + COMET + "\n");
    List<Extraction> read = read(file);
    assertThat(headlines(read))
        .containsExactly(
            "Ferry strike enters a second week", "MALFORMED", "Comet seen over Tolmere");
    assertThat(((Rejected) read.get(1)).message()).startsWith("no valid JSON at column");
  }

  @Test
  void readsGzipByContent() throws IOException {
    write("a.html.gz", gzip("page"));
    write("b.bin", gzip(FERRY + "\n" + COMET));
    assertThat(headlines(read(folder)))
        .containsExactly("page", "Ferry strike enters a second week", "Comet seen over Tolmere");
  }

  @Test
  void truncatedGzipGivesTheLinesBeforeAndOneRejected() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      lines.append("{\"headline\": \"Headline number ").append(i * 7919L).append("\"}\n");
    }
    byte[] whole = gzip(lines.toString());
    Path file = write("cut.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));
    List<String> headlines = headlines(read(file));
    assertThat(headlines).hasSizeBetween(10_000, 40_000).startsWith("Headline number 0");
    assertThat(headlines.subList(0, headlines.size() - 1)).doesNotContain("MALFORMED");
    assertThat(headlines).endsWith("MALFORMED");
  }

  @Test
  void damagedGzipIsRejected() throws IOException {
    byte[] whole = gzip("page ".repeat(10_000));
    whole[3] = (byte) 0xff;
    Arrays.fill(whole, 10, 20, (byte) 0x55);
    assertThat(headlines(read(write("bad.html.gz", whole)))).containsExactly("MALFORMED");
  }

  @Test
  void bombIsRejectedWithoutBeingHeld() throws IOException {
    byte[] bomb = gzip("x".repeat(20_000_000));
    assertThat(headlines(read(write("bomb.html.gz", bomb), 1_000_000)))
        .containsExactly("TOO_LARGE");
    byte[] longLine = gzip("{\"headline\": \"" + "x".repeat(20_000_000) + "\"}\n" + COMET);
    assertThat(headlines(read(write("bomb.jsonl.gz", longLine), 1_000_000)))
        .containsExactly("TOO_LARGE", "Comet seen over Tolmere");
  }

  @Test
  void aFileHasOneLocationHoweverItIsNamed() throws IOException {
    Path file = write("a/page.txt", "page");
    Path roundabout = folder.resolve("a/../a/./page.txt");
    assertThat(read(roundabout).getFirst().location())
        .isEqualTo(read(file).getFirst().location())
        .isEqualTo(file.toAbsolutePath().toString());
  }

  @Test
  void missingSourceIsNamed() {
    Path missing = folder.resolve("nowhere");
    assertThatThrownBy(() -> read(missing))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(missing.toString());
  }
}
