package io.broadsheet.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results that cannot be written are not reported as written. */
class StandardOutputTest {
  @TempDir private Path folder = Path.of("");
  private Path index = Path.of("");

  @BeforeEach
  void makeIndex() throws IOException {
    index = folder.resolve("index");
    Run.of("index", "--index", index, Samples.wire(folder));
  }

  /** A file of so many bytes is full, or its reader has gone. */
  private static Run withOutput(int bytes, String failure, Object... arguments) {
    OutputStream full =
        new OutputStream() {
          private int left = bytes;

          @Override
          public void write(int b) throws IOException {
            if (left-- == 0) {
              throw new IOException(failure);
            }
          }
        };
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new PrintWriter(new StandardOutput(full), false, UTF_8),
            new PrintWriter(err),
            false,
            false,
            80,
            "broadsheet");
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    return new Run(Broadsheet.runAndFlush(terminal, words), "", err.toString());
  }

  @Test
  void aFullDiskIsAFailure() {
    for (Object[] command :
        new Object[][] {
          {"export", "--index", index},
          {"search", "--index", index, "--json", "salt"},
          {"search", "--help"},
          {"--help"}
        }) {
      for (int bytes : new int[] {0, 10, 100}) {
        Run run = withOutput(bytes, "No space left on device", command);
        assertThat(run.code()).as(command[0].toString()).isEqualTo(Broadsheet.FAILED);
        assertThat(run.err()).isEqualTo("broadsheet: standard output: No space left on device\n");
      }
    }
  }

  @Test
  void aReaderThatHasGoneIsNone() {
    for (String message : new String[] {"Broken pipe", "Relais brisé (pipe)"}) {
      Run run = withOutput(20, message, "export", "--index", index);
      assertThat(run.code()).isEqualTo(Broadsheet.OK);
      assertThat(run.err()).isEmpty();
    }
  }

  @Test
  void whatFitsIsNoFailure() {
    assertThat(withOutput(1_000_000, "full", "export", "--index", index).code())
        .isEqualTo(Broadsheet.OK);
  }
}
