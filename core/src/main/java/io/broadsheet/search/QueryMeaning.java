package io.broadsheet.search;

import static java.util.stream.Collectors.joining;

import io.broadsheet.index.NewsField;
import io.broadsheet.query.NewsQuery;
import java.util.ArrayList;
import java.util.List;

/**
 * A query taken apart for a search by meaning.
 *
 * @param words all that it asks for in words, without what it excludes and without names, places
 *     and dates that filter; empty where it asks for nothing in words
 * @param conditions what must hold for an item however near in meaning: all of the query but plain
 *     words. Where a query made in code joins several of them with And, these are conditions.
 */
record QueryMeaning(String words, NewsQuery conditions) {
  static QueryMeaning of(NewsQuery query) {
    return new QueryMeaning(words(query).strip(), conditions(query));
  }

  private static String words(NewsQuery query) {
    return switch (query) {
      case NewsQuery.Words words -> String.join(" ", words.words());
      case NewsQuery.Phrase phrase -> phrase.text();
      case NewsQuery.Fuzzy fuzzy -> fuzzy.word();
      case NewsQuery.In in -> in.field().kind() == NewsField.Kind.TEXT ? words(in.text()) : "";
      case NewsQuery.And and -> words(and.parts());
      case NewsQuery.Or or -> words(or.parts());
      case NewsQuery.Prefix prefix -> "";
      case NewsQuery.Wildcard wildcard -> "";
      case NewsQuery.Everything everything -> "";
      case NewsQuery.After after -> "";
      case NewsQuery.Before before -> "";
      case NewsQuery.Not not -> "";
    };
  }

  private static String words(List<NewsQuery> parts) {
    return parts.stream()
        .map(QueryMeaning::words)
        .filter(words -> !words.isEmpty())
        .collect(joining(" "));
  }

  private static NewsQuery conditions(NewsQuery query) {
    return switch (query) {
      case NewsQuery.Words words -> new NewsQuery.Everything();
      case NewsQuery.And and -> all(and.parts());
      case NewsQuery.Or or -> any(or.parts());
      default -> query;
    };
  }

  private static NewsQuery all(List<NewsQuery> parts) {
    boolean wordsMustOccur = parts.stream().filter(NewsQuery.Words.class::isInstance).count() > 1;
    List<NewsQuery> conditions = new ArrayList<>();
    for (NewsQuery part : parts) {
      NewsQuery condition =
          wordsMustOccur && part instanceof NewsQuery.Words ? part : conditions(part);
      if (!(condition instanceof NewsQuery.Everything)) {
        conditions.add(condition);
      }
    }
    return conditions.isEmpty() ? new NewsQuery.Everything() : NewsQuery.and(conditions);
  }

  private static NewsQuery any(List<NewsQuery> parts) {
    List<NewsQuery> conditions = parts.stream().map(QueryMeaning::conditions).toList();
    return conditions.stream().anyMatch(NewsQuery.Everything.class::isInstance)
        ? new NewsQuery.Everything()
        : NewsQuery.or(conditions);
  }
}
