package io.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.index.IndexedWord;
import io.broadsheet.index.NewsAnalyzer;
import io.broadsheet.index.NewsField;
import io.broadsheet.query.NewsQuery;
import io.broadsheet.samples.RandomQueries;
import io.broadsheet.samples.RandomTexts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the highlighting of any text, hostile or long. */
class HighlighterPropertyTest {
  /** Longer runs on demand: {@code -Dbroadsheet.highlights=100000}. */
  private static final int COUNT = Integer.getInteger("broadsheet.highlights", 1_000);

  private static final NewsAnalyzer ENGLISH = NewsAnalyzer.of(Optional.of("en"));
  private static final List<String> LANGUAGES = List.of("en", "de", "ja", "ar", "hi", "xx");
  private static final List<String> WORDS =
      List.of(
          "storm", "Storms", "strom", "coast", "coat", "côte", "ferry", "ferries", "Fähre", "quay");

  private static Highlighter highlighter(NewsQuery query, String language) {
    return new Highlighter(
        query, List.of(NewsAnalyzer.of(Optional.of(language)), ENGLISH), Deadline.none());
  }

  private static void assertSound(Snippet snippet, String context) {
    String text = snippet.text();
    int end = -1;
    for (Span span : snippet.spans()) {
      assertThat(span.start()).as(context).isGreaterThan(end);
      end = span.end();
      assertThat(end).as(context).isLessThanOrEqualTo(text.length());
      for (int at : new int[] {span.start(), span.end()}) {
        boolean inside =
            at > 0
                && at < text.length()
                && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        assertThat(inside).as(context).isFalse();
      }
    }
  }

  @Test
  void spansAreWithinTheTextInOrderApartAndBetweenCharacters() {
    RandomTexts texts = new RandomTexts(51);
    RandomQueries queries = new RandomQueries(52);
    Random random = new Random(53);
    int marked = 0;
    for (int i = 0; i < COUNT; i++) {
      String language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
      String text = texts.text();
      NewsQuery query = i % 2 == 0 ? queries.tree() : new NewsQuery.Words(someOf(text, random));
      Highlighter shown = highlighter(query, language);
      Snippet whole = shown.whole(NewsField.BODY, text, Optional.of(language));
      String context = query + " in " + text;
      assertThat(whole.text()).as(context).isEqualTo(text.replace('\n', ' ').strip());
      assertSound(whole, context);
      for (Snippet passage : shown.passages(NewsField.BODY, text, Optional.of(language), 3)) {
        assertThat(text).as(context).contains(passage.text());
        assertSound(passage, context);
      }
      marked += whole.spans().isEmpty() ? 0 : 1;
    }
    assertThat(marked).isGreaterThan(COUNT / 3);
  }

  private static List<String> someOf(String text, Random random) {
    String[] words = text.strip().split("\\s+", -1);
    String word = words[random.nextInt(words.length)];
    return List.of(word.isBlank() ? "storm" : word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "ar", "hi", "xx"})
  void everyWordOfATextIsMarkedWhereItIsAskedFor(String language) {
    RandomTexts texts = new RandomTexts(61);
    NewsAnalyzer analyzer = NewsAnalyzer.of(Optional.of(language));
    for (int i = 0; i < COUNT / 10; i++) {
      String text = texts.text().replace('\n', ' ').strip();
      for (IndexedWord word : analyzer.words(NewsField.BODY, text)) {
        String typed = text.substring(word.start(), word.end());
        Highlighter shown = highlighter(new NewsQuery.Words(List.of(typed)), language);
        assertThat(covers(shown.whole(NewsField.BODY, text, Optional.of(language)), word))
            .as("“%s” in “%s”", typed, text)
            .isTrue();
      }
    }
  }

  private static boolean covers(Snippet snippet, IndexedWord word) {
    return snippet.spans().stream()
        .anyMatch(span -> span.start() <= word.start() && span.end() >= word.end());
  }

  private static String text(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(" ", words);
  }

  private static void assertMarked(NewsQuery query, String text, Predicate<String> wanted) {
    Snippet shown = highlighter(query, "en").whole(NewsField.BODY, text, Optional.of("en"));
    for (IndexedWord word : ENGLISH.words(NewsField.BODY, text)) {
      assertThat(covers(shown, word))
          .as("%s: %s in %s", query, word, text)
          .isEqualTo(wanted.test(word.text()));
    }
  }

