package io.broadsheet.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.broadsheet.index.NewsField;
import io.broadsheet.query.NewsQuery.After;
import io.broadsheet.query.NewsQuery.And;
import io.broadsheet.query.NewsQuery.Before;
import io.broadsheet.query.NewsQuery.Everything;
import io.broadsheet.query.NewsQuery.Fuzzy;
import io.broadsheet.query.NewsQuery.In;
import io.broadsheet.query.NewsQuery.Not;
import io.broadsheet.query.NewsQuery.Or;
import io.broadsheet.query.NewsQuery.Phrase;
import io.broadsheet.query.NewsQuery.Prefix;
import io.broadsheet.query.NewsQuery.Wildcard;
import io.broadsheet.query.NewsQuery.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsQueryParserTest {
  private static final Clock MONDAY =
      Clock.fixed(Instant.parse("2025-02-03T12:00:00Z"), ZoneOffset.UTC);

  private final NewsQueryParser parser = new NewsQueryParser(MONDAY);

  private static Words words(String... words) {
    return new Words(List.of(words));
  }

  private static Arguments reads(String text, NewsQuery query) {
    return Arguments.of(text, query);
  }

  static Stream<Arguments> language() {
    return Stream.of(
        reads("", new Everything()),
        reads(" \t\n", new Everything()),
        reads("*", new Everything()),
        reads("\"\"", new Everything()),
        reads("storm", words("storm")),
        reads("storm coast", words("storm", "coast")),
        reads("storm and coast", words("storm", "and", "coast")),
        reads("+storm +coast", new And(List.of(words("storm"), words("coast")))),
        reads("storm +coast", new And(List.of(words("storm", "coast"), words("coast")))),
        reads("+storm a b c", new And(List.of(words("storm", "a", "b", "c"), words("storm")))),
        reads(
            "a +b c +d -e",
            new And(
                List.of(words("a", "b", "c", "d"), new Not(words("e")), words("b"), words("d")))),
        reads("storm AND coast", new And(List.of(words("storm"), words("coast")))),
        reads("storm OR coast", new Or(List.of(words("storm"), words("coast")))),
        reads("storm -coast", new And(List.of(words("storm"), new Not(words("coast"))))),
        reads("storm NOT coast", new And(List.of(words("storm"), new Not(words("coast"))))),
        reads("-coast", new Not(words("coast"))),
        reads("NOT coast", new Not(words("coast"))),
        reads("-$5", new Not(words("$5"))),
        reads("-(storm coast)", new Not(words("storm", "coast"))),
        reads(
            "(storm OR flood) coast",
            new And(List.of(new Or(List.of(words("storm"), words("flood"))), words("coast")))),
        reads(
            "storm AND coast OR flood",
            new Or(List.of(new And(List.of(words("storm"), words("coast"))), words("flood")))),
        reads("\"extreme cold\"", new Phrase("extreme cold", 0)),
        reads("\"extreme cold\"~5", new Phrase("extreme cold", 5)),
        reads("\"extreme cold\"~500", new Phrase("extreme cold", Phrase.MAX_SLOP)),
        reads("-\"extreme cold\"", new Not(new Phrase("extreme cold", 0))),
        reads("deport*", new Prefix("deport")),
        reads("organi?ation", new Wildcard("organi?ation")),
        reads("*ation", new Wildcard("*ation")),
        reads("storm\\*", words("storm*")),
        reads("https://a.example/~b?c=d*-e!", words("https://a.example/~b?c=d*-e!")),
        reads("www.a.example/b?c", words("www.a.example/b?c")),
        reads("www.a*", new Prefix("www.a")),
        reads("(https://a.example/b)", words("https://a.example/b")),
        reads("-https://a.example/b?c", new Not(words("https://a.example/b?c"))),
        reads("tolmere~", new Fuzzy("tolmere", 2)),
        reads("tolmere~1", new Fuzzy("tolmere", 1)),
        reads("STORM OR COAST", new Or(List.of(words("STORM"), words("COAST")))),
        reads(
            "東京 OR 大阪 OR 京都 OR 札幌",
            new Or(List.of(words("東京"), words("大阪"), words("京都"), words("札幌")))));
  }

  @ParameterizedTest
  @MethodSource("language")
  void readsTheLanguage(String text, NewsQuery query) {
    ParsedQuery parsed = parser.parse(text);
    assertThat(parsed.query()).isEqualTo(query);
    assertThat(parsed.warnings()).isEmpty();
  }

  static Stream<Arguments> operators() {
    return Stream.of(NewsField.values())
        .filter(field -> !field.operator().isEmpty())
        .flatMap(
            field ->
                Stream.of(
                    Arguments.of(field.operator() + ":alpha", field, words("alpha")),
                    Arguments.of(
                        field.operator().toUpperCase(Locale.ROOT) + ":alpha",
                        field,
                        words("alpha")),
                    Arguments.of(field.operator() + ":(a b)", field, words("a", "b")),
                    Arguments.of(field.operator() + ":\"a b\"", field, new Phrase("a b", 0)),
                    Arguments.of(field.operator() + ":alp*", field, new Prefix("alp")),
                    Arguments.of(field.operator() + ":a?pha", field, new Wildcard("a?pha")),
                    Arguments.of(field.operator() + ":alpha~1", field, new Fuzzy("alpha", 1))));
  }

  @ParameterizedTest
  @MethodSource("operators")
  void everyFieldOperatorTakesEveryKindOfText(String text, NewsField field, NewsQuery.Text inner) {
    assertThat(parser.parse(text).query()).isEqualTo(new In(field, inner));
    assertThat(parser.parse('-' + text).query()).isEqualTo(new Not(new In(field, inner)));
  }

  @Test
  void bracketsAfterAnOperatorHoldItsField() {
    assertThat(parser.parse("lang:(de OR en) storm").query())
        .isEqualTo(
            NewsQuery.and(
                List.of(
                    NewsQuery.or(
                        List.of(
                            new In(NewsField.LANGUAGE, words("de")),
                            new In(NewsField.LANGUAGE, words("en")))),
                    words("storm"))));
  }

  @ParameterizedTest
  @CsvSource({
    "2025, 2025-01-01, 2026-01-01",
    "2025-02, 2025-02-01, 2025-03-01",
    "2025-12, 2025-12-01, 2026-01-01",
    "2024-02-29, 2024-02-29, 2024-03-01",
    "2025-2-3, 2025-02-03, 2025-02-04",
    "today, 2025-02-03, 2025-02-04",
    "YESTERDAY, 2025-02-02, 2025-02-03",
    "7d, 2025-01-27, 2025-01-28",
    "2w, 2025-01-20, 2025-01-21",
    "3m, 2024-11-03, 2024-11-04",
    "1y, 2024-02-03, 2024-02-04"
  })
  void datesAreWholeSpans(String date, LocalDate first, LocalDate end) {
    assertThat(parser.parse("after:" + date).query()).isEqualTo(new After(first));
    assertThat(parser.parse("before:" + date).query()).isEqualTo(new Before(first));
    assertThat(parser.parse("on:" + date).query())
        .isEqualTo(new And(List.of(new After(first), new Before(end))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "2025-02-30", "2025-13", "20250203", "9999y", "d7", "25-02-03"})
  void whatIsNoDateIsLeftOutWithAWarning(String date) {
    ParsedQuery parsed = parser.parse("storm after:" + date + " coast");
    assertThat(parsed.query()).isEqualTo(words("storm", "coast"));
    assertThat(parsed.warnings()).hasSize(1);
    assertThat(parsed.warnings().getFirst()).startsWith("after:" + date + " is no date");
  }

  @Test
  void whatIsLeftOutLeavesTheRestEvenIfThatIsEverything() {
    ParsedQuery parsed = parser.parse("after:soon");
    assertThat(parsed.query()).isEqualTo(new Everything());
    assertThat(parsed.warnings()).hasSize(1);
    assertThat(parsed.warnings().getFirst()).contains("left out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a \"b\" c", "a \\ b", "a \0 b", "a\\\0\"b"})
  void whatHasAMeaningInQuotesIsWrittenSoThatItReadsBack(String text) {
    Phrase phrase = new Phrase(text, 0);
    assertThat(parser.parse(phrase.toString()).query()).isEqualTo(phrase);
  }

  @Test
  void unknownOperatorsAreWordsWithAWarning() {
    ParsedQuery parsed = parser.parse("colour:red storm");
    assertThat(parsed.query()).isEqualTo(words("colour", "red", "storm"));
    assertThat(parsed.warnings())
        .containsExactly(
            "colour: is no operator and was searched as a word; operators are intitle: by: source:"
                + " place: section: tag: site: lang: type: has: after: before: on:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "has:video; has:video is unknown; has: takes author, body, caption, date, place, picture,"
            + " section, summary, tag",
        "-has:(Picture audio); has:audio is unknown; has: takes author, body, caption, date, place,"
            + " picture, section, summary, tag",
        "storm type:foo; type:foo is unknown; type: takes article, teaser",
        "type:article type:teaser; type: takes one value, and nothing is both an article and a"
            + " teaser",
        "lang:english OR storm; lang:english is no language tag; lang: takes tags such as en, de,"
            + " pt-br",
        "after:2025-03 before:2025-02; no day is on or after 2025-03-01 and before 2025-02-01",
        "storm on:2025 (on:2024 OR on:2025-02);",
        "on:2025 storm on:2026; no day is on or after 2026-01-01 and before 2026-01-01",
        "after:2025-02-03 before:2025-02-03; no day is on or after 2025-02-03 and before"
            + " 2025-02-03",
        "after:2025-02-03 before:2025-02-04;",
        "has:picture type:teaser lang:pt-BR lang:de;"
      })
  void whatNoItemCanBeIsSaid(String text) {
    String[] parts = text.split("; ", 2);
    String query = parts[0].replaceFirst(";$", "");
    assertThat(parser.parse(query).warnings())
        .isEqualTo(parts.length == 1 ? List.of() : List.of(parts[1]));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "Storm hits coast - thousands flee ; Storm hits coast thousands flee",
        "Storm hits coast -- thousands flee ; Storm hits coast thousands flee",
        "Storm hits coast – thousands flee ; Storm hits coast – thousands flee",
        "\"Storm hits coast ; Storm hits coast",
        "Storm \"hits coast ; Storm hits coast",
        "(storm coast ; storm coast",
        "storm) coast ; storm coast",
        "[storm] {coast} ; [storm] {coast}",
        "What now? Storm & flood! ; What now? Storm & flood!",
        "AC/DC play Tolmere ; AC/DC play Tolmere",
        "kick-off at 3:30 pm ; kick-off at 3:30 pm",
        "C++ and R&D ; C and R&D",
        "O'Neill's year ; O'Neill's year",
        "https://harbour.example/news/storm ; https://harbour.example/news/storm",
        "desk@harbour.example ; desk@harbour.example",
        "a && b || c ; a && b || c",
        "storm^2 a@2 ; storm^2 a@2",
        "fn:ordered storm ; fn:ordered storm",
        "x -> y <b> ; x > y <b>",
        "+ storm - ; storm",
        "STORM HITS COAST AND THOUSANDS FLEE ; STORM HITS COAST AND THOUSANDS FLEE"
      })
  void pastedHeadlinesAreTheirWords(String text, String words) {
    ParsedQuery parsed = parser.parse(text);
    assertThat(parsed.query()).isEqualTo(words(words.split(" ")));
    assertThat(parsed.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "storm OR, 'storm,OR'",
    "storm AND AND coast, 'storm,AND,AND,coast'",
    "NOT NOT storm, 'NOT,NOT,storm'",
    "intitle:, intitle",
    "() storm, storm",
    "\"a b\"~0.5, 'a,b,0.5'",
    "\"a b\"~99999999999, 'a,b,99999999999'"
  })
  void whatCannotBeReadIsItsWordsWithAWarning(String text, String words) {
    ParsedQuery parsed = parser.parse(text);
    assertThat(parsed.query()).isEqualTo(words(words.split(",")));
    assertThat(parsed.warnings()).hasSize(1);
    assertThat(parsed.warnings().getFirst()).contains("searched as words").contains(text);
  }

  @Test
  void longTextIsCutBetweenCharacters() {
    String text = "a".repeat(NewsQueryParser.MAX_LENGTH - 1) + "😀 storm";
    ParsedQuery parsed = parser.parse(text);
    assertThat(parsed.query()).isEqualTo(words("a".repeat(NewsQueryParser.MAX_LENGTH - 1)));
    assertThat(parsed.warnings()).hasSize(1);
    assertThat(parsed.warnings().getFirst()).contains("4096").contains("" + text.length());
  }

  @Test
  void tooManyWordsAreCut() {
    ParsedQuery parsed = parser.parse("word ".repeat(NewsQueryParser.MAX_WORDS + 9));
    assertThat(parsed.query())
        .isEqualTo(new Words(Collections.nCopies(NewsQueryParser.MAX_WORDS, "word")));
    assertThat(parsed.warnings()).hasSize(1);
    assertThat(parsed.warnings().getFirst()).contains("64 words");
  }

  @ParameterizedTest
  @ValueSource(strings = {"colour:red", "on:2025", "storm"})
  void whatIsCutReadsBackTheSame(String word) {
    NewsQuery cut = parser.parse((word + " ").repeat(NewsQueryParser.MAX_WORDS + 9)).query();
    assertThat(parser.parse(cut.toString())).isEqualTo(new ParsedQuery(cut, List.of()));
  }

  @Test
  void manyBracketsAreNoDanger() {
    assertThat(parser.parse("(".repeat(100_000) + "storm" + ")".repeat(100_000)).warnings())
        .isNotEmpty();
    String deep = "(".repeat(2_000) + "storm" + ")".repeat(2_000);
    assertThat(parser.parse(deep)).isEqualTo(new ParsedQuery(words("storm"), List.of()));
    assertThat(parser.parse("(a OR ".repeat(600)).query().toString()).hasSizeLessThan(5_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "abc*", "abc?", "???", ""})
  void aWildcardHasAWildcardBeforeItsEnd(String pattern) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Wildcard(pattern));
  }

  @Test
  void treesThatCannotBeWrittenCannotBeBuilt() {
    assertThatIllegalArgumentException().isThrownBy(() -> words());
    assertThatIllegalArgumentException().isThrownBy(() -> words("a", " "));
    assertThatIllegalArgumentException().isThrownBy(() -> new Phrase(" ", 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Phrase("a", -1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Prefix(""));
    assertThatIllegalArgumentException().isThrownBy(() -> new Fuzzy("", 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Fuzzy("a", 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new And(List.of(words("a"))));
    assertThatIllegalArgumentException().isThrownBy(() -> NewsQuery.or(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new In(NewsField.BODY, words("a")));
  }

  @Test
  void theBuildersFlatten() {
    NewsQuery both = NewsQuery.and(List.of(words("a"), words("b")));
    assertThat(NewsQuery.and(List.of(both, words("c"))))
        .isEqualTo(new And(List.of(words("a"), words("b"), words("c"))));
    assertThat(NewsQuery.or(List.of(both))).isSameAs(both);
    assertThat(NewsQuery.not(NewsQuery.not(both))).isEqualTo(both);
  }
}
