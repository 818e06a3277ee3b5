package io.broadsheet.search;

import static java.util.stream.Collectors.toSet;

import io.broadsheet.article.Extracted;
import io.broadsheet.article.NewsItem;
import io.broadsheet.index.NewsAnalyzer;
import io.broadsheet.index.NewsField;
import io.broadsheet.index.NewsField.Kind;
import io.broadsheet.query.NewsQuery;
import io.broadsheet.query.NewsQuery.Phrase;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides item by item whether it matches a query, without an index. */
final class BruteForce {
  private static final int WORDS_ALL_MEANT = 3;

  /** Compared by identity: texts are long. */
  record Item(NewsItem item, Extracted page) {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  private record Place(Item item, NewsField field) {}

  private record Text(NewsAnalyzer analyzer, NewsField field, String text) {}

  private record Token(String text, String stem, int position) {}

  private final List<Item> items;
  private final Set<NewsAnalyzer> analyzers = new HashSet<>();
  private final Map<String, Boolean> tells = new HashMap<>();
  private final Map<Text, List<Token>> read;
  private final Map<Text, String> normal;
  private final Map<Place, List<Token>> tokens;
  private final Map<Item, Set<String>> anywhere;

  private BruteForce(BruteForce other, List<NewsAnalyzer> analyzers) {
    items = other.items;
    this.analyzers.addAll(analyzers);
    read = other.read;
    normal = other.normal;
    tokens = other.tokens;
    anywhere = other.anywhere;
  }

  BruteForce(List<Extracted> pages) {
    items = new ArrayList<>();
    read = new HashMap<>();
    normal = new HashMap<>();
    tokens = new HashMap<>();
    anywhere = new HashMap<>();
    analyzers.add(NewsAnalyzer.of(Optional.empty()));
    for (Extracted page : pages) {
      page.article().ifPresent(article -> items.add(new Item(article, page)));
      page.teasers().forEach(teaser -> items.add(new Item(teaser, page)));
      analyzers.add(NewsAnalyzer.of(ItemValues.language(page)));
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
    return ItemValues.values(item, field).stream()
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
      case NewsQuery.After after ->
          ItemValues.time(item).filter(t -> t >= day(after.day())).isPresent();
      case NewsQuery.Before before ->
          ItemValues.time(item).filter(t -> t < day(before.day())).isPresent();
      case NewsQuery.And and -> {
        BruteForce scoped = in(QueryLanguages.named(and, List.copyOf(analyzers)));
        List<NewsQuery> asking = and.parts().stream().filter(scoped::asks).toList();
        yield (asking.isEmpty() ? and.parts() : asking)
            .stream().allMatch(part -> scoped.matches(item, part, anyWord));
      }
      case NewsQuery.Or or -> or.parts().stream().anyMatch(part -> matches(item, part, anyWord));
      case NewsQuery.Not not -> !matches(item, not.part(), false);
    };
  }

  private BruteForce in(List<NewsAnalyzer> named) {
    return analyzers.equals(Set.copyOf(named)) ? this : new BruteForce(this, named);
  }

  /** Stop words beside something else make no difference. */
  private boolean asks(NewsQuery query) {
    return switch (query) {
      case NewsQuery.Words words -> !telling(words.words()).isEmpty();
      case Phrase phrase -> !telling(List.of(phrase.text())).isEmpty();
      case NewsQuery.In in -> in.field() != NewsField.HEADLINE || asks(in.text());
      case NewsQuery.And and -> and.parts().stream().anyMatch(this::asks);
      case NewsQuery.Or or -> or.parts().stream().anyMatch(this::asks);
      case NewsQuery.Not not -> asks(not.part());
      default -> true;
    };
  }

  private boolean words(Item item, List<String> words, boolean anyWord) {
    List<String> telling = telling(words);
    boolean all = !anyWord && words.size() <= WORDS_ALL_MEANT;
    Predicate<String> found = word -> word(item, NewsField.searched(), word, all);
    return !telling.isEmpty()
        && (all ? telling.stream().allMatch(found) : telling.stream().anyMatch(found));
  }

  private List<String> telling(List<String> words) {
    return words.stream()
        .filter(word -> tells.computeIfAbsent(word, this::isReadInEachLanguage))
        .toList();
  }

  private boolean isReadInEachLanguage(String word) {
    return analyzers.stream().noneMatch(a -> read(a, NewsField.BODY, word).isEmpty());
  }

