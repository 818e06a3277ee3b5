package io.broadsheet.search;

import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.NewsItem;
import io.broadsheet.article.Teaser;
import io.broadsheet.index.ItemPart;
import io.broadsheet.index.NewsField;
import io.broadsheet.query.NewsQuery;
import io.broadsheet.query.NewsQuery.After;
import io.broadsheet.query.NewsQuery.Before;
import io.broadsheet.query.NewsQuery.Fuzzy;
import io.broadsheet.query.NewsQuery.In;
import io.broadsheet.query.NewsQuery.Phrase;
import io.broadsheet.query.NewsQuery.Prefix;
import io.broadsheet.query.NewsQuery.Wildcard;
import io.broadsheet.query.NewsQuery.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Queries as readers type them, out of the words of given pages, each with what it means. */
final class EditionQueries {
  /** Today, for dates that are counted back from it. */
  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private static final int FEW = 3;

  private final Random random;
  private final List<List<String>> texts = new ArrayList<>();
  private final List<Article> articles = new ArrayList<>();
  private final List<String> urls = new ArrayList<>();

  EditionQueries(List<Extracted> pages, long seed) {
    random = new Random(seed);
    for (Extracted page : pages) {
      page.article().ifPresent(articles::add);
      Stream.concat(page.article().stream(), page.teasers().stream()).forEach(this::take);
    }
  }

