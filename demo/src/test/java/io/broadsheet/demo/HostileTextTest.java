package io.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page says must not drive the terminal of who searches it. */
class HostileTextTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void escapeSequencesAndTurnsOfDirectionAreTakenOut() throws IOException {
    Path index = folder.resolve("index");
    Path source =
        Files.writeString(
            folder.resolve("hostile.jsonl"),
            """
            {"headline":"Kraken \\u001b[2J\\u001b]0;owned\\u0007 sighted \\u202egnp.exe","articleBody":"A kraken\\u009b31m was seen.\\u2028Twice.","publisher":"Evil\\u001b[31m Wire"}
            """);
    Run.of("index", "--index", index, source);

    Run run = Run.of("search", "--index", index, "kraken");
    assertThat(run.code()).isEqualTo(Broadsheet.OK);
    assertThat(run.out()).contains("*Kraken*", "Evil", "sighted");
    assertThat(run.out()).doesNotContain("\u001b", "\u0007", "\u009b", "\u202e", "\u2028");
    assertThat(Run.of("stats", "--index", index).out()).doesNotContain("\u001b");
    assertThat(Run.of("search", "--index", index, "kraken", "--json").json().get("hits"))
        .hasSize(1);
  }

  @Test
  void fileNamesInErrorsAreHarmless() {
    Run run = Run.of("extract", folder.resolve("gone\u001b[2J\nfile"));

    assertThat(run.err()).contains("gone").doesNotContain("\u001b");
    assertThat(run.err().lines()).hasSize(1);
  }
}
