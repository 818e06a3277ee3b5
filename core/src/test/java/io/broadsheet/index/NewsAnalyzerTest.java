package io.broadsheet.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsAnalyzerTest {
  private static List<String> tokens(String language, NewsField field, String text) {
    NewsAnalyzer analyzer = NewsAnalyzer.of(Optional.of(language).filter(tag -> !tag.isEmpty()));
    return analyzer.words(field, text).stream().map(IndexedWord::stem).toList();
  }

  private static List<String> asWritten(String language, String text) {
    return NewsAnalyzer.of(Optional.of(language)).words(NewsField.BODY, text).stream()
        .map(IndexedWord::text)
        .toList();
  }

  private static List<String> body(String language, String text) {
    return tokens(language, NewsField.BODY, text);
  }

  @ParameterizedTest
  @CsvSource({
    "en, deportees, deportee",
    "en, flights, flight",
    "en, Córdoba, cordoba",
    "en, mayor's, mayor",
    "'', flooding, flooded",
    "en-GB, flooding, flooded",
    "de, Häuser, Haus",
    "de, Überschwemmungen, überschwemmung",
    "es, inundaciones, inundación",
    "es, CÓRDOBA, cordoba",
    "fr, élections, election",
    "pt-BR, eleições, eleição",
    "it, elezioni, elezione",
    "ru, наводнения, наводнение",
    "ar, الانتخابات, انتخابات",
    "hi, चुनावों, चुनाव",
    "nb, flommene, flommen",
    "xx, Ñandú, nandu"
  })
  void inflectedFormsAreOneWord(String language, String one, String other) {
    assertThat(body(language, one)).hasSize(1).isEqualTo(body(language, other));
  }

  @ParameterizedTest
  @CsvSource({
    "en, The Mayor’s Flights, mayor flights",
    "en, Córdoba, cordoba",
    "de, die Häuser, die hauser",
    "es, Las inundaciones, las inundaciones",
    "fr, l'Élection, election",
    "pt, Eleições, eleicoes",
    "it, dell'Elezione, elezione",
    "ru, Наводнения, наводнения",
    "ar, الانتخابات, الانتخابات",
    "hi, चुनावों, चुनावों",
    "tr, IRMAK, irmak",
    "xx, Flüsse, flusse"
  })
  void wordsAsWrittenAreFoldedAndNotStemmed(String language, String text, String words) {
    assertThat(String.join(" ", asWritten(language, text))).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "zh-Hans", "ja", "ko", "yue"})
  void chineseJapaneseAndKoreanAreBigrams(String language) {
    assertThat(body(language, "東京都")).containsExactly("東京", "京都");
  }

  @Test
  void anUnknownLanguageIsEnglishAndOneWithoutAnalyzerWordsOnly() {
    assertThat(NewsAnalyzer.of(Optional.empty())).isSameAs(NewsAnalyzer.of(Optional.of("EN-us")));
    assertThat(body("xx", "Flooded mayor's Coasts"))
        .containsExactly("flooded", "mayor's", "coasts");
    assertThat(body("", "Flooded Coasts")).containsExactly("flood", "coast");
    assertThat(body("-", "the Coasts")).containsExactly("the", "coasts");
  }

  static List<String> languages() {
    return LanguageAnalyzers.languages().stream().sorted().toList();
  }

  @Test
  void twentyLanguagesAndMoreHaveTheirOwn() {
    assertThat(languages())
        .hasSizeGreaterThan(20)
        .contains("de", "fr", "es", "pt", "it", "ru", "ar", "hi", "zh", "ja", "ko");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageReadsTextOfAnyScript(String language) {
    assertThat(body(language, "Tolmere 2025")).hasSize(2);
    assertThat(body(language, "Überfall наводнение الفيضانات चुनावों 東京 น้ำท่วม \ud83d 😀 x"))
        .isNotEmpty();
    assertThat(body(language, "")).isEmpty();
  }

  @Test
  void namesAreFoldedAndNotStemmed() {
    assertThat(tokens("de", NewsField.AUTHOR, "José Núñez Flüsse"))
        .containsExactly("jose", "nunez", "flusse");
  }

  @Test
  void keywordsAndKeysStayWhole() {
    assertThat(tokens("en", NewsField.SITE, "News.Example.org"))
        .containsExactly("News.Example.org");
    assertThat(tokens("en", NewsField.STORY, "u:a b")).containsExactly("u:a b");
  }
}
