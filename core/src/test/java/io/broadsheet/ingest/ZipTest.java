package io.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.Extraction;
import io.broadsheet.article.Page;
import io.broadsheet.article.Rejected;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ZipTest {
  private static final String LINES = "{\"headline\": \"one\"}\n{\"headline\": \"two\"}\n";

  private static Extraction wholePage(Page page) {
    String text = new String(page.content(), StandardCharsets.UTF_8);
    Article article = Article.builder().headline(text).build();
    return new Extracted(page.location(), page.url(), Optional.of(article), List.of());
  }

  private static List<Extraction> read(byte[] archive, int maxBytes) throws IOException {
    List<Extraction> read = new ArrayList<>();
    new SourceReader(ZipTest::wholePage, maxBytes)
        .read(
            "a.zip",
            new ByteArrayInputStream(archive),
            entry -> read.add(entry.extraction().get()));
    return read;
  }

  private static List<String> shown(List<Extraction> read) {
    return read.stream()
        .map(
            extraction ->
                switch (extraction) {
                  case Extracted page ->
                      page.location() + " " + page.article().orElseThrow().headline().orElseThrow();
                  case Rejected bad -> bad.location() + " " + bad.reason();
                })
        .toList();
  }

  private static byte[] zip(Object... namesAndContents) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        zip.write(
            namesAndContents[i + 1] instanceof byte[] bytes
                ? bytes
                : WarcBytes.bytes((String) namesAndContents[i + 1]));
      }
    }
    return out.toByteArray();
  }

  @Test
  void readsEachFileAsWhatItIs() throws IOException {
    byte[] archive =
        zip(
            "z.html", "page",
            "in/", "",
            "in/lines.txt", LINES,
            "in/.hidden", "hidden",
            "__MACOSX/._z.html", "hidden",
            "in/page.gz", WarcBytes.gzip(WarcBytes.bytes("zipped")),
            "inner.zip", zip("deep.txt", "deep"));
    assertThat(shown(read(archive, 1_000_000)))
        .containsExactly(
            "a.zip!/z.html page",
            "a.zip!/in/lines.txt#1 one",
            "a.zip!/in/lines.txt#2 two",
            "a.zip!/in/page.gz zipped",
            "a.zip!/inner.zip!/deep.txt deep");
  }

  @Test
  void bombsAreRejectedAndTheOtherFilesAreRead() throws IOException {
    byte[] nested = zip("deepest.txt", "too deep");
    for (int i = 0; i < 5; i++) {
      nested = zip("nested.zip", nested);
    }
    byte[] archive =
        zip("bomb.txt", "x".repeat(5_000_000), "nested.zip", nested, "page.txt", "page");
    assertThat(shown(read(archive, 1_000_000)))
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo("a.zip!/bomb.txt TOO_LARGE"),
            second -> assertThat(second).endsWith(" UNSUPPORTED_TYPE"),
            third -> assertThat(third).isEqualTo("a.zip!/page.txt page"));
  }

  @Test
  void aDamagedArchiveGivesTheFilesBeforeTheDamage() throws IOException {
    byte[] archive =
        zip("a.txt", "page", "b.txt", new Random(1).ints(9_000).boxed().toList().toString());
    List<String> cut = shown(read(Arrays.copyOf(archive, archive.length / 2), 1_000_000));
    assertThat(cut).startsWith("a.zip!/a.txt page").hasSize(2);
    assertThat(cut.getLast()).endsWith(" MALFORMED");
  }
}
