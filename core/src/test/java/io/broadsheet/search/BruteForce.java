package io.broadsheet.search;

import static java.util.stream.Collectors.toSet;

import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.NewsItem;
import io.broadsheet.article.NewsTime;
import io.broadsheet.article.Teaser;
import io.broadsheet.index.NewsAnalyzer;
import io.broadsheet.index.NewsField;
import io.broadsheet.index.NewsField.Kind;
import io.broadsheet.query.NewsQuery;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides item by item whether it matches a query, without an index. */
final class BruteForce {
  private static final int WORDS_ALL_MEANT = 3;

  record Item(NewsItem item, Extracted page) {}

  private record Text(NewsAnalyzer analyzer, NewsField field, String text) {}

  private record Token(String text, String stem, int position) {
    Token asWritten() {
      return new Token(text, "", position);
    }
  }

  private final List<Item> items = new ArrayList<>();
  private final Set<NewsAnalyzer> analyzers = new HashSet<>();
  private final Map<Text, List<Token>> read = new HashMap<>();

  private BruteForce(BruteForce other, List<NewsAnalyzer> analyzers) {
    items.addAll(other.items);
    this.analyzers.addAll(analyzers);
  }

  BruteForce(List<Extracted> pages) {
    analyzers.add(NewsAnalyzer.of(Optional.empty()));
    for (Extracted page : pages) {
      page.article().ifPresent(article -> items.add(new Item(article, page)));
      page.teasers().forEach(teaser -> items.add(new Item(teaser, page)));
      analyzers.add(NewsAnalyzer.of(language(page)));
    }
  }

  /** What a search finds: if nothing has all of a few words, what has some of them. */
  Set<Item> search(NewsQuery query) {
    Set<Item> found = find(query, false);
    return found.isEmpty() ? find(query, true) : found;
  }

  /** The same, narrowed to items that have one of some names in each field. */
  Set<Item> search(NewsQuery query, Map<NewsField, List<String>> filters) {
    return search(query, filters, filters);
  }

  /** The same, narrowed by fewer filters once it is known whether anything has all words. */
  Set<Item> search(
      NewsQuery query, Map<NewsField, List<String>> filters, Map<NewsField, List<String>> all) {
    boolean anyWord = find(query, false).stream().noneMatch(item -> has(item, all));
    return find(query, anyWord).stream().filter(item -> has(item, filters)).collect(toSet());
  }

  private static boolean has(Item item, Map<NewsField, List<String>> filters) {
    return filters.entrySet().stream()
        .allMatch(
            filter -> names(item, filter.getKey()).stream().anyMatch(filter.getValue()::contains));
  }

  /** What an item counts for in a facet. */
  static Set<String> names(Item item, NewsField field) {
    return values(item, field).stream()
        .map(FoldedName::of)
        .filter(name -> field != NewsField.LANGUAGE || name.indexOf('-') < 0)
        .collect(toSet());
  }

  private Set<Item> find(NewsQuery query, boolean anyWord) {
    Set<Item> found = new HashSet<>();
    for (Item item : items) {
      if (matches(item, query, anyWord)) {
        found.add(item);
      }
    }
    return found;
  }

  private boolean matches(Item item, NewsQuery query, boolean anyWord) {
    return switch (query) {
      case NewsQuery.Everything everything -> true;
      case NewsQuery.Words words -> words(item, words.words(), anyWord);
      case NewsQuery.Text text ->
          NewsField.searched().stream().anyMatch(field -> in(item, field, text));
      case NewsQuery.In in -> in(item, in.field(), in.text());
      case NewsQuery.After after -> time(item).filter(t -> t >= day(after.day())).isPresent();
      case NewsQuery.Before before -> time(item).filter(t -> t < day(before.day())).isPresent();
      case NewsQuery.And and -> {
        BruteForce scoped = new BruteForce(this, QueryLanguages.named(and, List.copyOf(analyzers)));
        yield and.parts().stream().allMatch(part -> scoped.matches(item, part, anyWord));
      }
      case NewsQuery.Or or -> or.parts().stream().anyMatch(part -> matches(item, part, anyWord));
      case NewsQuery.Not not -> !matches(item, not.part(), false);
    };
  }

