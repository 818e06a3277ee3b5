package io.broadsheet.extract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.broadsheet.article.NewsTime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org) in one pass. */
final class JsonFeed {
  private final JsonParser json;
  private final Optional<String> base;
  private final Feed feed;
  private Optional<String> language = Optional.empty();

  JsonFeed(JsonParser json, Optional<String> base, Feed feed) {
    this.json = json;
    this.base = base;
    this.feed = feed;
  }

  void read() throws IOException {
    json.nextToken();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "title" -> feed.title(text().flatMap(FeedText::present));
        case "language" -> language = text();
        case "items" -> items();
        default -> json.skipChildren();
      }
    }
  }

  private void items() throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
      if (json.currentToken() == JsonToken.START_OBJECT) {
        feed.add(new Item().read());
      } else {
        json.skipChildren();
      }
    }
  }

  private Optional<String> text() throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return Optional.of(json.getText()).filter(text -> !text.isBlank());
    }
    json.skipChildren();
    return Optional.empty();
  }

  /** One item; texts stand beside each other under names, so their order does not matter. */
  private final class Item {
    private @Nullable String title;
    private @Nullable String url;
    private @Nullable String html;
    private @Nullable String plain;
    private @Nullable String summary;
    private @Nullable String picture;
    private @Nullable String ownLanguage;
    private @Nullable NewsTime published;
    private @Nullable NewsTime modified;
    private List<String> authors = new ArrayList<>();
    private List<String> tags = List.of();

    FeedEntry read() throws IOException {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        property(name);
      }
      Optional<String> content =
          Optional.ofNullable(html).or(() -> Optional.ofNullable(plain).map(Item::paragraphs));
      return new FeedEntry(
          Optional.ofNullable(title).flatMap(FeedText::plain),
          address(url),
          Optional.ofNullable(summary).flatMap(FeedText::summary),
          content.flatMap(FeedText::imageText),
          content,
          Optional.ofNullable(published),
          Optional.ofNullable(modified),
          authors,
          tags,
          address(picture),
          Optional.ofNullable(ownLanguage).or(() -> language));
    }

    private void property(String name) throws IOException {
      switch (name) {
        case "title" -> title = text().orElse(null);
        case "url" -> url = text().orElse(null);
        case "content_html" -> html = text().orElse(null);
        case "content_text" -> plain = text().orElse(null);
        case "summary" -> summary = text().orElse(null);
        case "image" -> picture = text().orElse(null);
        case "language" -> ownLanguage = text().orElse(null);
        case "date_published" -> published = text().flatMap(FeedTime::parse).orElse(null);
        case "date_modified" -> modified = text().flatMap(FeedTime::parse).orElse(null);
        case "authors" -> authors = names();
        case "author" -> authors.addAll(names());
        case "tags" -> tags = names();
        default -> json.skipChildren();
      }
    }

    /** Texts, or objects with a name, alone or in an array. */
    private List<String> names() throws IOException {
      List<String> names = new ArrayList<>();
      int depth = 0;
      boolean named = true;
      do {
        switch (json.currentToken()) {
          case START_ARRAY, START_OBJECT -> depth++;
          case END_ARRAY, END_OBJECT -> depth--;
          case FIELD_NAME -> named = json.currentName().equals("name");
          case VALUE_STRING -> {
            if (named) {
              FeedText.present(json.getText()).ifPresent(names::add);
            }
          }
          default -> {}
        }
      } while (depth > 0 && json.nextToken() != null);
      return names;
    }

    private Optional<String> address(@Nullable String text) {
      return Optional.ofNullable(text).flatMap(url -> CanonicalUrl.resolve(url, base));
    }

    private static String paragraphs(String text) {
      return text.lines()
          .filter(line -> !line.isBlank())
          .map(line -> "<p>" + Entities.escape(line) + "</p>")
          .collect(Collectors.joining());
    }
  }
}