  @Test
  void shapesMarkTheWordsOfTheirShapeAndNoOthers() {
    Random random = new Random(71);
    for (int i = 0; i < COUNT / 5; i++) {
      String text = text(random);
      String word = WORDS.get(random.nextInt(WORDS.size()));
      String written = ENGLISH.words(NewsField.BODY, word).getFirst().text();
      String start = written.substring(0, 3);
      assertMarked(
          new NewsQuery.Prefix(start.toUpperCase(Locale.ROOT)), text, it -> it.startsWith(start));
      String shape = written.charAt(0) + "?" + written.substring(2, 3) + "*" + written.substring(4);
      Pattern pattern = Pattern.compile(shape.replace("*", ".*").replace("?", "."));
      assertMarked(new NewsQuery.Wildcard(shape + "*a*"), text, it -> false);
      assertMarked(new NewsQuery.Wildcard(shape), text, pattern.asMatchPredicate());
      int edits = 1 + random.nextInt(2);
      NearWord near = new NearWord(new FuzzyQuery(new Term("f", written), edits, 1, 50, true));
      assertMarked(new NewsQuery.Fuzzy(word, edits), text, it -> near.matches(new BytesRef(it)));
    }
  }

  @Test
  void phrasesMarkTheirWordsWhereTheyStandTogetherAndNowhereElse() {
    Random random = new Random(72);
    for (int i = 0; i < COUNT / 5; i++) {
      String text = text(random);
      List<IndexedWord> words = ENGLISH.words(NewsField.BODY, text);
      int length = 2 + random.nextInt(2);
      int at = random.nextInt(words.size() - length);
      List<String> phrase = words.subList(at, at + length).stream().map(IndexedWord::text).toList();
      NewsQuery query = new NewsQuery.Phrase(String.join(" ", phrase), 0);
      Snippet shown = highlighter(query, "en").whole(NewsField.BODY, text, Optional.of("en"));
      boolean[] wanted = new boolean[words.size()];
      for (int first = 0; first + length <= words.size(); first++) {
        List<String> here =
            words.subList(first, first + length).stream().map(IndexedWord::text).toList();
        for (int j = 0; here.equals(phrase) && j < length; j++) {
          wanted[first + j] = true;
        }
      }
      for (int j = 0; j < wanted.length; j++) {
        assertThat(covers(shown, words.get(j)))
            .as("%s: word %d of %s", query, j, text)
            .isEqualTo(wanted[j]);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIsEscapedWhateverTheTextHolds(Markup markup) {
    Random random = new Random(81);
    RandomTexts texts = new RandomTexts(82);
    String[] hostile = {
      "<", ">", "&", "\"", "'", "</mark>", "<script>", "\u001b[2J", "\u0007", "\u009b", "\r", "&lt;"
    };
    for (int i = 0; i < COUNT; i++) {
      StringBuilder made = new StringBuilder();
      for (int part = 0; part < 6; part++) {
        made.append(hostile[random.nextInt(hostile.length)]);
        made.append(part % 2 == 0 ? " storm" : texts.text());
      }
      String text = made.toString();
      Snippet shown =
          highlighter(new NewsQuery.Words(List.of("storm")), "en")
              .whole(NewsField.BODY, text, Optional.of("en"));
      assertThat(shown.spans()).isNotEmpty();
      String written = markup.write(shown);
      switch (markup) {
        case HTML -> {
          String unmarked = written.replace("<mark>", "").replace("</mark>", "");
          assertThat(unmarked).doesNotContain("<", ">", "\"", "'");
          assertThat(unescaped(unmarked)).isEqualTo(shown.text());
        }
        case ANSI -> {
          String unmarked = written.replace("\u001b[1;33m", "").replace("\u001b[0m", "");
          assertThat(unmarked.chars().anyMatch(Character::isISOControl)).isFalse();
          assertThat(unmarked).hasSameSizeAs(shown.text());
        }
        case PLAIN -> {
          assertThat(written.chars().anyMatch(Character::isISOControl)).isFalse();
          assertThat(written).hasSameSizeAs(shown.text());
        }
      }
    }
  }

  private static String unescaped(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  @ParameterizedTest
  @CsvSource({
    "hadderley, Hadderley",
    "\"hadderley sails\", Hadderley sails",
    "hadd*, Hadderley",
    "h?dderl*y, Hadderley",
    "hadderly~, Hadderley"
  })
  void aMatchAtTheEndOfAMegabyteIsShownSoon(String typed, String marked) {
    NewsQuery query = SearchRequest.of(typed).query();
    String text = "The council met on the budget and adjourned until spring. ".repeat(18_000);
    assertThat(text).hasSizeGreaterThan(1_000_000);
    long start = System.nanoTime();
    List<Snippet> shown =
        highlighter(query, "en")
            .passages(NewsField.BODY, text + "Then Hadderley sails.", Optional.of("en"), 2);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    assertThat(shown).hasSize(1);
    assertThat(Markup.HTML.write(shown.getFirst()))
        .contains("Then <mark>" + marked.split(" ", -1)[0] + "</mark>");
    assertThat(shown.getFirst().spans()).hasSize(marked.split(" ", -1).length);
  }
}
