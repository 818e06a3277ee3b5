package io.broadsheet.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.broadsheet.samples.StoryWorld;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextSignatureTest {
  private static final int TEXTS = 200;

  private static TextSignature signature(List<String> paragraphs) {
    return kept(paragraphs).orElseThrow();
  }

  private static Optional<TextSignature> kept(List<String> paragraphs) {
    return kept(paragraphs, "en");
  }

  private static Optional<TextSignature> kept(List<String> paragraphs, String language) {
    AnalyzedText body = body(paragraphs, language);
    read(body, null);
    return TextSignature.read(new SignatureField(body).binaryValue());
  }

  private static AnalyzedText body(List<String> paragraphs, String language) {
    NewsAnalyzer analyzer = NewsAnalyzer.of(Optional.of(language));
    return new AnalyzedText(NewsField.BODY, String.join("\n\n", paragraphs), analyzer);
  }

  /** Reads a text as Lucene's writer does; what was read with may be used again. */
  private static TokenStream read(AnalyzedText text, @Nullable TokenStream reuse) {
    try (TokenStream words = text.tokenStream(NewsAnalyzer.of(Optional.empty()), reuse)) {
      words.reset();
      while (words.incrementToken()) {}
      words.end();
      return words;
    } catch (IOException impossible) {
      throw new AssertionError("reading a string", impossible);
    }
  }

  private static boolean areCopies(List<String> one, List<String> other) {
    boolean copies = signature(one).isNearCopyOf(signature(other));
    assertThat(signature(other).isNearCopyOf(signature(one))).isEqualTo(copies);
    return copies;
  }

  private static List<String> joined(List<String> first, List<String> then) {
    List<String> all = new ArrayList<>(first);
    all.addAll(then);
    return all;
  }

  /** How many of the texts are known in what is made of them. */
  private static long known(UnaryOperator<List<String>> edit, int sentences) {
    return IntStream.range(0, TEXTS)
        .mapToObj(seed -> StoryWorld.paragraphs(seed, sentences))
        .filter(text -> areCopies(text, edit.apply(text)))
        .count();
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 12, 40, 200})
  void copiesAreKnownWhateverTheirBylineCaseOrSmallPrint(int sentences) {
    List<String> byline = List.of("By Ina Holm, Northern Wire", "TOLMERE (NW) -");
    List<String> print = List.of("Copyright of the Northern Wire. All rights reserved.");
    assertThat(known(text -> joined(byline, text), sentences)).isEqualTo(TEXTS);
    assertThat(known(text -> joined(text, print), sentences)).isGreaterThan(TEXTS * 98 / 100);
    assertThat(known(text -> List.of(String.join(" — ", text).toUpperCase(Locale.ROOT)), sentences))
        .isEqualTo(TEXTS);
  }

  @Test
  void copiesAreKnownWithAnotherLeadOrCutAtTheEnd() {
    List<String> lead = StoryWorld.paragraphs(9_999, 2);
    assertThat(known(text -> joined(lead, text.subList(2, text.size())), 30)).isEqualTo(TEXTS);
    assertThat(known(text -> text.subList(0, 15), 30)).isGreaterThan(TEXTS * 97 / 100);
    assertThat(known(text -> text.subList(0, 11), 30)).isGreaterThan(TEXTS * 90 / 100);
  }

  /** The same words and some of the same sentences do not make a copy. */
  @Test
  void otherStoriesOnTheSameSubjectAreNotCopies() {
    List<String> background = StoryWorld.paragraphs(77_777, 10);
    long joined =
        IntStream.range(0, TEXTS)
            .filter(
                seed ->
                    areCopies(
                        joined(StoryWorld.paragraphs(seed, 20), background),
                        joined(StoryWorld.paragraphs(seed + TEXTS, 20), background)))
            .count();
    assertThat(joined).isZero();
  }

  /** Of 1,000 texts of so many words, how many are known in another with three quarters of them. */
  private static long knownByThreeQuarters(int count) {
    return IntStream.range(0, 1_000)
        .filter(
            seed ->
                areCopies(
                    List.of(words(seed, 0, count)),
                    List.of(words(seed, 0, count * 3 / 4), words(seed, count, count * 5 / 4))))
        .count();
  }

  private static String words(int seed, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "word" + seed + 'x' + i)
        .collect(Collectors.joining(" "));
  }

  @Test
  void shortTextsMustShareMore() {
    long few = knownByThreeQuarters(60);
    long many = knownByThreeQuarters(100);
    assertThat(few).isLessThan(many / 2);
  }

  @Test
  void whatTextsShareIsEstimated() {
    List<String> text = StoryWorld.paragraphs(1, 300);
    TextSignature whole = signature(text);
    assertThat(whole.shared(whole)).isEqualTo(1);
    assertThat(whole.shared(signature(text.subList(0, 150)))).isCloseTo(0.5, within(0.15));
    assertThat(whole.shared(signature(StoryWorld.paragraphs(2, 300)))).isCloseTo(0, within(0.05));
  }

  @Test
  void shortTextsHaveNone() {
    assertThat(kept(List.of())).isEmpty();
    assertThat(kept(List.of("One", "two", "…"))).isEmpty();
    assertThat(kept(words(26))).isEmpty();
    assertThat(kept(words(27))).isPresent();
  }

  @Test
  void nothingIsLeftOfTheTextThatWasReadBefore() {
    TokenStream used = read(body(StoryWorld.paragraphs(1, 40), "en"), null);
    for (String language : List.of("en", "ja", "de", "en")) {
      AnalyzedText body = body(StoryWorld.paragraphs(2, 20), language);
      used = read(body, used);
      AnalyzedText alone = body(StoryWorld.paragraphs(2, 20), language);
      read(alone, null);
      assertThat(body.signature()).isEqualTo(alone.signature());
    }
    AnalyzedText few = body(words(3), "en");
    read(few, used);
    assertThat(few.signature().length).isZero();
  }

  private static List<String> words(int count) {
    return IntStream.range(0, count).mapToObj(i -> "the word" + i).toList();
  }

  @Test
  void scriptsWithoutSpacesAreReadLetterByLetter() {
    String text = "嵐のため港は閉鎖されフェリーは出航できず乗客は待合室で夜を明かしたと市長が述べた";
    String more = "漁師たちは来週まで海に出られないと話し市場では魚の値段が上がり始めている";
    for (String language : List.of("en", "ja")) {
      assertThat(areCopies(text + more, text + "。" + more.substring(0, 20), language)).isTrue();
      assertThat(areCopies(text + text.substring(9), more + more, language)).isFalse();
    }
  }

  private static boolean areCopies(String one, String other, String language) {
    TextSignature signature = kept(List.of(one), language).orElseThrow();
    return signature.isNearCopyOf(kept(List.of(other), language).orElseThrow());
  }
}
