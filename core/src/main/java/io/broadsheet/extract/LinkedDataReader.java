package io.broadsheet.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Finds the page's own story among the objects of its JSON-LD scripts. Not thread-safe.
 *
 * <p>Objects are taken from anywhere ({@code @graph}, lists, nested) except from under lists of
 * other stories and comments. An article outranks a review or a recipe, that a page; among equals
 * the one whose headline shares most words with the page's title wins, then the first. What it does
 * not say is filled in from the next ones of the same headline and from the page's object.
 * References are followed {@link #MAX_HOPS} times, so cycles end.
 */
final class LinkedDataReader {
  private static final int MAX_OBJECTS = 5_000;
  private static final int MAX_HOPS = 3;
  private static final int MAX_VALUES = 50;

  private static final Set<String> OTHER_STORIES =
      Set.of(
          "itemlistelement",
          "haspart",
          "relatedlink",
          "mentions",
          "comment",
          "comments",
          "blogpost",
          "blogposts",
          "citation",
          "isbasedon",
          "review",
          "reviews",
          "about",
          "subjectof");

  private static final Set<String> SECOND_RANK =
      Set.of(
          "review", "recipe", "videoobject", "podcastepisode", "episode", "event", "creativework");

  private record Story(ObjectNode node, int rank) {}

  private final List<Story> stories = new ArrayList<>();
  private final Map<String, ObjectNode> byId = new HashMap<>();
  private final String title;

  private LinkedDataReader(String title) {
    this.title = title;
  }

  /**
   * Reads all scripts of a page.
   *
   * @param scripts their texts
   * @param title the page's title, to tell its story from others
   */
  static LinkedData read(List<String> scripts, String title) {
    LinkedDataReader reader = new LinkedDataReader(title);
    for (String script : scripts) {
      reader.collect(LenientJson.read(script));
    }
    return reader.merge();
  }

  private void collect(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    int objects = 0;
    while (!open.isEmpty() && objects < MAX_OBJECTS) {
      JsonNode node = open.poll();
      if (node instanceof ObjectNode object) {
        objects++;
        index(object);
        object.properties().stream()
            .filter(field -> !OTHER_STORIES.contains(lower(field.getKey())))
            .forEach(field -> open.add(field.getValue()));
      } else {
        node.forEach(open::add);
      }
    }
  }

  private void index(ObjectNode object) {
    String id = object.path("@id").asText("");
    if (!id.isEmpty() && object.size() > 1) {
      byId.merge(id, object, (one, other) -> one.size() >= other.size() ? one : other);
    }
    int rank = rank(object);
    if (rank > 0) {
      stories.add(new Story(object, rank));
    }
  }

  private static int rank(ObjectNode object) {
    int best = 0;
    for (String type : texts(object.path("@type"))) {
      String name = lower(type.substring(type.lastIndexOf('/') + 1));
      int rank =
          name.endsWith("article") || name.endsWith("posting") || name.equals("report")
              ? 3
              : SECOND_RANK.contains(name) ? 2 : name.endsWith("page") ? 1 : 0;
      best = Math.max(best, rank);
    }
    return best;
  }

  private LinkedData merge() {
    List<ObjectNode> sources = sources();
    return new LinkedData(
        headlines(sources),
        first(sources, "description", "abstract"),
        authors(sources),
        first(sources, "datePublished", "dateCreated", "uploadDate"),
        first(sources, "dateModified", "dateUpdated"),
        names(sources, "publisher", "sourceOrganization").stream().findFirst(),
        names(sources, "articleSection").stream().findFirst(),
        names(sources, "keywords"),
        names(sources, "inLanguage").stream().findFirst(),
        urls(sources, "image", "thumbnailUrl", "primaryImageOfPage"),
        first(sources, "articleBody", "text"),
        urls(sources, "url", "mainEntityOfPage"));
  }

  /** The story, then what else may speak for it. */
  private List<ObjectNode> sources() {
    Story main = null;
    double best = -1;
    for (Story story : stories) {
      double score = story.rank() * 2 + Wording.overlap(headline(story.node()), title);
      if (score > best) {
        main = story;
        best = score;
      }
    }
    if (main == null) {
      return List.of();
    }
    List<ObjectNode> sources = new ArrayList<>();
    sources.add(main.node());
    for (Story story : stories) {
      boolean same = Wording.overlap(headline(story.node()), headline(main.node())) > 0.7;
      if (!story.equals(main) && (story.rank() == 1 || same)) {
        sources.add(story.node());
      }
    }
    return sources;
  }

  private static String headline(ObjectNode story) {
    String headline = clean(story.path("headline").asText(""));
    return headline.isEmpty() ? clean(story.path("name").asText("")) : headline;
  }

  private static List<String> headlines(List<ObjectNode> sources) {
    Set<String> headlines = new LinkedHashSet<>();
    for (String key : List.of("headline", "alternativeHeadline", "name")) {
      for (ObjectNode source : sources) {
        headlines.addAll(texts(source.path(key)));
      }
    }
    return List.copyOf(headlines);
  }

  private List<String> authors(List<ObjectNode> sources) {
    for (String key : List.of("author", "creator", "reviewer")) {
      List<String> authors = names(sources, key);
      if (!authors.isEmpty()) {
        return authors;
      }
    }
    return List.of();
  }

  private static Optional<String> first(List<ObjectNode> sources, String... keys) {
    for (ObjectNode source : sources) {
      for (String key : keys) {
        for (String text : texts(source.path(key))) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }

  /** The values of the first key that has any: texts, or the names of the things referred to. */
  private List<String> names(List<ObjectNode> sources, String... keys) {
    for (ObjectNode source : sources) {
      for (String key : keys) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode value : values(source.path(key))) {
          names.addAll(value.isObject() ? name(value, MAX_HOPS) : texts(value));
        }
        if (!names.isEmpty()) {
          return List.copyOf(names);
        }
      }
    }
    return List.of();
  }

  private List<String> name(JsonNode thing, int hops) {
    List<String> names = texts(thing.path("name"));
    if (!names.isEmpty()) {
      return names;
    }
    String given = clean(thing.path("givenName").asText(""));
    String family = clean(thing.path("familyName").asText(""));
    if (!given.isEmpty() || !family.isEmpty()) {
      return List.of((given + " " + family).strip());
    }
    ObjectNode referred = byId.get(thing.path("@id").asText(""));
    return referred == null || hops == 0 ? List.of() : name(referred, hops - 1);
  }

  private Optional<String> urls(List<ObjectNode> sources, String... keys) {
    for (ObjectNode source : sources) {
      for (String key : keys) {
        for (JsonNode value : values(source.path(key))) {
          String url = value.isObject() ? url(value, MAX_HOPS) : clean(value.asText(""));
          if (!url.isEmpty()) {
            return Optional.of(url);
          }
        }
      }
    }
    return Optional.empty();
  }

  private String url(JsonNode thing, int hops) {
    for (String key : List.of("url", "contentUrl")) {
      for (String url : texts(thing.path(key))) {
        return url;
      }
    }
    String id = thing.path("@id").asText("");
    ObjectNode referred = byId.get(id);
    return referred == null || hops == 0 ? id : url(referred, hops - 1);
  }

  private static List<JsonNode> values(@Nullable JsonNode node) {
    if (node == null || node.isMissingNode()) {
      return List.of();
    }
    if (!node.isArray()) {
      return List.of(node);
    }
    List<JsonNode> values = new ArrayList<>();
    for (JsonNode value : node) {
      if (values.size() < MAX_VALUES) {
        values.add(value);
      }
    }
    return values;
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    for (JsonNode value : values(node)) {
      String text = clean(value.isObject() ? value.path("@value").asText("") : value.asText(""));
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static String clean(String text) {
    String plain = text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    return TextScan.collapse(plain, LenientJson.MAX_CHARS);
  }

  private static String lower(String text) {
    return text.toLowerCase(java.util.Locale.ROOT);
  }
}