  private boolean words(Item item, List<String> words, boolean anyWord) {
    boolean all = !anyWord && words.size() <= WORDS_ALL_MEANT;
    List<String> telling = telling(words);
    Predicate<String> found = word -> word(item, NewsField.searched(), word, all);
    return !telling.isEmpty()
        && (all ? telling.stream().allMatch(found) : telling.stream().anyMatch(found));
  }

  private List<String> telling(List<String> words) {
    return words.stream()
        .filter(word -> analyzers.stream().noneMatch(a -> read(a, NewsField.BODY, word).isEmpty()))
        .toList();
  }

  /** In one of the languages, all parts or any part of a word stand in one of the fields. */
  private boolean word(Item item, List<NewsField> fields, String word, boolean allParts) {
    Set<String> there = new HashSet<>();
    for (NewsField field : fields) {
      for (Token token : tokens(item, field)) {
        there.add(token.text());
        there.add(token.stem());
      }
    }
    return analyzers.stream()
        .map(analyzer -> read(analyzer, fields.getLast(), word).stream().map(Token::stem).toList())
        .filter(reading -> !reading.isEmpty())
        .anyMatch(
            reading ->
                allParts ? there.containsAll(reading) : reading.stream().anyMatch(there::contains));
  }

  private boolean in(Item item, NewsField field, NewsQuery.Text text) {
    Predicate<String> anyToken =
        switch (text) {
          case NewsQuery.Words words -> {
            boolean all =
                field.kind() == Kind.TEXT
                    ? !telling(words.words()).isEmpty()
                        && telling(words.words()).stream()
                            .allMatch(word -> word(item, List.of(field), word, true))
                    : words.words().stream()
                        .allMatch(word -> word(item, List.of(field), word, true));
            yield unused -> all;
          }
          case NewsQuery.Phrase phrase -> {
            boolean found = analyzers.stream().anyMatch(a -> phrase(item, field, a, phrase.text()));
            yield unused -> found;
          }
          case NewsQuery.Prefix prefix ->
              token -> analyzers.stream().anyMatch(a -> prefix(a, field, prefix.start(), token));
          case NewsQuery.Wildcard wildcard ->
              token -> analyzers.stream().anyMatch(a -> shape(a, field, wildcard.pattern(), token));
          case NewsQuery.Fuzzy fuzzy ->
              token -> analyzers.stream().anyMatch(a -> near(a, field, fuzzy, token));
        };
    return tokens(item, field).stream().map(Token::text).anyMatch(anyToken);
  }

  private boolean phrase(Item item, NewsField field, NewsAnalyzer analyzer, String text) {
    List<Token> phrase = read(analyzer, field, text).stream().map(Token::asWritten).toList();
    Set<Token> there =
        tokens(item, field).stream().map(Token::asWritten).collect(Collectors.toSet());
    return !phrase.isEmpty()
        && there.stream()
            .map(Token::position)
            .anyMatch(
                start ->
                    phrase.stream()
                        .map(token -> token.position() - phrase.getFirst().position() + start)
                        .toList()
                        .equals(positionsIn(there, phrase, start)));
  }

  private static List<Integer> positionsIn(Set<Token> there, List<Token> phrase, int start) {
    return phrase.stream()
        .map(t -> new Token(t.text(), "", t.position() - phrase.getFirst().position() + start))
        .filter(there::contains)
        .map(Token::position)
        .toList();
  }

  private static boolean prefix(
      NewsAnalyzer analyzer, NewsField field, String start, String token) {
    return token.startsWith(normal(analyzer, field, start));
  }

  private static boolean shape(
      NewsAnalyzer analyzer, NewsField field, String pattern, String token) {
    String regex = normal(analyzer, field, pattern).replace("*", ".*").replace("?", ".");
    return Pattern.matches("(?su)" + regex, token);
  }

  private static String normal(NewsAnalyzer analyzer, NewsField field, String text) {
    return field.kind() == Kind.KEYWORD
        ? text.toLowerCase(Locale.ROOT)
        : analyzer.normalize(field.fieldName(), text).utf8ToString();
  }

  private boolean near(
      NewsAnalyzer analyzer, NewsField field, NewsQuery.Fuzzy fuzzy, String token) {
    return read(analyzer, field, fuzzy.word()).stream()
        .map(Token::text)
        .anyMatch(w -> w.charAt(0) == token.charAt(0) && edits(w, token) <= fuzzy.edits());
  }

