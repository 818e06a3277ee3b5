package io.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledWriterTest {
  @TempDir Path folder;

  /** The process that is killed: puts pages and commits every hundredth, for ever. */
  public static final class Writer {
    private Writer() {}

    public static void main(String[] arguments) throws IOException {
      try (NewsIndex index = NewsIndex.open(Path.of(arguments[0]))) {
        for (int i = 0; ; i++) {
          index.put(NewsIndexTest.page("page" + i, "green", 3));
          if (i % 100 == 99) {
            index.commit();
            System.out.println(i + 1);
          }
        }
      }
    }
  }

  @Test
  void leavesAnIndexThatOpensWithAllThatWasCommittedAndOnlyWholePages() throws Exception {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long committed = 0;
    try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
      for (int i = 0; i < 3; i++) {
        committed = Long.parseLong(lines.readLine());
      }
      writer.destroyForcibly();
      assertThat(writer.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
    try (NewsIndex index = NewsIndex.open(folder)) {
      long articles = index.stats().articles();
      assertThat(articles).isGreaterThanOrEqualTo(committed);
      assertThat(index.stats().teasers()).isEqualTo(3 * articles);
    }
  }
}
