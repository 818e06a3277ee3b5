package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.article.Page;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder in {@code golden/html} holds a page in a layout of its own and, written by hand, what
 * a careful reader would take out of it.
 *
 * <p>Where the extractor falls short, {@code faults.txt} names the fields, with the reason. Other
 * fields must be right, and a field that has become right must leave the list.
 */
class HtmlGoldenTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TestFactory
  Stream<DynamicTest> layouts() throws IOException, URISyntaxException {
    URL golden = Objects.requireNonNull(HtmlGoldenTest.class.getResource("/golden/html"));
    List<Path> folders;
    try (Stream<Path> entries = Files.list(Path.of(golden.toURI()))) {
      folders = entries.sorted().toList();
    }
    assertThat(folders).hasSizeGreaterThanOrEqualTo(30);
    return folders.stream()
        .map(folder -> dynamicTest(folder.getFileName().toString(), () -> check(folder)));
  }

  private static void check(Path folder) throws IOException {
    Page page =
        Page.of(
            folder.getFileName() + "/input.html", Files.readAllBytes(folder.resolve("input.html")));
    JsonNode expected = JSON.readTree(Files.readAllBytes(folder.resolve("expected.json")));
    JsonNode found = inGoldenForm(ExtractionJson.write(new Extractor().extract(page)));
    List<String> differences = new ArrayList<>();
    compare("", expected, found, differences);
    Set<String> differing = new TreeSet<>();
    differences.forEach(difference -> differing.add(difference.split("[/\n]", 3)[1]));
    assertThat(differing)
        .as("fields that differ in %s:%n%s%n", folder, String.join("\n", differences))
        .isEqualTo(faults(folder.resolve("faults.txt")));
  }

  private static Set<String> faults(Path file) throws IOException {
    Set<String> fields = new TreeSet<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        fields.add(line.substring(0, line.indexOf(':')));
      }
    }
    return fields;
  }

  /** One text for the body, and no times on teasers: only some layouts print them. */
  private static JsonNode inGoldenForm(String json) throws IOException {
    ObjectNode found = (ObjectNode) JSON.readTree(json);
    JsonNode paragraphs = found.remove("paragraphs");
    if (paragraphs != null && !paragraphs.isEmpty()) {
      List<String> texts = new ArrayList<>();
      paragraphs.forEach(paragraph -> texts.add(paragraph.asText()));
      found.put("articleBody", String.join("\n\n", texts));
    }
    found.path("teasers").forEach(teaser -> ((ObjectNode) teaser).remove("datePublished"));
    return found;
  }

  private static void compare(
      String name, JsonNode expected, JsonNode found, List<String> differences) {
    if (expected.isObject() && found.isObject()) {
      Set<String> names = new TreeSet<>();
      expected.fieldNames().forEachRemaining(names::add);
      found.fieldNames().forEachRemaining(names::add);
      for (String field : names) {
        compare(name + "/" + field, expected.path(field), found.path(field), differences);
      }
    } else if (name.equals("/articleBody") && expected.isTextual() && found.isTextual()) {
      compareAsSequence(name, paragraphs(expected), paragraphs(found), differences);
    } else if (expected.isArray() && found.isArray()) {
      compareArrays(name, expected, found, differences);
    } else if (!expected.equals(found)) {
      differences.add(name + "\n  expected: " + shown(expected) + "\n  found:    " + shown(found));
    }
  }

  /** Items of equally long lists are compared in pairs; else what is missing and what is extra. */
  private static void compareArrays(
      String name, JsonNode expected, JsonNode found, List<String> differences) {
    if (expected.size() == found.size()) {
      for (int i = 0; i < expected.size(); i++) {
        compare(name + "/" + i, expected.get(i), found.get(i), differences);
      }
    } else {
      compareAsSequence(name, expected, found, differences);
    }
  }

  private static void compareAsSequence(
      String name, JsonNode expected, JsonNode found, List<String> differences) {
    List<JsonNode> missing = new ArrayList<>();
    expected.forEach(missing::add);
    List<JsonNode> extra = new ArrayList<>();
    found.forEach(item -> addUnless(missing.remove(item), item, extra));
    missing.forEach(item -> differences.add(name + "\n  missing:  " + item));
    extra.forEach(item -> differences.add(name + "\n  extra:    " + item));
    if (missing.isEmpty() && extra.isEmpty() && !expected.equals(found)) {
      differences.add(name + "\n  order:    " + expected + "\n  found:    " + found);
    }
  }

  private static void addUnless(boolean wanted, JsonNode item, List<JsonNode> extra) {
    if (!wanted) {
      extra.add(item);
    }
  }

  private static ArrayNode paragraphs(JsonNode body) {
    ArrayNode paragraphs = JSON.createArrayNode();
    for (String paragraph : body.asText().split("\n\n", -1)) {
      paragraphs.add(paragraph);
    }
    return paragraphs;
  }

  private static String shown(JsonNode node) {
    return node.isMissingNode() ? "nothing" : node.toString();
  }
}