  /** Optimal string alignment: insertions, deletions, substitutions, swaps of neighbours. */
  private static int edits(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        cost[i][j] =
            Math.min(cost[i - 1][j - 1] + same, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[one.length()][other.length()];
  }

  private List<Token> tokens(Item item, NewsField field) {
    NewsAnalyzer analyzer = NewsAnalyzer.of(language(item.page()));
    List<Token> tokens = new ArrayList<>();
    int gap = 0;
    for (String value : values(item, field)) {
      for (Token token : read(analyzer, field, value)) {
        tokens.add(new Token(token.text(), token.stem(), token.position() + gap));
      }
      gap += 1_000;
    }
    return tokens;
  }

  private static List<String> values(Item item, NewsField field) {
    if (field.kind() == Kind.TEXT) {
      return field.textOf(item.item()).stream().toList();
    }
    Stream<String> values =
        switch (item.item()) {
          case Article article -> values(article, field);
          case Teaser teaser -> values(teaser, item.page(), field);
        };
    Stream<String> tags =
        field == NewsField.LANGUAGE
            ? language(item.page()).stream().flatMap(tag -> Stream.of(tag, tag.substring(0, 2)))
            : Stream.of();
    return Stream.concat(values, tags)
        .map(value -> field.kind() == Kind.KEYWORD ? value.toLowerCase(Locale.ROOT) : value)
        .toList();
  }

  private static Stream<String> values(Article article, NewsField field) {
    return switch (field) {
      case AUTHOR -> article.authors().stream();
      case SOURCE -> Stream.concat(article.source().stream(), article.agency().stream());
      case PLACE -> article.dateline().stream();
      case SECTION -> article.section().stream();
      case HAS -> parts(article);
      case TAG -> article.tags().stream();
      case SITE -> sites(article.url());
      case TYPE -> Stream.of("article");
      default -> Stream.of();
    };
  }

  private static Stream<String> values(Teaser teaser, Extracted page, NewsField field) {
    return switch (field) {
      case SOURCE -> page.article().flatMap(Article::source).stream();
      case PLACE -> teaser.dateline().stream();
      case SITE -> sites(teaser.url().or(page::url));
      case HAS -> parts(teaser);
      case TYPE -> Stream.of("teaser");
      default -> Stream.of();
    };
  }

  private static Stream<String> parts(Article article) {
    return Stream.of(
            article.authors().stream().map(any -> "author"),
            article.paragraphs().stream().map(any -> "body"),
            article.captions().stream().map(any -> "caption"),
            article.published().stream().map(any -> "date"),
            article.dateline().stream().map(any -> "place"),
            article.picture().stream().map(any -> "picture"),
            article.section().stream().map(any -> "section"),
            article.standfirst().stream().map(any -> "summary"),
            article.tags().stream().map(any -> "tag"))
        .flatMap(part -> part);
  }

  private static Stream<String> parts(Teaser teaser) {
    return Stream.of(
            teaser.published().stream().map(any -> "date"),
            teaser.dateline().stream().map(any -> "place"),
            teaser.imageText().stream().map(any -> "picture"),
            teaser.snippet().stream().map(any -> "summary"))
        .flatMap(part -> part);
  }

  private static Stream<String> sites(Optional<String> url) {
    return url.stream()
        .map(address -> URI.create(address).getHost().replaceFirst("^www\\.", ""))
        .flatMap(host -> Stream.of(host, host.substring(host.indexOf('.') + 1)))
        .filter(host -> host.contains("."));
  }

  private static Optional<Long> time(Item item) {
    Optional<NewsTime> time =
        switch (item.item()) {
          case Article article -> article.published();
          case Teaser teaser -> teaser.published();
        };
    return time.map(t -> t.instant().getEpochSecond());
  }

  private static long day(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }

  private static Optional<String> language(Extracted page) {
    return page.article().flatMap(Article::language);
  }

  private List<Token> read(NewsAnalyzer analyzer, NewsField field, String text) {
    return field.kind() == Kind.KEYWORD
        ? List.of(new Token(text.toLowerCase(Locale.ROOT), text.toLowerCase(Locale.ROOT), 0))
        : read.computeIfAbsent(new Text(analyzer, field, text), BruteForce::read);
  }

  private static List<Token> read(Text text) {
    return text.analyzer().words(text.field(), text.text()).stream()
        .map(word -> new Token(word.text(), word.stem(), word.position()))
        .toList();
  }
}
