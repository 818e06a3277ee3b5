package io.broadsheet.demo.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks JSON against the schemas of an OpenAPI document, as far as they are used there. */
final class OpenApi {
  private static final List<String> KEYWORDS =
      List.of(
          "$ref",
          "type",
          "description",
          "properties",
          "required",
          "additionalProperties",
          "items",
          "enum",
          "minimum",
          "maximum",
          "minItems",
          "maxItems",
          "maxLength",
          "format",
          "default");

  private final JsonNode document;
  private final List<String> faults = new ArrayList<>();

  OpenApi(JsonNode document) {
    this.document = document;
  }

  /** Where the answer to a path breaks what the document says of it. */
  List<String> faults(String path, int status, String type, JsonNode answer) {
    faults.clear();
    JsonNode response =
        document.path("paths").path(path).path("get").path("responses").path("" + status);
    JsonNode schema = response.path("content").path(type).path("schema");
    if (schema.isMissingNode()) {
      return List.of("undocumented: " + path + " " + status + " " + type);
    }
    check(path, schema, answer);
    return List.copyOf(faults);
  }

  private void check(String at, JsonNode schema, JsonNode value) {
    if (schema.has("$ref")) {
      JsonNode named = document.at(schema.get("$ref").asText().substring(1));
      require(!named.isMissingNode(), at, "no schema " + schema.get("$ref"));
      check(at, named, value);
      return;
    }
    schema
        .fieldNames()
        .forEachRemaining(it -> require(KEYWORDS.contains(it), at, "unchecked keyword " + it));
    require(isOfType(schema.path("type").asText(), value), at, "not " + schema.path("type"));
    if (schema.has("enum")) {
      boolean known = false;
      for (JsonNode one : schema.get("enum")) {
        known |= one.equals(value);
      }
      require(known, at, value + " is not of " + schema.get("enum"));
    }
    if (schema.has("minimum")) {
      require(value.asDouble() >= schema.get("minimum").asDouble(), at, value + " is too small");
    }
    if (value.isArray()) {
      array(at, schema, value);
    }
    if (value.isObject()) {
      object(at, schema, value);
    }
  }

  private static boolean isOfType(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      default -> false;
    };
  }

  private void array(String at, JsonNode schema, JsonNode value) {
    require(value.size() >= schema.path("minItems").asInt(0), at, "too short");
    require(value.size() <= schema.path("maxItems").asInt(Integer.MAX_VALUE), at, "too long");
    for (int i = 0; i < value.size(); i++) {
      check(at + "/" + i, schema.path("items"), value.get(i));
    }
  }

  private void object(String at, JsonNode schema, JsonNode value) {
    for (JsonNode name : schema.path("required")) {
      require(value.has(name.asText()), at, "lacks " + name);
    }
    for (Map.Entry<String, JsonNode> property : value.properties()) {
      JsonNode known = schema.path("properties").path(property.getKey());
      JsonNode others = schema.path("additionalProperties");
      String place = at + "/" + property.getKey();
      if (!known.isMissingNode()) {
        check(place, known, property.getValue());
      } else if (others.isObject()) {
        check(place, others, property.getValue());
      } else {
        require(!others.isBoolean(), place, "undocumented");
      }
    }
  }

  private void require(boolean holds, String at, String fault) {
    if (!holds) {
      faults.add(at + ": " + fault);
    }
  }
}
