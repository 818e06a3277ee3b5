package io.broadsheet.extract;

import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.Extraction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Notes while a page is read where its fields come from and what became of its blocks. Readers do
 * without one where nobody asks. Used once.
 */
final class ReadingLog {
  private final Map<String, String> sources = new HashMap<>();
  private List<Explanation.Block> blocks = List.of();

  /** Notes which source had a field. */
  void won(String field, String source) {
    sources.putIfAbsent(field, source);
  }

  /** Notes what became of the blocks. */
  void read(List<Explanation.Block> read) {
    blocks = read;
  }

  List<Explanation.Block> blocks() {
    return blocks;
  }

  /** The fields of the article that was found. */
  List<Explanation.Field> fields(Extraction extraction) {
    Optional<Article> found =
        extraction instanceof Extracted page ? page.article() : Optional.empty();
    List<Explanation.Field> fields = new ArrayList<>();
    found.ifPresent(article -> values(article).forEach((name, value) -> add(fields, name, value)));
    return fields;
  }

  private void add(List<Explanation.Field> fields, String name, Optional<String> value) {
    value.ifPresent(
        text ->
            fields.add(new Explanation.Field(name, text, sources.getOrDefault(name, "the text"))));
  }

  private static Map<String, Optional<String>> values(Article article) {
    Map<String, Optional<String>> values = new LinkedHashMap<>();
    values.put("url", article.url());
    values.put("headline", article.headline());
    values.put("description", article.standfirst());
    values.put("author", joined(article.authors().stream()));
    values.put("datePublished", article.published().map(Object::toString));
    values.put("dateModified", article.modified().map(Object::toString));
    values.put("publisher", article.source());
    values.put("articleSection", article.section());
    values.put("keywords", joined(article.tags().stream()));
    values.put("inLanguage", article.language());
    values.put("image", article.picture());
    values.put("agency", article.agency());
    values.put("dateline", article.dateline());
    return values;
  }

  private static Optional<String> joined(Stream<String> values) {
    return values.reduce((one, other) -> one + ", " + other);
  }
}
