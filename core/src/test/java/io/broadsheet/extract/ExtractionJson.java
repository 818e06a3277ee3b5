package io.broadsheet.extract;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.broadsheet.article.Article;
import io.broadsheet.article.Caption;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.Extraction;
import io.broadsheet.article.Rejected;
import io.broadsheet.article.Teaser;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An extraction as the JSON of the golden folders; what is absent is left out. */
final class ExtractionJson {
  private static final ObjectWriter WRITER =
      new JsonMapper()
          .writer(
              new DefaultPrettyPrinter()
                  .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE));

  private ExtractionJson() {}

  static String write(Extraction extraction) throws IOException {
    Map<String, Object> json = new LinkedHashMap<>();
    switch (extraction) {
      case Extracted extracted -> {
        extracted.article().ifPresent(article -> put(json, article));
        if (!extracted.teasers().isEmpty()) {
          json.put("teasers", extracted.teasers().stream().map(ExtractionJson::of).toList());
        }
      }
      case Rejected rejected -> json.put("rejected", rejected.reason().name());
    }
    return WRITER.writeValueAsString(json) + "\n";
  }

  private static void put(Map<String, Object> json, Article article) {
    put(json, "url", article.url());
    put(json, "headline", article.headline());
    put(json, "description", article.standfirst());
    json.put("paragraphs", article.paragraphs());
    put(json, "author", article.authors());
    put(json, "datePublished", article.published());
    put(json, "dateModified", article.modified());
    put(json, "publisher", article.source());
    put(json, "articleSection", article.section());
    put(json, "keywords", article.tags());
    put(json, "inLanguage", article.language());
    put(json, "image", article.picture());
    put(json, "captions", article.captions().stream().map(ExtractionJson::of).toList());
    put(json, "agency", article.agency());
    put(json, "dateline", article.dateline());
  }

  private static Map<String, Object> of(Caption caption) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("text", caption.text());
    put(json, "credit", caption.credit());
    return json;
  }

  private static Map<String, Object> of(Teaser teaser) {
    Map<String, Object> json = new LinkedHashMap<>();
    put(json, "list", teaser.list());
    json.put("position", teaser.position());
    put(json, "imageAlt", teaser.imageText());
    json.put("headline", teaser.headline());
    put(json, "snippet", teaser.snippet());
    json.put("truncated", teaser.truncated());
    put(json, "dateline", teaser.dateline());
    put(json, "url", teaser.url());
    put(json, "datePublished", teaser.published());
    return json;
  }

  private static void put(Map<String, Object> json, String name, Optional<?> value) {
    value.ifPresent(present -> json.put(name, present.toString()));
  }

  private static void put(Map<String, Object> json, String name, List<?> values) {
    if (!values.isEmpty()) {
      json.put(name, values);
    }
  }
}
