package io.broadsheet.search;

import io.broadsheet.article.Article;
import io.broadsheet.article.Caption;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.NewsTime;
import io.broadsheet.article.Teaser;
import io.broadsheet.index.ItemPart;
import io.broadsheet.index.NewsField;
import io.broadsheet.query.NewsQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Pages and queries by chance, from a seed and few words, so that queries find something. No two
 * items tell one story.
 */
final class SmallWorld {
  private static final List<String> ENGLISH =
      List.of(
          "storm",
          "storms",
          "stormed",
          "coast",
          "coastal",
          "harbour",
          "harbours",
          "ferry",
          "ferries",
          "the",
          "a",
          "of",
          "mayor's",
          "mayor",
          "Tolmere",
          "extreme",
          "cold",
          "south-east",
          "R&D",
          "2025",
          "café",
          "stores",
          "😀");
  private static final List<String> GERMAN =
      List.of(
          "Sturm", "Stürme", "Küste", "Küsten", "Hafen", "der", "die", "Fähre", "Tolmere", "kalt");
  private static final List<String> JAPANESE = List.of("東京", "東京都", "大阪", "港", "嵐", "Tolmere");
  private static final List<String> NAMES =
      List.of("Ana Ruiz", "Bo Lind", "José Núñez", "Ana Lind", "Bo Ruiz-Núñez");
  private static final List<String> SOURCES =
      List.of("Harbour Gazette", "Northern Wire", "Le Quai");
  private static final List<String> HOSTS =
      List.of("harbour.example", "news.harbour.example", "wire.example");
  private static final List<String> LANGUAGES = List.of("en", "en-GB", "de", "ja", "");

  private final Random random;
  private int made;

  SmallWorld(long seed) {
    random = new Random(seed);
  }

  List<Extracted> pages(int count) {
    return IntStream.range(0, count).mapToObj(this::page).toList();
  }

  private Extracted page(int number) {
    String language = pick(LANGUAGES);
    Optional<String> url = maybe("https://www." + pick(HOSTS) + "/news/" + number);
    List<Teaser> teasers = new ArrayList<>();
    for (int i = 0; i < random.nextInt(4); i++) {
      teasers.add(teaser(language, i + 1));
    }
    Optional<Article> article =
        teasers.isEmpty() || random.nextInt(5) > 0
            ? Optional.of(article(language, url))
            : Optional.empty();
    return new Extracted("page-" + number, url, article, teasers);
  }

  private Article article(String language, Optional<String> url) {
    return Article.builder()
        .url(url.orElse(null))
        .headline(headline(language))
        .standfirst(maybe(text(language, 5)).orElse(null))
        .paragraphs(List.of(text(language, 8), text(language, 8)))
        .captions(List.of(new Caption(text(language, 3), Optional.empty())))
        .authors(IntStream.range(0, random.nextInt(3)).mapToObj(i -> pick(NAMES)).toList())
        .source(maybe(pick(SOURCES)).orElse(null))
        .agency(maybe(pick(SOURCES)).orElse(null))
        .section(maybe(pick(ENGLISH)).orElse(null))
        .tags(IntStream.range(0, random.nextInt(3)).mapToObj(i -> text("en", 2)).toList())
        .dateline(maybe("TOLMERE").orElse(null))
        .language(language)
        .published(maybe(NewsTime.of(day())).orElse(null))
        .build();
  }

  private Teaser teaser(String language, int position) {
    return new Teaser(
        headline(language),
        maybe(text(language, 6)),
        false,
        maybe(text(language, 2)),
        maybe("http://" + pick(HOSTS) + "/t/" + ++made),
        Optional.empty(),
        position,
        maybe("TOLMERE"),
        maybe(NewsTime.of(day())));
  }

  NewsQuery query() {
    return query(2);
  }

  private NewsQuery query(int depth) {
    if (depth == 0) {
      return leaf();
    }
    return switch (random.nextInt(5)) {
      case 0 -> NewsQuery.and(several(depth));
      case 1 -> NewsQuery.or(several(depth));
      case 2 -> NewsQuery.not(query(depth - 1));
      default -> leaf();
    };
  }

