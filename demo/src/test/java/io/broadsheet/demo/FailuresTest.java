package io.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.NewsIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailuresTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void anUnknownCommandIsCalledOne() {
    Run run = Run.of("serch", "ferry");

    assertThat(run.code()).isEqualTo(Broadsheet.USAGE);
    assertThat(run.err())
        .contains("broadsheet: there is no command serch; is it search that you mean?");
    assertThat(Run.of("xyzzy").err()).contains("there is no command xyzzy").doesNotContain("is it");
  }

  @Test
  void aFolderWithoutIndex() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    assertFailed(Run.of("search", "--index", empty, "salt"), "there is no index in " + empty);
    assertFailed(Run.of("stats", "--index", folder.resolve("none")), "there is no index in ");
  }

  @Test
  void aFolderWithSomebodysFiles() throws IOException {
    Path foreign = Files.createDirectory(folder.resolve("foreign"));
    Files.writeString(foreign.resolve("diary.txt"), "Dear diary");

    assertFailed(
        Run.of("index", "--index", foreign, Samples.wire(folder)), "holds other files (diary.txt)");
    assertThat(foreign).isDirectoryContaining("glob:**/diary.txt");
  }

  @Test
  void aSecondWriter() throws IOException {
    Path index = folder.resolve("index");
    try (NewsIndex first = NewsIndex.open(index)) {
      first.commit();
      assertFailed(
          Run.of("index", "--index", index, Samples.wire(folder)), "is open for writing elsewhere");
    }
  }

  @Test
  void aSourceThatIsMissingMakesNoIndex() {
    Path index = folder.resolve("index");

    assertFailed(
        Run.of("index", "--index", index, folder.resolve("gone.html")), "no such file or folder: ");
    assertThat(index).doesNotExist();
    assertFailed(Run.of("extract", folder.resolve("gone.html")), "no such file or folder: ");
  }

  @Test
  void debugTellsWhere() {
    assertThat(Run.of("stats", "--debug", "--index", folder.resolve("none")).err())
        .contains("\tat io.broadsheet.");
  }

  @Test
  void wrongArguments() throws IOException {
    Run.of("index", "--index", folder.resolve("index"), Samples.wire(folder));

    assertWrong(Run.of("search", "salt"), "--index");
    assertWrong(Run.of("search", "--index", folder), "QUERY");
    assertWrong(Run.of("search", "--index", folder, "--sise", "3", "salt"), "--sise");
    assertWrong(Run.of("search", "--index", folder, "--size", "0", "salt"), "--size");
    assertWrong(Run.of("search", "--index", folder, "--size", "some", "salt"), "a whole number");
    assertWrong(
        Run.of("search", "--index", folder, "--time-limit", "1s", "salt"), "a whole number");
    assertWrong(Run.of("search", "--index", folder, "--page", "1001", "salt"), "first 10,000");
    assertWrong(
        Run.of("search", "--index", folder, "--sort", "oldest", "salt"),
        "'oldest' is not relevance, newest or recent");
    assertWrong(
        Run.of("search", "--index", folder, "--half-life", "2d", "salt"), "needs --sort recent");
    assertWrong(Run.of("serch"), "serch");
    assertThat(Run.of().code()).isEqualTo(Broadsheet.USAGE);
  }

  @Test
  void helpAndVersionAreNoFailures() {
    for (String command : new String[] {"quickstart", "extract", "index", "search", "stats"}) {
      Run help = Run.of(command, "--help");
      assertThat(help.code()).isEqualTo(Broadsheet.OK);
      assertThat(help.out()).contains("Exit codes:", "broadsheet " + command, "Example");
      assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
    }
    assertThat(Run.of("--version").out()).startsWith("broadsheet ");
  }

  private static void assertFailed(Run run, String message) {
    assertThat(run.code()).isEqualTo(Broadsheet.FAILED);
    assertThat(run.err()).startsWith("broadsheet: ").contains(message);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.out()).isEmpty();
  }

  private static void assertWrong(Run run, String message) {
    assertThat(run.code()).isEqualTo(Broadsheet.USAGE);
    assertThat(run.err()).startsWith("broadsheet: ").contains(message, "--help");
    assertThat(run.out()).isEmpty();
  }
}
