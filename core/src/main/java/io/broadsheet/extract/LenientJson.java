package io.broadsheet.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.parser.Parser;

/**
 * Reads JSON as pages hold it: in comments or CDATA, with trailing commas, control characters,
 * single quotes and entities, several values in a row, or broken off. What was read before the
 * first fault that cannot be passed over is kept.
 */
final class LenientJson {
  /** The longest script that is read, in characters. */
  static final int MAX_CHARS = 2_000_000;

  /** The deepest nesting that is read; what is deeper counts as a fault. */
  static final int MAX_DEPTH = 100;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(MAX_CHARS)
                  .build())
          .build();

  private LenientJson() {}

  /** The values of a script, in order; none where it is too long or not JSON. */
  static ArrayNode read(String script) {
    if (script.length() > MAX_CHARS) {
      return NODES.arrayNode();
    }
    String text = unwrap(script);
    ArrayNode values = parse(text);
    return values.isEmpty() && text.contains("&quot;")
        ? parse(Parser.unescapeEntities(text, false))
        : values;
  }

  /** From the first bracket on: what stands before it is a comment or a CDATA mark. */
  private static String unwrap(String script) {
    int start = 0;
    while (start < script.length() && script.charAt(start) != '{' && script.charAt(start) != '[') {
      start++;
    }
    int cdata = script.indexOf("<![CDATA[");
    if (cdata >= 0 && cdata <= start) {
      return unwrap(script.substring(cdata + "<![CDATA[".length()));
    }
    return script.substring(start);
  }

  private static ArrayNode parse(String text) {
    ArrayNode roots = NODES.arrayNode();
    Deque<ContainerNode<?>> open = new ArrayDeque<>();
    open.push(roots);
    try (JsonParser parser = JSON.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        take(token, parser, open);
      }
    } catch (IOException broken) {
      return roots;
    }
    return roots;
  }

  private static void take(JsonToken token, JsonParser parser, Deque<ContainerNode<?>> open)
      throws IOException {
    switch (token) {
      case START_OBJECT -> open.push(add(open.element(), parser.currentName(), NODES.objectNode()));
      case START_ARRAY -> open.push(add(open.element(), parser.currentName(), NODES.arrayNode()));
      case END_OBJECT, END_ARRAY -> open.pop();
      case FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT, VALUE_NULL -> {}
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
          add(open.element(), parser.currentName(), TextNode.valueOf(parser.getText()));
    }
  }

  private static <T extends JsonNode> T add(
      ContainerNode<?> parent, @org.jspecify.annotations.Nullable String name, T value) {
    if (parent instanceof ObjectNode object && name != null) {
      object.set(name, value);
    } else if (parent instanceof ArrayNode array) {
      array.add(value);
    }
    return value;
  }
}
