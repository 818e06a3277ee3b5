package io.broadsheet.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * The older form of Parsely's metadata: one {@code parsely-page} element whose content is JSON. Its
 * fields are read as the elements that have replaced them.
 */
final class ParselyPage {
  private static final Map<String, String> NAMES =
      Map.of(
          "title", "parsely-title",
          "link", "parsely-link",
          "image_url", "parsely-image-url",
          "pub_date", "parsely-pub-date",
          "section", "parsely-section",
          "author", "parsely-author",
          "authors", "parsely-author",
          "tags", "parsely-tags");

  private ParselyPage() {}

  static void addTo(MetaTags meta, String json) {
    JsonNode page = LenientJson.read(json);
    NAMES.forEach(
        (field, name) -> {
          JsonNode value = page.path(field);
          if (value.isArray()) {
            value.forEach(each -> meta.add(name, each.asText("")));
          } else {
            meta.add(name, value.asText(""));
          }
        });
  }
}