  private void take(NewsItem item) {
    NewsField.searched().stream()
        .flatMap(field -> field.textOf(item).stream())
        .map(text -> words(text).toList())
        .filter(words -> words.size() > FEW)
        .forEach(texts::add);
    Optional<String> url =
        switch (item) {
          case Article article -> article.url();
          case Teaser teaser -> teaser.url();
        };
    url.filter(it -> it.indexOf('?') < 0).ifPresent(urls::add);
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.split("[^\\p{L}\\p{M}\\p{N}]+", -1)).filter(word -> !word.isEmpty());
  }

  /** A query in the query language, and the tree that it stands for. */
  record Typed(String text, NewsQuery meaning) {}

  Typed next() {
    return switch (random.nextInt(6)) {
      case 0 -> joined(" OR ", NewsQuery::or, List.of(condition(), condition()));
      case 1 -> joined(" AND ", NewsQuery::and, List.of(condition(), condition()));
      case 2 -> condition();
      default -> list();
    };
  }

  /** Bare words and conditions beside each other; all bare words are one list. */
  private Typed list() {
    List<String> typed = new ArrayList<>();
    List<NewsQuery> parts = new ArrayList<>();
    List<String> words = random.nextInt(5) > 0 ? some(1 + random.nextInt(5)) : List.of();
    if (!words.isEmpty()) {
      parts.add(new Words(words));
    }
    if (!words.isEmpty() && random.nextInt(4) == 0) {
      parts.add(new Words(List.of(words.getFirst())));
      typed.add("+" + String.join(" ", words));
    } else {
      typed.addAll(words);
    }
    for (int i = random.nextInt(3); i > 0 || parts.isEmpty(); i--) {
      Typed condition = condition();
      if (condition.meaning() instanceof Words) {
        continue;
      }
      boolean not = random.nextInt(3) == 0;
      typed.add(not ? pick("-", "NOT ") + bracketed(condition) : bracketed(condition));
      parts.add(not ? NewsQuery.not(condition.meaning()) : condition.meaning());
    }
    return new Typed(String.join(" ", typed), NewsQuery.and(parts));
  }

  private interface Operator {
    NewsQuery of(List<NewsQuery> parts);
  }

  private static Typed joined(String between, Operator operator, List<Typed> parts) {
    return new Typed(
        parts.stream().map(EditionQueries::bracketed).collect(Collectors.joining(between)),
        operator.of(parts.stream().map(Typed::meaning).toList()));
  }

  private static String bracketed(Typed part) {
    boolean several = part.meaning() instanceof NewsQuery.Or || part.text().startsWith("-");
    return several ? '(' + part.text() + ')' : part.text();
  }

  private Typed condition() {
    return switch (random.nextInt(9)) {
      case 0, 1, 2 -> text();
      case 3 -> in(NewsField.HEADLINE, text());
      case 4, 5 -> name();
      case 6 -> keyword();
      case 7 -> date();
      default ->
          joined(" OR ", NewsQuery::or, IntStream.range(0, 2).mapToObj(i -> text()).toList());
    };
  }

  private Typed text() {
    String word = word();
    String long4 = longer(FEW + 1);
    return switch (random.nextInt(9)) {
      case 0, 1 -> phrase(run(2 + random.nextInt(FEW)));
      case 2 -> phrase(List.of(word));
      case 3 -> near();
      case 4 -> prefix(cut(long4));
      case 5 -> wildcard(long4);
      case 6 -> fuzzy();
      default -> new Typed(word, new Words(List.of(word)));
    };
  }

  private static Typed phrase(List<String> words) {
    String text = String.join(" ", words);
    return new Typed('"' + text + '"', new Phrase(text, 0));
  }

  private Typed near() {
    List<String> run = run(4);
    String text = run.getLast() + " " + run.get(random.nextInt(FEW));
    int slop = random.nextInt(6);
    return new Typed("\"" + text + "\"~" + slop, new Phrase(text, slop));
  }

  private static Typed prefix(String start) {
    return new Typed(start + "*", new Prefix(start));
  }

  private Typed wildcard(String word) {
    int at = 1 + random.nextInt(word.length() - 2);
    String shape =
        switch (random.nextInt(3)) {
          case 0 -> word.substring(0, at) + '?' + word.substring(at + 1);
          case 1 -> "*" + word.substring(at);
          default -> word.substring(0, at) + '*' + word.substring(at + 1);
        };
    return new Typed(shape, new Wildcard(shape));
  }

  private Typed fuzzy() {
    String word = longer(6);
    int at = 1 + random.nextInt(word.length() - 2);
    String typo =
        switch (random.nextInt(3)) {
          case 0 -> word.substring(0, at) + word.substring(at + 1);
          case 1 -> word.substring(0, at) + 'e' + word.substring(at);
          default ->
              word.substring(0, at)
                  + word.charAt(at + 1)
                  + word.charAt(at)
                  + word.substring(at + 2);
        };
    return switch (random.nextInt(3)) {
      case 0 -> new Typed(typo + "~1", new Fuzzy(typo, 1));
      case 1 -> new Typed(typo + "~2", new Fuzzy(typo, 2));
      default -> new Typed(typo + "~", new Fuzzy(typo, 2));
    };
  }

  private static Typed in(NewsField field, Typed text) {
    return new Typed(
        field.operator() + ":" + text.text(), new In(field, (NewsQuery.Text) text.meaning()));
  }

  private Typed name() {
    Article article = articles.get(random.nextInt(articles.size()));
    NewsField field =
        pick(NewsField.AUTHOR, NewsField.SOURCE, NewsField.PLACE, NewsField.SECTION, NewsField.TAG);
    List<String> names =
        switch (field) {
          case AUTHOR -> article.authors();
          case SOURCE ->
              Stream.concat(article.source().stream(), article.agency().stream()).toList();
          case PLACE -> article.dateline().stream().toList();
          case SECTION -> article.section().stream().toList();
          default -> article.tags();
        };
    List<String> words =
        words(names.isEmpty() ? word() : names.get(random.nextInt(names.size()))).toList();
    String word = varied(words.get(random.nextInt(words.size())));
    return in(
        field,
        switch (random.nextInt(4)) {
          case 0 -> phrase(words);
          case 1 -> prefix(cut(word));
          case 2 -> new Typed('(' + String.join(" ", words) + ')', new Words(words));
          default -> new Typed(word, new Words(List.of(word)));
        });
  }

  private Typed keyword() {
    return switch (random.nextInt(5)) {
      case 0 -> in(NewsField.HAS, only(pick(ItemPart.names().toArray(String[]::new))));
      case 1 -> in(NewsField.TYPE, only(pick("article", "teaser", "Teaser")));
      case 2 -> in(NewsField.LANGUAGE, only(pick("en", "de", "es", "fr", "ar", "EN", "pt")));
      default -> site();
    };
  }

  private static Typed only(String word) {
    return new Typed(word, new Words(List.of(word)));
  }

  private Typed site() {
    String url = urls.get(random.nextInt(urls.size()));
    String host = url.replaceFirst("https?://", "").replaceFirst("/.*", "");
    String bare = host.replaceFirst("^www\\.", "");
    Words meant = new Words(List.of(bare));
    return switch (random.nextInt(4)) {
      case 0 -> new Typed("site:" + host, new In(NewsField.SITE, meant));
      case 1 -> new Typed("site:" + url, new In(NewsField.SITE, meant));
      case 2 -> in(NewsField.SITE, prefix(bare.substring(0, 4)));
      default -> new Typed(url + "?utm_source=feed", new Words(List.of(url)));
    };
  }

  private Typed date() {
    LocalDate day = TODAY.minusDays(random.nextInt(40));
    LocalDate month = day.withDayOfMonth(1);
    return switch (random.nextInt(7)) {
      case 0 -> new Typed("after:" + day, new After(day));
      case 1 -> new Typed("before:" + day, new Before(day));
      case 2 -> new Typed("on:" + day, between(day, day.plusDays(1)));
      case 3 ->
          new Typed("on:" + day.toString().substring(0, 7), between(month, month.plusMonths(1)));
      case 4 -> {
        int weeks = random.nextInt(4);
        yield new Typed("after:" + weeks + "w", new After(TODAY.minusWeeks(weeks)));
      }
      case 5 -> new Typed("on:yesterday", between(TODAY.minusDays(1), TODAY));
      default -> new Typed("before:" + day.getYear(), new Before(day.withDayOfYear(1)));
    };
  }

  private static NewsQuery between(LocalDate first, LocalDate end) {
    return NewsQuery.and(List.of(new After(first), new Before(end)));
  }

  private List<String> some(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> i == 0 || random.nextBoolean() ? word() : run(1).getFirst())
        .toList();
  }

  private List<String> run(int length) {
    List<String> text = texts.get(random.nextInt(texts.size()));
    int start = random.nextInt(Math.max(1, text.size() - length));
    return text.subList(start, Math.min(text.size(), start + length)).stream()
        .map(EditionQueries::notAnOperator)
        .toList();
  }

  private static String notAnOperator(String word) {
    return List.of("AND", "OR", "NOT").contains(word) ? word.toLowerCase(Locale.ROOT) : word;
  }

  private String word() {
    return varied(run(1).getFirst());
  }

  private String longer(int length) {
    return Stream.generate(this::word)
        .filter(word -> word.length() >= length && word.chars().allMatch(Character::isLetter))
        .findFirst()
        .orElseThrow();
  }

  private static String cut(String word) {
    return word.substring(0, Math.min(word.length(), FEW));
  }

  private String varied(String word) {
    return random.nextInt(4) == 0
        ? notAnOperator(word.toUpperCase(Locale.ROOT)).toLowerCase(Locale.ROOT)
        : word;
  }

  @SafeVarargs
  private <T> T pick(T... any) {
    return any[random.nextInt(any.length)];
  }
}
