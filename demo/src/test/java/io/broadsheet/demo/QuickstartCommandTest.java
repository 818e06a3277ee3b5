package io.broadsheet.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartCommandTest {
  private static final Pattern NEXT_SEARCH =
      Pattern.compile("  demo/broadsheet search --index (\\S+) cocoa");

  @TempDir private Path folder = Path.of("");

  @Test
  void showsHighlightedHitsAndWhatToTryNext() throws IOException {
    Run run = Run.of("quickstart");

    assertThat(run.code()).isEqualTo(Broadsheet.OK);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("Rejected 0", "*strike*", "*Ferret*", "teased on ", "Try next:");

    Matcher next = NEXT_SEARCH.matcher(run.out());
    assertThat(next.find()).isTrue();
    Path index = Path.of(next.group(1));
    try (TemporaryFolder gone = new TemporaryFolder(requireNonNull(index.getParent()))) {
      assertThat(run.out()).contains("to remove it: rm -r " + gone.path());
      Run search = Run.of("search", "--index", index, "cocoa", "after:2026-11-15", "-ferry");
      assertThat(search.out()).containsIgnoringCase("*cocoa*");
      assertThat(Run.of("stats", "--index", index).out()).contains("de ", "es ");
    }
  }

  @Test
  void theSampleEditionHasArticlesWithTeasersAndStoriesKnownByTeasersOnly() throws IOException {
    Path edition = folder.resolve("edition");
    Path index = folder.resolve("index");
    assertThat(SampleEdition.copyTo(edition)).isGreaterThanOrEqualTo(40);

    JsonNode report = Run.of("index", "--index", index, "--json", edition).json();
    assertThat(report.get("rejected")).isEmpty();
    assertThat(report.get("teasers").asInt()).isGreaterThan(100);
    JsonNode found = Run.of("search", "--index", index, "--json", "comet").json();
    assertThat(found.at("/hits/0/type").asText()).isEqualTo("article");
    assertThat(found.at("/hits/0/teasers")).isNotEmpty();
    JsonNode teased = Run.of("search", "--index", index, "--json", "ferret", "accordion").json();
    assertThat(teased.at("/hits/0/type").asText()).isEqualTo("teaser");
  }

  /** The process is stopped as by Ctrl-C. */
  @Test
  void servedItTakesItsFolderAway() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Broadsheet.class.getName(),
                "quickstart",
                "--serve",
                "--port",
                "0")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      while (!lines.readLine().startsWith("Rejected 0")) {
        assertThat(folder).isNotEmptyDirectory();
      }
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(folder).isEmptyDirectory();
  }
}
