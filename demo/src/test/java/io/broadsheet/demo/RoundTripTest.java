package io.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripTest {
  @TempDir private Path folder = Path.of("");
  private Path index = Path.of("");
  private Path dump = Path.of("");
  private Path wire = Path.of("");

  @BeforeEach
  void sources() throws IOException {
    index = folder.resolve("index");
    dump = Samples.dump(folder);
    wire = Samples.wire(folder);
  }

  @Test
  void indexReportsWhatItReadAndWhatItRejected() {
    JsonNode report = Run.of("index", "--index", index, "--json", dump, wire).json();

    assertThat(report.get("pages").asInt()).isEqualTo(4);
    assertThat(report.get("articles").asInt()).isEqualTo(3);
    assertThat(report.get("teasers").asInt()).isEqualTo(1);
    assertThat(report.get("rejectedByReason").get("malformed").asInt()).isEqualTo(1);
    JsonNode rejected = report.get("rejected").get(0);
    assertThat(rejected.get("location").asText()).endsWith("wire.jsonl#3");
    assertThat(rejected.get("reason").asText()).isEqualTo("malformed");
    assertThat(rejected.get("message").asText()).contains("JSON");
    assertThat(report.get("bytes").asLong()).isPositive();
  }

  @Test
  void indexReportsToAReader() {
    Run run = Run.of("index", "--index", index, dump, wire);

    assertThat(run.code()).isEqualTo(Broadsheet.OK);
    assertThat(run.out())
        .contains("Read 4 pages", "Indexed 3 articles and 1 teaser", "Rejected 1: 1 malformed")
        .contains("wire.jsonl#3: ");
  }

  @Test
  void indexingTwiceChangesNoCount() {
    Run.of("index", "--index", index, dump, wire);
    String once = Run.of("stats", "--index", index, "--json").out();
    Run.of("index", "--index", index, dump, wire);

    assertThat(Run.of("stats", "--index", index, "--json").out()).isEqualTo(once);
    JsonNode stats = Run.parse(once);
    assertThat(stats.get("articles").asInt()).isEqualTo(3);
    assertThat(stats.get("teasers").asInt()).isEqualTo(1);
    assertThat(stats.get("sources").get("Orrin Wire").asInt()).isEqualTo(2);
    assertThat(stats.get("newest").asText()).startsWith("2026-11-05");
  }

  @Test
  void searchMarksWhatMatched() {
    Run.of("index", "--index", index, dump, wire);

    Run plain = Run.of("search", "--index", index, "salt", "mine");
    assertThat(plain.code()).isEqualTo(Broadsheet.OK);
    assertThat(plain.out())
        .contains("1. *Salt* *mine* floods near Velmora")
        .contains("Orrin Wire · 2026-11-03 · https://wire.example/salt");

    assertThat(Run.on(true, "search", "--index", index, "salt").out())
        .contains("1. \u001b[1;33mSalt\u001b[0m mine");
  }

  @Test
  void spansOfJsonPointAtTheMatches() {
    Run.of("index", "--index", index, dump, wire);
    JsonNode result = Run.of("search", "--index", index, "--json", "blowers", "glass").json();

    assertThat(result.get("total").asInt()).isEqualTo(1);
    assertThat(result.get("totalIsExact").asBoolean()).isTrue();
    assertThat(result.get("partial").asBoolean(true)).isFalse();
    JsonNode hit = result.get("hits").get(0);
    assertThat(hit.get("type").asText()).isEqualTo("article");
    assertThat(hit.get("url").asText()).isEqualTo("https://wire.example/glass");
    JsonNode headline = hit.get("snippets").get(0);
    assertThat(headline.get("field").asText()).isEqualTo("headline");
    assertThat(matched(headline, 0)).isEqualTo("Glass");
    JsonNode body = hit.get("snippets").get(1);
    assertThat(body.get("field").asText()).isEqualTo("body");
    assertThat(matched(body, 1)).isEqualTo("blowers");
  }

  @Test
  void spansCountUtf16Units() throws IOException {
    Path source =
        Files.writeString(
            folder.resolve("lamp.jsonl"), "{\"headline\":\"Lamp \uD834\uDD1E relit on the Calf\"}");
    Run.of("index", "--index", index, source);
    JsonNode result = Run.of("search", "--index", index, "--json", "relit").json();

    assertThat(matched(result.at("/hits/0/snippets/0"), 0)).isEqualTo("relit");
  }

  private static String matched(JsonNode snippet, int span) {
    JsonNode range = snippet.get("spans").get(span);
    return snippet.get("text").asText().substring(range.get(0).asInt(), range.get(1).asInt());
  }

  @Test
  void aTeaserSaysOnWhichPageItStood() {
    Run.of("index", "--index", index, dump);

    assertThat(
            Run.of("search", "--index", index, "pelican", "traffic").out().replaceAll("\\s+", " "))
        .contains("teased on “Tram line seven returns to Velmora after forty years”")
        .contains("as item 1 of “You May Also Like”");
    JsonNode hit =
        Run.of("search", "--index", index, "--json", "pelican").json().get("hits").get(0);
    assertThat(hit.get("type").asText()).isEqualTo("teaser");
    assertThat(hit.get("position").asInt()).isEqualTo(1);
    assertThat(hit.get("page").get("headline").asText()).startsWith("Tram line seven");
    assertThat(hit.get("page").get("location").asText()).endsWith("tram.first.txt");
  }

  @Test
  void aWordToLeaveOutIsNoOption() {
    Run.of("index", "--index", index, wire);

    Run run = Run.of("search", "--index", index, "-hurricane", "-salt", "type:article", "--json");
    assertThat(run.err()).isEmpty();
    assertThat(run.json().get("hits")).hasSize(1);
    assertThat(run.json().get("hits").get(0).get("headline").asText())
        .isEqualTo("Glass works reopen");
  }

  @Test
  void pagesOfHitsFollowEachOther() {
    Run.of("index", "--index", index, wire);
    Object[] second = {
      "search", "--index", index, "--sort", "newest", "--size", 1, "--page", 2, "type:article"
    };

    assertThat(Run.of(second).out())
        .contains("Stories 2 to 2; 2 articles and teasers match", "2. Salt mine floods");
  }

  @Test
  void nothingFoundIsExitCodeOne() {
    Run.of("index", "--index", index, wire);
    Run run = Run.of("search", "--index", index, "zeppelin");

    assertThat(run.code()).isEqualTo(Broadsheet.FAILED);
    assertThat(run.out()).contains("Nothing was found.");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aHitSaysWhyItStandsWhereItDoes() {
    Run.of("index", "--index", index, dump, wire);
    Run printed =
        Run.of(
            "search", "--index", index, "--sort", "recent", "--half-life", "2w", "--explain", "*");
    JsonNode hit =
        Run.of("search", "--index", index, "--json", "--explain", "--no-stories", "*")
            .json()
            .get("hits")
            .get(0);

    assertThat(printed.out())
        .contains("how well the text matches", "recency: ", "half-life 14.0 days", "prominence: ");
    assertThat(hit.get("reason").get("kind").asText()).isEqualTo("product");
    assertThat(hit.get("reason").get("value").asDouble()).isPositive();
    assertThat(hit.get("reason").get("parts")).hasSize(1);
    assertThat(hit.get("similarCount").asInt()).isZero();
    assertThat(Run.of("search", "--index", index, "--half-life", "soon", "*").code())
        .isEqualTo(Broadsheet.USAGE);
  }
}
