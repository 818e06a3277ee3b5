package io.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.NewsIndex;
import io.broadsheet.article.Page;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptionTest {
  @TempDir private Path folder = Path.of("");

  private final StringWriter err = new StringWriter();
  private final Terminal terminal =
      new Terminal(
          new PrintWriter(new StringWriter()), new PrintWriter(err), false, false, 80, "b");

  @Test
  void whatWasReadIsKept() throws IOException {
    Path index = folder.resolve("index");
    Path page = Samples.dump(Files.createDirectory(folder.resolve("pages")));
    try (NewsIndex news = NewsIndex.open(index);
        Interruption interruption = Interruption.of(news, terminal)) {
      news.put(Page.of("dump", Files.readAllBytes(page)));
      interruption.step();
      interruption.keep();

      assertThat(err.toString()).contains("interrupted; what was read is kept, at least 1 page");
      try (NewsIndex other = NewsIndex.openReadOnly(index)) {
        assertThat(other.stats().articles()).isEqualTo(1);
      }
    }
  }

  @Test
  void whatCannotBeKeptIsSaid() throws IOException {
    NewsIndex news = NewsIndex.open(folder.resolve("index"));
    news.close();
    try (Interruption interruption = Interruption.of(news, terminal)) {
      interruption.keep();
    }
    assertThat(err.toString()).contains("interrupted; nothing of this run is kept");
  }
}
