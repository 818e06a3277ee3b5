package io.broadsheet.ingest;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.broadsheet.article.Article;
import io.broadsheet.article.ArticleBuilder;
import io.broadsheet.article.Caption;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.Extraction;
import io.broadsheet.article.NewsTime;
import io.broadsheet.article.Rejected;
import io.broadsheet.article.Teaser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one object in the names of {@link NewsJson}, in one pass. */
final class NewsJsonReader {
  private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\r]*\\n\\s*");

  private final JsonParser json;
  private final String location;
  private final ArticleBuilder article = Article.builder();
  private final List<Teaser> teasers = new ArrayList<>();
  private @Nullable String readAt;
  private @Nullable String url;
  private @Nullable String headline;
  private @Nullable String alternative;
  private @Nullable String standfirst;

  NewsJsonReader(JsonParser json, String location) {
    this.json = json;
    this.location = location;
  }

  Extraction read() throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw bad("an object", json.getText());
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      property(name);
    }
    if (json.nextToken() != null) {
      throw bad("one object", json.getText());
    }
    article.url(url);
    article.headline(headline != null ? headline : alternative);
    article.standfirst(standfirst != null || headline == null ? standfirst : alternative);
    if (!article.isComplete() && teasers.isEmpty()) {
      String message = "the object has no headline, no articleBody and no teasers";
      return new Rejected(location, Rejected.Reason.NO_NEWS, message);
    }
    Optional<Article> whole =
        article.isComplete() ? Optional.of(article.build()) : Optional.empty();
    String origin = readAt == null ? location : readAt;
    return new Extracted(origin, Optional.ofNullable(url), whole, teasers);
  }

  private void property(String name) throws IOException {
    switch (name) {
      case "location" -> readAt = text(name);
      case "url" -> url = text(name);
      case "headline" -> headline = text(name);
      case "alternativeHeadline" -> alternative = text(name);
      case "description" -> standfirst = text(name);
      case "articleBody" -> article.paragraphs(paragraphs(text(name)));
      case "author" -> article.authors(names());
      case "datePublished" -> article.published(time(name));
      case "dateModified" -> article.modified(time(name));
      case "publisher" -> article.source(first(names()));
      case "articleSection" -> article.section(first(names()));
      case "keywords" -> article.tags(keywords());
      case "inLanguage" -> article.language(first(names()));
      case "image" -> article.picture(first(names()));
      case "captions" -> article.captions(captions());
      case "agency" -> article.agency(text(name));
      case "dateline" -> article.dateline(text(name));
      case "teasers" -> teasers();
      default -> json.skipChildren();
    }
  }

  private @Nullable String text(String name) throws IOException {
    return switch (json.currentToken()) {
      case VALUE_STRING -> blankToNull(json.getText());
      case VALUE_NULL -> null;
      default -> throw bad(name + " as a text", json.getText());
    };
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text.strip();
  }

  private static List<String> paragraphs(@Nullable String body) {
    return body == null ? List.of() : Arrays.asList(BLANK_LINE.split(body));
  }

  private @Nullable NewsTime time(String name) throws IOException {
    String text = text(name);
    return text == null
        ? null
        : NewsTime.parse(text).orElseThrow(() -> bad(name + " in ISO 8601", text));
  }

  /** A text, an object with a name or URL, or an array of these. */
  private List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    int depth = 0;
    do {
      switch (json.currentToken()) {
        case START_ARRAY -> depth++;
        case END_ARRAY -> depth--;
        case VALUE_STRING -> names.add(json.getText());
        case START_OBJECT -> name().ifPresent(names::add);
        default -> {}
      }
    } while (depth > 0 && json.nextToken() != null);
    return names;
  }

  private Optional<String> name() throws IOException {
    String name = null;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String property = json.currentName();
      JsonToken value = json.nextToken();
      if (value == JsonToken.VALUE_STRING
          && (property.equals("name") || (property.equals("url") && name == null))) {
        name = json.getText();
      }
      json.skipChildren();
    }
    return Optional.ofNullable(name);
  }

  private static @Nullable String first(List<String> texts) {
    return texts.isEmpty() ? null : texts.getFirst();
  }

  private List<String> keywords() throws IOException {
    return json.currentToken() == JsonToken.VALUE_STRING
        ? List.of(json.getText().split(","))
        : names();
  }

  private List<Caption> captions() throws IOException {
    List<Caption> captions = new ArrayList<>();
    while (inArray("captions")) {
      String text = null;
      String credit = null;
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
          case "text" -> text = text(name);
          case "credit" -> credit = text(name);
          default -> json.skipChildren();
        }
      }
      if (text != null) {
        captions.add(new Caption(text, Optional.ofNullable(credit)));
      }
    }
    return captions;
  }

  private void teasers() throws IOException {
    while (inArray("teasers")) {
      teasers.add(new TeaserJson().read());
    }
  }

  /** Steps to the next object of an array that the parser is at or in. */
  private boolean inArray(String name) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY
        && json.currentToken() != JsonToken.END_OBJECT) {
      throw bad(name + " as an array", json.getText());
    }
    JsonToken next = json.nextToken();
    if (next != JsonToken.START_OBJECT && next != JsonToken.END_ARRAY) {
      throw bad(name + " as objects", json.getText());
    }
    return next == JsonToken.START_OBJECT;
  }

  private JsonParseException bad(String expected, @Nullable String found) {
    String shown = found == null ? "nothing" : found.substring(0, Math.min(60, found.length()));
    return new JsonParseException(json, "expected " + expected + ", found " + shown);
  }

  private final class TeaserJson {
    private @Nullable String title;
    private @Nullable String snippet;
    private boolean truncated;
    private @Nullable String imageText;
    private @Nullable String target;
    private @Nullable String list;
    private int position = teasers.size() + 1;
    private @Nullable String dateline;
    private @Nullable NewsTime published;

    Teaser read() throws IOException {
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        json.nextToken();
        property(name);
      }
      if (title == null) {
        throw bad("a headline in each teaser", "none");
      }
      return new Teaser(
          title,
          Optional.ofNullable(snippet),
          truncated,
          Optional.ofNullable(imageText),
          Optional.ofNullable(target),
          Optional.ofNullable(list),
          position,
          Optional.ofNullable(dateline),
          Optional.ofNullable(published));
    }

    private void property(String name) throws IOException {
      switch (name) {
        case "headline" -> title = text(name);
        case "snippet" -> snippet = text(name);
        case "truncated" -> truncated = json.currentToken() == JsonToken.VALUE_TRUE;
        case "imageAlt" -> imageText = text(name);
        case "url" -> target = text(name);
        case "list" -> list = text(name);
        case "position" -> position = Math.max(1, json.getValueAsInt(position));
        case "dateline" -> dateline = text(name);
        case "datePublished" -> published = time(name);
        default -> json.skipChildren();
      }
    }
  }
}
