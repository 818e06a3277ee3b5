package io.broadsheet.search;

import io.broadsheet.index.NewsAnalyzer;
import io.broadsheet.index.NewsField;
import io.broadsheet.query.NewsQuery;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Which languages the words of a query are in, where it says so: {@code lang:de haus}. */
final class QueryLanguages {
  private QueryLanguages() {}

  /**
   * The languages that all of a query's parts are in.
   *
   * @param query a query of several parts
   * @param otherwise the languages to take where it names none
   */
  static List<NewsAnalyzer> named(NewsQuery.And query, List<NewsAnalyzer> otherwise) {
    for (NewsQuery part : query.parts()) {
      List<String> tags = tags(part);
      if (!tags.isEmpty()) {
        LinkedHashSet<NewsAnalyzer> named = new LinkedHashSet<>();
        tags.forEach(tag -> named.add(NewsAnalyzer.of(Optional.of(tag))));
        return List.copyOf(named);
      }
    }
    return otherwise;
  }

  private static List<String> tags(NewsQuery part) {
    return switch (part) {
      case NewsQuery.In in -> in.field() == NewsField.LANGUAGE ? tags(in.text()) : List.of();
      case NewsQuery.Or or -> tags(or.parts());
      default -> List.of();
    };
  }

  private static List<String> tags(List<NewsQuery> any) {
    List<String> all = new ArrayList<>();
    for (NewsQuery part : any) {
      List<String> tags = tags(part);
      if (tags.isEmpty()) {
        return List.of();
      }
      all.addAll(tags);
    }
    return all;
  }

  private static List<String> tags(NewsQuery.Text text) {
    return switch (text) {
      case NewsQuery.Words words -> words.words();
      case NewsQuery.Phrase phrase -> List.of(phrase.text());
      default -> List.of();
    };
  }
}
