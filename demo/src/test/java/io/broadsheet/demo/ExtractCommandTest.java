package io.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void printsOneObjectALineAndPage() throws IOException {
    Run run = Run.of("extract", Samples.dump(folder), Samples.wire(folder));

    assertThat(run.code()).isEqualTo(Broadsheet.OK);
    List<JsonNode> pages = run.out().lines().map(Run::parse).toList();
    assertThat(pages).hasSize(4);
    JsonNode dump = pages.getFirst();
    assertThat(dump.get("id").asText()).isEqualTo("tram");
    assertThat(dump.get("headline").asText()).startsWith("Tram line seven");
    assertThat(dump.get("articleBody").asText()).contains("at its bell.\n\nNine thousand");
    JsonNode teaser = dump.get("teasers").get(0);
    assertThat(teaser.get("headline").asText()).isEqualTo("Pelican holds up traffic in Velmora");
    assertThat(teaser.get("imageAlt").asText()).isEqualTo("A pelican on a traffic light");
    assertThat(teaser.get("truncated").asBoolean()).isTrue();
  }

  @Test
  void explainsEachLineOfADump() throws IOException {
    Run run = Run.of("extract", "--explain", Samples.dump(folder));

    assertThat(run.code()).isEqualTo(Broadsheet.OK);
    assertThat(run.out()).containsPattern("headline +Tram line seven");
    assertThat(run.out()).containsPattern("kept +text +");
    assertThat(run.out()).containsPattern("teaser +Pelican holds up traffic in Velmora");
    assertThat(run.out()).doesNotContain("\u001b");
  }

  @Test
  void explainsAPageAsJson() throws IOException {
    Path page =
        Files.writeString(
            folder.resolve("quay.html"),
            "<title>Quay</title><meta property='og:title' content='Quay shut by seals'>"
                + "<nav class='top'><a href='/'>Home</a></nav><h1>Quay shut by seals</h1>"
                + "<p>Forty seals have shut the quay of Port Anselm, the harbour master said.</p>"
                + "<p>They are asleep, and nobody has the heart to wake them, he added.</p>");
    Run run = Run.of("extract", "--explain", "--json", page);

    JsonNode fields = run.json().get("fields");
    assertThat(fields.findValuesAsText("source")).contains("visible <h1>");
    JsonNode blocks = run.json().get("blocks");
    assertThat(blocks.findValuesAsText("role"))
        .containsExactly("boilerplate", "headline", "text", "text");
    assertThat(blocks.get(0).get("fate").asText()).isEqualTo("dropped");
    assertThat(blocks.get(0).get("reason").asText()).contains("<nav class=\"top\">");
  }

  @Test
  void rejectedPagesAreLinesToo() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.html"), " \n");
    Run run = Run.of("extract", empty);

    assertThat(run.code()).isEqualTo(Broadsheet.FAILED);
    assertThat(run.json().get("id").asText()).isEqualTo("empty");
    assertThat(run.json().get("rejected").asText()).isEqualTo("empty");
    assertThat(run.json().get("message").asText()).isNotBlank();
  }

  @Test
  void theUrlIsThePagesOwn() throws IOException {
    Run run = Run.of("extract", "--url", "https://velmora.example/tram", Samples.dump(folder));

    assertThat(run.json().get("url").asText()).isEqualTo("https://velmora.example/tram");
  }

  @Test
  void aUrlForSeveralFilesIsAWrongArgument() throws IOException {
    Path dump = Samples.dump(folder);

    assertThat(Run.of("extract", "--url", "https://a.example/", dump, dump).code())
        .isEqualTo(Broadsheet.USAGE);
    assertThat(Run.of("extract", "--url", "https://a.example/", folder).code())
        .isEqualTo(Broadsheet.USAGE);
    assertThat(Run.of("extract", "--url", "ftp://a.example/", dump).err())
        .contains("absolute http or https URL");
  }

  @ParameterizedTest
  @CsvSource({
    "/news/a.b.html, a",
    "/news/plain, plain",
    "/news/.hidden.txt, .hidden",
    "/v1.2/wire.jsonl.gz#7, wire"
  })
  void theIdIsTheFileNameUpToItsFirstDot(String location, String id) {
    assertThat(ExtractCommand.id(location)).isEqualTo(id);
  }
}
