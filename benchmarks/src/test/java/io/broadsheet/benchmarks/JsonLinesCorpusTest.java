package io.broadsheet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesCorpusTest {
  private static final String LINES =
      """
      {"url": "https://veltan.example/1", "headline": "Ferry to Veltan resumes"}

      {"url": "https://veltan.example/2", "headline": "Harbour café reopens"}
      """;

  @TempDir Path folder;

  @Test
  void readsPlainAndCompressedFiles() throws IOException {
    Path plain = Files.writeString(folder.resolve("news.jsonl"), LINES);
    Path compressed = folder.resolve("news.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(compressed))) {
      out.write(LINES.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(headlines(plain)).containsExactly("Ferry to Veltan resumes", "Harbour café reopens");
    assertThat(headlines(compressed)).isEqualTo(headlines(plain));
  }

  @Test
  void brokenLineFailsTheRun() throws IOException {
    Path broken = Files.writeString(folder.resolve("news.jsonl"), LINES + "{\"headline\": ");

    assertThatThrownBy(() -> headlines(broken))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("news.jsonl");
  }

  private static List<String> headlines(Path file) throws IOException {
    try (Stream<Extracted> pages = new JsonLinesCorpus(file).pages()) {
      return pages
          .map(page -> page.article().flatMap(Article::headline))
          .flatMap(Optional::stream)
          .toList();
    }
  }
}
