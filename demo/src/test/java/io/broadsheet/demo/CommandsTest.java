package io.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.NewsIndex;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private record Run(int code, String out, String err) {
    JsonNode json() throws IOException {
      return JSON.readTree(out);
    }
  }

  private static Run run(String... arguments) {
    return run(false, arguments);
  }

  private static Run run(boolean styled, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(new PrintWriter(out), new PrintWriter(err), styled, false, 80, "broadsheet");
    int code = Broadsheet.run(terminal, arguments);
    return new Run(code, out.toString(), err.toString());
  }

  private String index() {
    return folder.resolve("index").toString();
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve("pages"));
    Files.writeString(folder.resolve("pages").resolve(name), text);
  }

  private Run indexed(String json) throws IOException {
    write("items.jsonl", json);
    return run("index", "--index", index(), folder.resolve("pages").toString());
  }

  @Test
  void quickstartShowsHighlightedHitsAndWhatToTryNext() {
    Run run = run("quickstart");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("Rejected 0")
        .contains("*ferry* *strike*")
        .contains("*Skerrin*")
        .contains("Try next:");
  }

  @Test
  void sampleEditionIsFoundByArticleAndByTeaserOnly() throws IOException {
    Path edition = folder.resolve("edition");
    assertThat(SampleEdition.copyTo(edition)).isGreaterThanOrEqualTo(40);
    JsonNode report = run("index", "--index", index(), "--json", edition.toString()).json();
    assertThat(report.path("rejected")).isEmpty();
    assertThat(report.path("teasers").asInt()).isGreaterThan(100);
    JsonNode found = run("search", "--index", index(), "--json", "comet").json();
    assertThat(found.path("hits").path(0).path("type").asText()).isEqualTo("article");
    assertThat(found.path("hits").path(0).path("teasers")).isNotEmpty();
    assertThat(run("search", "--index", index(), "type:teaser", "cold").out())
        .contains("teased on");
  }

  @Test
  void readingTheSameSourcesAgainChangesNoCount() throws IOException {
    Path edition = folder.resolve("edition");
    SampleEdition.copyTo(edition);
    run("index", "--index", index(), edition.toString());
    Run first = run("stats", "--index", index(), "--json");
    run("index", "--index", index(), edition.toString());
    assertThat(run("stats", "--index", index(), "--json").json()).isEqualTo(first.json());
  }

  @Test
  void jsonHitsHaveSpansIntoTheirText() throws IOException {
    indexed(
        "{\"url\": \"https://post.example/1\", \"headline\": \"Lamp 𝄞 relit\", \"articleBody\": \"The lamp.\"}");
    JsonNode hit = run("search", "--index", index(), "--json", "relit").json().path("hits").path(0);
    JsonNode headline = hit.path("snippets").path(0);
    JsonNode span = headline.path("spans").path(0);
    String text = headline.path("text").asText();
    assertThat(text.substring(span.path(0).asInt(), span.path(1).asInt())).isEqualTo("relit");
    assertThat(hit.path("url").asText()).isEqualTo("https://post.example/1");
  }

  @Test
  void extractWritesOneObjectAPage() throws IOException {
    write(
        "a.first.txt",
        "Lamp relit on the Calf\n\nIt burned all night, said the keeper of the light.\n");
    write("b.txt", " ");
    String[] lines = run("extract", folder.resolve("pages").toString()).out().strip().split("\n");
    assertThat(lines).hasSize(2);
    assertThat(JSON.readTree(lines[0]).path("id").asText()).isEqualTo("a");
    assertThat(JSON.readTree(lines[0]).path("headline").asText())
        .isEqualTo("Lamp relit on the Calf");
    assertThat(JSON.readTree(lines[1]).path("rejected").asText()).isNotEmpty();
  }

  @Test
  void wordWithAMinusIsLeftOut() throws IOException {
    indexed("{\"headline\": \"Lamp relit\"}\n{\"headline\": \"Lamp broken\"}");
    assertThat(run("search", "--index", index(), "lamp", "-broken").out())
        .contains("relit")
        .doesNotContain("broken");
  }

  @Test
  void textOfAPageCannotDriveTheTerminal() throws IOException {
    indexed("{\"headline\": \"Lamp \\u001b[2J\\u001b]0;owned\\u0007 \\u202egnorw\"}");
    String out = run(true, "search", "--index", index(), "lamp").out();
    assertThat(out).contains("\u001b[1;33mLamp\u001b[0m");
    assertThat(out.replace("\u001b[1;33m", "").replace("\u001b[0m", ""))
        .doesNotContain("\u001b", "\u0007", "\u202e");
  }

  @Test
  void errorsAreOneLine() throws IOException {
    Path foreign = Files.createDirectory(folder.resolve("foreign"));
    Files.writeString(foreign.resolve("letter.txt"), "Dear reader");
    String source = folder.resolve("foreign").toString();
    Run writing = run("index", "--index", foreign.toString(), source);
    assertThat(writing.code()).isEqualTo(1);
    assertThat(writing.err()).contains("holds other files (letter.txt)").hasLineCount(1);
    Run reading = run("search", "--index", index(), "lamp");
    assertThat(reading.code()).isEqualTo(1);
    assertThat(reading.err()).contains("there is no index in").hasLineCount(1);
    Run missing = run("index", "--index", index(), folder.resolve("nowhere").toString());
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.err()).contains("nowhere").hasLineCount(1);
  }

  @Test
  void secondWriterIsToldSo() throws IOException {
    write("a.txt", "Lamp relit on the Calf\n\nIt burned all night.\n");
    try (NewsIndex held = NewsIndex.open(Path.of(index()))) {
      Run second = run("index", "--index", index(), folder.resolve("pages").toString());
      assertThat(second.code()).isEqualTo(1);
      assertThat(second.err()).contains("is open for writing elsewhere").hasLineCount(1);
      assertThat(held.stats().articles()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"quickstart", "extract", "index", "search", "stats"})
  void everyCommandHasHelpWithExamplesAndExitCodes(String command) {
    Run help = run(command, "--help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("Example").contains("Exit codes:");
  }

  @Test
  void wrongUsageIsCodeTwo() {
    assertThat(run("search", "--index", index(), "--sizes", "3", "lamp").code()).isEqualTo(2);
    assertThat(run("search", "lamp").code()).isEqualTo(2);
    assertThat(run("nonsense").code()).isEqualTo(2);
  }
}
