package io.broadsheet.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.broadsheet.article.Article;
import io.broadsheet.article.Caption;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.Teaser;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;

/** Writes items in the names of {@link NewsJson}. */
final class NewsJsonWriter {
  private final JsonGenerator json;

  private NewsJsonWriter(JsonGenerator json) {
    this.json = json;
  }

  static String write(JsonFactory factory, Extracted extracted, boolean whole) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(out)) {
      new NewsJsonWriter(json).write(extracted, whole);
    } catch (IOException impossible) {
      throw new AssertionError("writing to memory", impossible);
    }
    return out.toString();
  }

  private void write(Extracted extracted, boolean whole) throws IOException {
    json.writeStartObject();
    if (whole) {
      json.writeStringField("location", extracted.location());
    }
    text("url", extracted.url());
    if (extracted.article().isPresent()) {
      article(extracted.article().get());
    }
    if (!extracted.teasers().isEmpty()) {
      json.writeArrayFieldStart("teasers");
      for (Teaser teaser : extracted.teasers()) {
        teaser(teaser);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void article(Article article) throws IOException {
    text("headline", article.headline());
    text("description", article.standfirst());
    text("articleBody", Optional.of(article.body()).filter(body -> !body.isEmpty()));
    texts("author", article.authors());
    text("datePublished", article.published());
    text("dateModified", article.modified());
    text("publisher", article.source());
    text("articleSection", article.section());
    texts("keywords", article.tags());
    text("inLanguage", article.language());
    text("image", article.picture());
    if (!article.captions().isEmpty()) {
      json.writeArrayFieldStart("captions");
      for (Caption caption : article.captions()) {
        json.writeStartObject();
        json.writeStringField("text", caption.text());
        text("credit", caption.credit());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    text("agency", article.agency());
    text("dateline", article.dateline());
  }

  private void teaser(Teaser teaser) throws IOException {
    json.writeStartObject();
    json.writeStringField("headline", teaser.headline());
    text("snippet", teaser.snippet());
    json.writeBooleanField("truncated", teaser.truncated());
    text("imageAlt", teaser.imageText());
    text("url", teaser.url());
    text("list", teaser.list());
    json.writeNumberField("position", teaser.position());
    text("dateline", teaser.dateline());
    text("datePublished", teaser.published());
    json.writeEndObject();
  }

  private void text(String name, Optional<?> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get().toString());
    }
  }

  private void texts(String name, List<String> values) throws IOException {
    if (!values.isEmpty()) {
      json.writeArrayFieldStart(name);
      for (String value : values) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
  }
}
