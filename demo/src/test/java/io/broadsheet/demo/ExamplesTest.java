package io.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.index.NewsField;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the help shows as examples of queries finds something in the sample edition. */
class ExamplesTest {
  private static final Pattern ROW = Pattern.compile("<tr><td>(.*?)</td>");
  private static final Pattern CODE = Pattern.compile("<code>(.*?)</code>");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|((?:[^\\s'\"]|\"[^\"]*\")+)");
  private static final Pattern FROM_TODAY = Pattern.compile(".*:(\\d+[dwmy]|yesterday|today)");

  @TempDir private static Path folder = Path.of("");

  @BeforeAll
  static void index() throws IOException {
    SampleEdition.copyTo(folder.resolve("edition"));
    Run.of("index", "--index", folder.resolve("news"), folder.resolve("edition"));
  }

  static Stream<String> onTheHelpPage() throws IOException {
    try (InputStream page =
        Objects.requireNonNull(
            ExamplesTest.class.getResourceAsStream("/web/templates/help.mustache"))) {
      String html = new String(page.readAllBytes(), StandardCharsets.UTF_8);
      return ROW
          .matcher(html)
          .results()
          .flatMap(row -> CODE.matcher(row.group(1)).results())
          .map(code -> code.group(1))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("onTheHelpPage")
  void aQueryOnTheHelpPageFinds(String query) {
    JsonNode found = search(List.of("search", "--json", query));
    assertThat(found.get("warnings")).isEmpty();
    if (!FROM_TODAY.matcher(query).matches()) {
      assertThat(found.get("hits")).isNotEmpty();
    }
  }

  @Test
  void everyOperatorIsOnTheHelpPageAndInTheHelp() throws IOException {
    String page = String.join(" ", onTheHelpPage().toList());
    String help = Run.of("search", "--help").out();
    Stream.concat(
            Stream.of(NewsField.values())
                .map(NewsField::operator)
                .filter(operator -> !operator.isEmpty()),
            Stream.of("after", "before", "on"))
        .forEach(
            operator -> {
              assertThat(page).contains(operator + ":");
              assertThat(help).contains(operator + ":");
            });
  }

  static Stream<String> onTheCommandLine() {
    return Run.of("search", "--help")
        .out()
        .lines()
        .filter(line -> line.startsWith("  broadsheet search"));
  }

  @ParameterizedTest
  @MethodSource("onTheCommandLine")
  void anExampleOfTheCommandFinds(String line) {
    List<String> words =
        WORD.matcher(line.substring("  broadsheet ".length()))
            .results()
            .map(ExamplesTest::unquoted)
            .toList();
    List<String> command = new ArrayList<>(words);
    command.add(1, "--json");
    JsonNode found = search(command);
    assertThat(found.get("warnings")).isEmpty();
    assertThat(found.get("hits")).isNotEmpty();
  }

  private static String unquoted(MatchResult word) {
    return word.group(1) != null ? word.group(1) : word.group(2).replace("\"", "");
  }

  private static JsonNode search(List<String> command) {
    List<Object> arguments = new ArrayList<>(command);
    int index = arguments.indexOf("--index");
    if (index >= 0) {
      arguments.subList(index, index + 2).clear();
    }
    arguments.addAll(1, List.of("--index", folder.resolve("news")));
    return Run.of(arguments.toArray()).json();
  }
}
