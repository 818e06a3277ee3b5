package io.broadsheet.demo.web;

import io.broadsheet.query.NewsQuery;
import io.broadsheet.query.NewsQuery.After;
import io.broadsheet.query.NewsQuery.And;
import io.broadsheet.query.NewsQuery.Before;
import io.broadsheet.query.NewsQuery.Everything;
import io.broadsheet.query.NewsQuery.Or;
import io.broadsheet.query.NewsQuery.Words;
import io.broadsheet.query.NewsQueryParser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A query as its reader sees it: in parts, each of which can be taken away. */
final class QueryText {
  private static final NewsQueryParser PARSER = new NewsQueryParser();

  private QueryText() {}

  /** What all must hold; of bare words, each word. */
  static List<NewsQuery> parts(NewsQuery query) {
    List<NewsQuery> parts = new ArrayList<>();
    for (NewsQuery part : query instanceof And and ? and.parts() : List.of(query)) {
      if (part instanceof Words words) {
        words.words().forEach(word -> parts.add(new Words(List.of(word))));
      } else if (!(part instanceof Everything)) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** A part as its reader sees it: of bare words nothing but these. */
  static String shown(NewsQuery part) {
    return part instanceof Words words ? String.join(" ", words.words()) : part.toString();
  }

  /** The query without one of its {@link #parts}; {@code *} where that was all. */
  static String without(NewsQuery query, int part) {
    List<NewsQuery> rest = new ArrayList<>(parts(query));
    rest.remove(part);
    return write(rest);
  }

  /** The query within some days and not within those that it names itself. */
  static String between(NewsQuery query, Optional<LocalDate> from, Optional<LocalDate> beyond) {
    List<NewsQuery> all = new ArrayList<>(parts(query));
    all.removeIf(part -> part instanceof After || part instanceof Before);
    from.ifPresent(it -> all.add(new After(it)));
    beyond.ifPresent(it -> all.add(new Before(it)));
    return write(all);
  }

  /** The query as a reader would type it. */
  static String plain(NewsQuery query) {
    return write(parts(query));
  }

  /** In the plainest form that is understood in the same way. */
  private static String write(List<NewsQuery> parts) {
    if (parts.isEmpty()) {
      return new Everything().toString();
    }
    NewsQuery query = joined(parts);
    String plain =
        parts.stream()
            .map(part -> part instanceof Or ? "(" + part + ")" : part.toString())
            .collect(Collectors.joining(" "));
    String exact = query.toString();
    return plain.equals(exact) || PARSER.parse(plain).query().equals(PARSER.parse(exact).query())
        ? plain
        : exact;
  }

  /** Words side by side are one part again. */
  private static NewsQuery joined(List<NewsQuery> parts) {
    List<NewsQuery> joined = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (NewsQuery part : parts) {
      if (part instanceof Words more) {
        words.addAll(more.words());
      } else {
        joined.add(part);
      }
    }
    if (!words.isEmpty()) {
      joined.addFirst(new Words(words));
    }
    return NewsQuery.and(joined);
  }
}
