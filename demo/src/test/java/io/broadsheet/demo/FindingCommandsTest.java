package io.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Facets, filters, corrections, completions and related stories, as the program shows them. */
@TestInstance(Lifecycle.PER_CLASS)
class FindingCommandsTest {
  private Path folder = Path.of("");
  private Path index = Path.of("");

  @BeforeAll
  void makeIndex(@TempDir Path given) throws IOException {
    folder = given;
    index = folder.resolve("index");
    Run run = Run.of("index", "--index", index, Samples.dump(folder), Samples.wire(folder));
    assertThat(run.code()).isEqualTo(Broadsheet.OK);
  }

  @Test
  void facetsAndTimelineAreShown() {
    Run run = Run.of("search", "--index", index, "--facets", "type:article");
    assertThat(run.out())
        .contains("source\n   Orrin Wire 2\n")
        .contains("published, by hour")
        .contains("without a date 1")
        .contains("\n   ...\n")
        .doesNotContain(" 0\n");
    JsonNode json = Run.of("search", "--index", index, "--facets", "--json", "glass").json();
    assertThat(json.at("/facets/source/0/name").asText()).isEqualTo("Orrin Wire");
    assertThat(json.at("/facets/source/0/count").asInt()).isEqualTo(1);
    assertThat(json.at("/timeline/bars/0/count").asInt()).isEqualTo(1);
    assertThat(json.at("/timeline/interval").asText()).isEqualTo("hour");
  }

  @Test
  void filtersNarrow() {
    Run run =
        Run.of("search", "--index", index, "--json", "--filter", "source=orrin wire", "Velmora");
    assertThat(run.json().get("total").asInt()).isEqualTo(1);
    Run unknown = Run.of("search", "--index", index, "--filter", "colour=red", "Velmora");
    assertThat(unknown.code()).isEqualTo(Broadsheet.USAGE);
    assertThat(unknown.err()).contains("there is no filter on colour");
  }

  @Test
  void aFilterOnATypeThatThereIsNotIsCalledOne() {
    Run run = Run.of("search", "--index", index, "--filter", "type=bogus", "Velmora");
    assertThat(run.code()).isEqualTo(Broadsheet.FAILED);
    assertThat(run.out()).contains("there is no type bogus; there are article, teaser");
    assertThat(Run.of("search", "--index", index, "--filter", "type=Article", "Velmora").out())
        .doesNotContain("there is no type");
  }

  @Test
  void aMisspelledQueryIsCorrected() {
    assertThat(Run.of("search", "--index", index, "intitle:pelcan").out())
        .startsWith("Did you mean: intitle:pelican\n");
    JsonNode json = Run.of("search", "--index", index, "--json", "intitle:pelcan").json();
    assertThat(json.get("didYouMean").asText()).isEqualTo("intitle:pelican");
  }

  @Test
  void completionsAreShownWithTheirKind() {
    Run run = Run.of("suggest", "--index", index, "orr");
    assertThat(run.out()).contains("source    Orrin Wire");
    JsonNode json = Run.of("suggest", "--index", index, "--json", "salt", "mi").json();
    assertThat(json.at("/completions")).isNotEmpty();
    assertThat(json.toString()).contains("Salt mine floods near Velmora");
    Run nothing = Run.of("suggest", "--index", index, "salt", "zzz");
    assertThat(nothing.code()).isEqualTo(Broadsheet.FAILED);
    assertThat(nothing.out()).isEmpty();
    assertThat(nothing.err()).contains("nothing in the index begins with \"salt zzz\"");
    assertThat(Run.of("suggest", "--index", index, "--size", "0", "z").code())
        .isEqualTo(Broadsheet.USAGE);
  }

  @Test
  void storiesRelatedToAPage() {
    Run byUrl = Run.of("related", "--index", index, "https://wire.example/salt");
    assertThat(byUrl.out()).contains("Velmora").doesNotContain("Salt mine floods");
    Path dump = folder.resolve("tram.first.txt");
    JsonNode json = Run.of("related", "--index", index, "--json", dump).json();
    assertThat(json.at("/hits/0/headline").asText()).isNotEmpty();
    Run none = Run.of("related", "--index", index, "https://wire.example/none");
    assertThat(none.code()).isEqualTo(Broadsheet.FAILED);
    assertThat(none.err()).contains("does not hold https://wire.example/none");
  }
}