  /** In one of the languages, all parts or any part of a word stand in one of the fields. */
  private boolean word(Item item, List<NewsField> fields, String word, boolean allPartsMeant) {
    Set<String> there =
        fields.size() > 1
            ? anywhere.computeIfAbsent(item, it -> forms(it, fields))
            : forms(item, fields);
    boolean address = word.contains("://");
    if (address && word.split("\\?", -1)[0].equals(ItemValues.url(item).orElse(""))) {
      return true;
    }
    boolean site = address && word.replaceFirst("://", "").replaceFirst("/$", "").indexOf('/') < 0;
    if (site
        && ItemValues.sites(Optional.of(word))
            .findFirst()
            .filter(ItemValues.values(item, NewsField.SITE)::contains)
            .isPresent()) {
      return true;
    }
    boolean allParts = allPartsMeant || address;
    return analyzers.stream()
        .map(analyzer -> read(analyzer, fields.getLast(), word).stream().map(Token::stem).toList())
        .filter(reading -> !reading.isEmpty())
        .anyMatch(
            reading ->
                allParts ? there.containsAll(reading) : reading.stream().anyMatch(there::contains));
  }

  private Set<String> forms(Item item, List<NewsField> fields) {
    Set<String> forms = new HashSet<>();
    for (NewsField field : fields) {
      for (Token token : tokens(item, field)) {
        forms.add(token.text());
        forms.add(token.stem());
      }
    }
    return forms;
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
          case Phrase phrase -> {
            boolean found = analyzers.stream().anyMatch(a -> phrase(item, field, a, phrase));
            yield unused -> found;
          }
          case NewsQuery.Prefix prefix -> begins(field, prefix.start());
          case NewsQuery.Wildcard wildcard -> shaped(field, wildcard.pattern());
          case NewsQuery.Fuzzy fuzzy -> near(field, fuzzy);
        };
    return tokens(item, field).stream().map(Token::text).anyMatch(anyToken);
  }

  private boolean phrase(Item item, NewsField field, NewsAnalyzer analyzer, Phrase phrase) {
    List<Token> wanted = read(analyzer, field, phrase.text());
    Set<String> texts = wanted.stream().map(Token::text).collect(toSet());
    List<Token> there =
        tokens(item, field).stream().filter(it -> texts.contains(it.text())).toList();
    return !wanted.isEmpty() && placed(there, wanted, phrase.slop(), new HashMap<>());
  }

  /** Whether what is wanted can stand on places of the text that are no further apart. */
  private static boolean placed(
      List<Token> there, List<Token> wanted, int slop, Map<Token, Integer> shifts) {
    if (wanted.isEmpty()) {
      return Collections.max(shifts.values()) - Collections.min(shifts.values()) <= slop;
    }
    Token first = wanted.getFirst();
    for (Token token : there) {
      if (token.text().equals(first.text()) && !shifts.containsKey(token)) {
        shifts.put(token, token.position() - first.position());
        int shift = shifts.get(token);
        boolean near = shifts.values().stream().allMatch(it -> Math.abs(it - shift) <= slop);
        if (near && placed(there, wanted.subList(1, wanted.size()), slop, shifts)) {
          return true;
        }
        shifts.remove(token);
      }
    }
    return false;
  }

  private Predicate<String> begins(NewsField field, String start) {
    Set<String> starts = normal(field, start);
    return token -> starts.stream().anyMatch(token::startsWith);
  }

  private Predicate<String> shaped(NewsField field, String pattern) {
    return normal(field, pattern).stream()
        .map(it -> Pattern.compile("(?su)" + it.replace("*", ".*").replace("?", ".")))
        .map(Pattern::asMatchPredicate)
        .reduce(token -> false, Predicate::or);
  }

  private Set<String> normal(NewsField field, String text) {
    return analyzers.stream()
        .map(it -> normal.computeIfAbsent(new Text(it, field, text), BruteForce::normal))
        .collect(toSet());
  }

  private static String normal(Text text) {
    return text.field().kind() == Kind.KEYWORD
        ? text.text().toLowerCase(Locale.ROOT)
        : text.analyzer().normalize(text.field().fieldName(), text.text()).utf8ToString();
  }

  private Predicate<String> near(NewsField field, NewsQuery.Fuzzy fuzzy) {
    Set<String> words =
        analyzers.stream()
            .flatMap(analyzer -> read(analyzer, field, fuzzy.word()).stream())
            .map(Token::text)
            .collect(toSet());
    return token ->
        words.stream()
            .filter(w -> w.charAt(0) == token.charAt(0))
            .filter(w -> Math.abs(w.length() - token.length()) <= fuzzy.edits())
            .anyMatch(w -> edits(w, token) <= fuzzy.edits());
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
    Place place = new Place(item, field);
    List<Token> known = tokens.get(place);
    if (known == null) {
      known = readTokens(item, field);
      tokens.put(place, known);
    }
    return known;
  }

  private List<Token> readTokens(Item item, NewsField field) {
    NewsAnalyzer analyzer = NewsAnalyzer.of(ItemValues.language(item.page()));
    List<Token> tokens = new ArrayList<>();
    int gap = 0;
    for (String value : ItemValues.values(item, field)) {
      for (Token token : read(analyzer, field, value)) {
        tokens.add(new Token(token.text(), token.stem(), token.position() + gap));
      }
      gap += 1_000;
    }
    return tokens;
  }

  private static long day(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
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