  private List<NewsQuery> several(int depth) {
    return IntStream.range(0, 2).mapToObj(i -> query(depth - 1)).toList();
  }

  private NewsQuery leaf() {
    return switch (random.nextInt(12)) {
      case 0 -> new NewsQuery.After(day());
      case 1 -> new NewsQuery.Before(day());
      case 2 -> new NewsQuery.In(NewsField.HEADLINE, text());
      case 3 -> named(NewsField.AUTHOR, pick(NAMES));
      case 4 -> named(NewsField.SOURCE, pick(SOURCES));
      case 5 -> named(NewsField.TAG, text("en", 2));
      case 6 -> named(NewsField.PLACE, "Tolmere");
      case 7 -> keyword();
      default -> text();
    };
  }

  private NewsQuery named(NewsField field, String name) {
    List<String> words = List.of(name.split(" "));
    return new NewsQuery.In(
        field,
        switch (random.nextInt(4)) {
          case 0 -> new NewsQuery.Phrase(name, 0);
          case 1 -> new NewsQuery.Prefix(words.getLast().substring(0, 1));
          case 2 -> new NewsQuery.Words(List.of(words.getLast(), words.getFirst()));
          default -> new NewsQuery.Words(List.of(pick(words).toUpperCase(Locale.ROOT)));
        });
  }

  private NewsQuery keyword() {
    return switch (random.nextInt(7)) {
      case 5 -> in(NewsField.HAS, new NewsQuery.Words(List.of(pick(ItemPart.names()))));
      case 6 -> in(NewsField.SITE, new NewsQuery.Wildcard("*." + pick(HOSTS)));
      case 0 ->
          in(NewsField.SITE, new NewsQuery.Words(List.of(pick(HOSTS).toUpperCase(Locale.ROOT))));
      case 1 -> in(NewsField.SITE, new NewsQuery.Prefix(pick(List.of("harb", "NEWS", "w"))));
      case 2 ->
          in(NewsField.LANGUAGE, new NewsQuery.Words(List.of(pick(List.of("en", "en-gb", "DE")))));
      case 3 -> in(NewsField.TYPE, new NewsQuery.Phrase("Teaser", 0));
      default -> in(NewsField.TYPE, new NewsQuery.Words(List.of("article")));
    };
  }

  private static NewsQuery in(NewsField field, NewsQuery.Text text) {
    return new NewsQuery.In(field, text);
  }

  private NewsQuery.Text text() {
    String word = pick(pick(List.of(ENGLISH, GERMAN, JAPANESE)));
    return switch (random.nextInt(8)) {
      case 0 -> new NewsQuery.Phrase(text(pick(LANGUAGES), 2), 0);
      case 1 -> new NewsQuery.Prefix(word.substring(0, word.offsetByCodePoints(0, 1)));
      case 2 ->
          new NewsQuery.Wildcard(pick(List.of("st?rm", "*st", "S*m", "k?ste*", "?東", "*a*o*")));
      case 3 ->
          new NewsQuery.Fuzzy(pick(List.of("strom", "harbur", "tolmer", "kuste", "coasts")), 1);
      default ->
          new NewsQuery.Words(List.of(text(pick(LANGUAGES), 1 + random.nextInt(5)).split(" ")));
    };
  }

  private String headline(String language) {
    return text(language, 4) + " n" + ++made;
  }

  private String text(String language, int words) {
    List<String> vocabulary =
        switch (language) {
          case "de" -> GERMAN;
          case "ja" -> JAPANESE;
          default -> ENGLISH;
        };
    return IntStream.range(0, words)
        .mapToObj(i -> pick(vocabulary))
        .collect(Collectors.joining(" "));
  }

  private LocalDate day() {
    return LocalDate.of(2025, 1, 1).plusDays(random.nextInt(60));
  }

  private <T> Optional<T> maybe(T value) {
    return random.nextInt(3) > 0 ? Optional.of(value) : Optional.empty();
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
