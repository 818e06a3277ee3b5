package io.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.NewsIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpkeepCommandsTest {
  @TempDir private Path folder = Path.of("");
  private Path index = Path.of("");

  @BeforeEach
  void makeIndex() throws IOException {
    index = folder.resolve("index");
    Run run = Run.of("index", "--index", index, Samples.dump(folder), Samples.wire(folder));
    assertThat(run.code()).isEqualTo(Broadsheet.OK);
  }

  private static String stats(Path index) {
    return Run.of("stats", "--index", index, "--json").out();
  }

  @Test
  void anExportMakesTheSameIndex() {
    Path file = folder.resolve("export.jsonl.gz");
    Path copy = folder.resolve("copy");
    assertThat(Run.of("export", "--index", index, "--output", file).out())
        .isEqualTo("Exported 3 pages to " + file + "\n");
    assertThat(Run.of("index", "--index", copy, file).code()).isEqualTo(Broadsheet.OK);

    assertThat(stats(copy)).isEqualTo(stats(index));
    String lines = Run.of("export", "--index", index).out();
    assertThat(lines.lines().sorted())
        .hasSize(3)
        .isEqualTo(Run.of("export", "--index", copy).out().lines().sorted().toList());
  }

  @Test
  void aBackupIsTakenAndSearched() {
    Path backup = folder.resolve("backup");
    Run run = Run.of("backup", "--index", index, backup);
    assertThat(run.code()).isEqualTo(Broadsheet.OK);
    assertThat(run.out()).startsWith(backup + " holds the index, ");
    JsonNode again = Run.of("backup", "--index", index, "--json", backup).json();
    assertThat(again.get("copiedFiles").asInt()).isZero();
    assertThat(again.get("bytes").asLong()).isPositive();
    assertThat(Run.of("search", "--index", backup, "salt").out()).contains("*Salt* mine");
    assertThat(Run.of("backup", "--index", index, folder).code()).isEqualTo(Broadsheet.FAILED);
  }

  @Test
  void aRebuildChangesNothingThatIsFound() throws IOException {
    String before = stats(index);
    Run run = Run.of("rebuild", "--index", index);
    assertThat(run.code()).isEqualTo(Broadsheet.OK);
    assertThat(run.out()).contains("Indexed 3 articles and 1 teaser");
    assertThat(stats(index)).isEqualTo(before);
    try (NewsIndex writing = NewsIndex.open(index)) {
      assertThat(writing.stats().articles()).isEqualTo(3);
      Run refused = Run.of("rebuild", "--index", index);
      assertThat(refused.code()).isEqualTo(Broadsheet.FAILED);
      assertThat(refused.err()).contains("open for writing elsewhere");
    }
  }

  @Test
  void aCheckTellsSoundFromDamaged() throws IOException {
    JsonNode sound = Run.of("check", "--index", index, "--json").json();
    assertThat(sound.get("sound").asBoolean()).isTrue();
    assertThat(sound.get("pages").asInt()).isEqualTo(3);

    Path segment;
    try (Stream<Path> files = Files.list(index)) {
      segment = files.filter(it -> it.toString().endsWith(".cfs")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(segment);
    bytes[bytes.length / 2] ^= 1;
    Files.write(segment, bytes);
    Run damaged = Run.of("check", "--index", index);
    assertThat(damaged.code()).isEqualTo(Broadsheet.FAILED);
    assertThat(damaged.out())
        .contains("Damaged: ", "is damaged", "restore a backup")
        .doesNotContain("Sound");
  }

  @Test
  void aHitIsOpenedByItsNumberAndTheQuery() {
    String found = Run.of("search", "--index", index, "--sort", "newest", "Velmora").out();
    Run first = Run.of("open", "--index", index, "1", "--sort", "newest", "Velmora");
    assertThat(first.code()).isEqualTo(Broadsheet.OK);
    assertThat(first.out())
        .startsWith("Salt mine floods near Velmora\nOrrin Wire · 2026-11-03\n")
        .contains("\nhttps://wire.example/salt\n\nThe salt mine at Orrin filled with water")
        .contains("\n\nNobody was below.");
    assertThat(found).contains("1. Salt mine floods near *Velmora*");
    assertThat(Run.of("open", "--index", index, "--url", "1", "glass").out())
        .isEqualTo("https://wire.example/glass\n");
    Run none = Run.of("open", "--index", index, "9", "Velmora");
    assertThat(none.code()).isEqualTo(Broadsheet.FAILED);
    assertThat(none.err()).contains("no hit 9");
  }

  @Test
  void aPageIsOpenedByItsUrlOrFile() {
    Run run = Run.of("open", "--index", index, folder.resolve("tram.first.txt"));
    assertThat(run.out())
        .startsWith("Tram line seven returns to Velmora after forty years\n")
        .contains("You May Also Like\n- Pelican holds up traffic in Velmora\n  The bird has sat");
    JsonNode json = Run.of("open", "--index", index, "--json", "https://wire.example/salt").json();
    assertThat(json.get("headline").asText()).isEqualTo("Salt mine floods near Velmora");
    assertThat(Run.on(true, "open", "--index", index, "https://wire.example/salt").out())
        .startsWith("\u001b[1;33mSalt mine");
  }

  @Test
  void aTeaserIsOpenedAsTheSearchShowsIt() {
    assertThat(Run.of("open", "--index", index, "1", "pelican").out())
        .contains("Pelican", "teased on “Tram line seven");
  }

  @Test
  void aStoryKnownByTeasersOnlyIsOpenedByItsUrl() throws IOException {
    Path edition = folder.resolve("edition");
    Path whole = folder.resolve("whole");
    SampleEdition.copyTo(edition);
    Run.of("index", "--index", whole, edition);
    JsonNode found =
        Run.of("search", "--index", whole, "--json", "--size", 20, "type:teaser").json();
    int teasersOnly = 0;
    for (JsonNode hit : found.get("hits")) {
      if (hit.has("url")) {
        Run run = Run.of("open", "--index", whole, hit.get("url").asText());
        assertThat(run.code()).as(hit.get("url").asText()).isEqualTo(Broadsheet.OK);
        teasersOnly += run.out().contains("teased on") ? 1 : 0;
      }
    }
    assertThat(teasersOnly).isPositive();
    Run none = Run.of("open", "--index", whole, "https://ferry.example/strike");
    assertThat(Run.of("search", "--index", whole, "ferry strike").code()).isEqualTo(Broadsheet.OK);
    assertThat(none.code()).isEqualTo(Broadsheet.FAILED);
    assertThat(none.err()).contains("does not hold", "open 1 ferry strike");
  }

  @Test
  void whatIsNoHitAndNoPageIsExplained() {
    Run number = Run.of("open", "--index", index, "2");
    assertThat(number.code()).isEqualTo(Broadsheet.FAILED);
    assertThat(number.err()).contains("give the query too: open 2 ferry strike");
    assertThat(Run.of("open", "--index", index, "two", "Velmora").code())
        .isEqualTo(Broadsheet.USAGE);
    assertThat(Run.of("open", "--index", index, "1", "--newest", "Velmora").err())
        .contains("there is no option --newest");
  }
}
