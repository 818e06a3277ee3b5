package io.broadsheet.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.ingest.NewsJson;
import io.broadsheet.samples.RandomTexts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * What is remembered of words makes no difference: tokens, positions, offsets and types are those
 * of the same Lucene filters applied to every token.
 */
class WordAnalyzerTest {
  private static Analyzer lucene(UnaryOperator<TokenStream> filters) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(words, filters.apply(words));
      }
    };
  }

  /** {@link EnglishAnalyzer}, but that accents are folded with the case. */
  private static Analyzer english() {
    return lucene(
        in ->
            new PorterStemFilter(
                new StopFilter(
                    new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(in))),
                    EnglishAnalyzer.ENGLISH_STOP_WORDS_SET)));
  }

  private static Analyzer french() {
    return lucene(
        in ->
            new ASCIIFoldingFilter(
                new FrenchLightStemFilter(
                    new LowerCaseFilter(new ElisionFilter(in, FrenchAnalyzer.DEFAULT_ARTICLES)))));
  }

  private static Analyzer turkish() {
    return lucene(
        in ->
            new ASCIIFoldingFilter(
                new SnowballFilter(
                    new TurkishLowerCaseFilter(new ApostropheFilter(in)), new TurkishStemmer())));
  }

  private static String tokens(Analyzer analyzer, String text) throws IOException {
    StringBuilder tokens = new StringBuilder();
    try (TokenStream stream = analyzer.tokenStream(NewsField.BODY.fieldName(), text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      TypeAttribute type = stream.addAttribute(TypeAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.append(step.getPositionIncrement()).append(stem(stream, term));
        tokens.append(offset.startOffset()).append('-').append(offset.endOffset());
        tokens.append(type.type()).append(' ');
      }
      stream.end();
      tokens.append(step.getPositionIncrement()).append('-').append(offset.endOffset());
    }
    return tokens.toString();
  }

  /** As the index holds it: half a surrogate pair is U+FFFD. */
  private static String stem(TokenStream stream, CharTermAttribute term) {
    return stream instanceof WordStream words
        ? words.stem(term.toString())
        : new BytesRef(term).utf8ToString();
  }

  private static NewsAnalyzer news(String language) {
    return NewsAnalyzer.of(Optional.of(language));
  }

  private static Analyzer stems(String language) {
    return NewsAnalyzer.stemming(Optional.of(language));
  }

  static List<Arguments> languages() {
    return List.of(
        arguments("en", english()), arguments("fr", french()), arguments("tr", turkish()));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void textsByChance(String language, Analyzer lucene) throws IOException {
    RandomTexts texts = new RandomTexts(11);
    for (int i = 0; i < 1_000; i++) {
      String text = texts.text();
      String expected = tokens(lucene, text);
      assertThat(tokens(news(language), text)).as(text).isEqualTo(expected);
      assertThat(tokens(stems(language), text)).as(text).isEqualTo(expected);
    }
  }

  @Test
  void withoutAccentsEnglishIsLucenesEnglish() throws IOException {
    Analyzer lucene = new EnglishAnalyzer();
    RandomTexts texts = new RandomTexts(13);
    for (int i = 0; i < 5_000; i++) {
      String plain = withoutAccents(texts.text());
      assertThat(tokens(stems("en"), plain)).as(plain).isEqualTo(tokens(lucene, plain));
    }
  }

  private static String withoutAccents(String text) {
    StringBuilder plain = new StringBuilder(text);
    char[] folded = new char[4];
    for (int i = 0; i < text.length(); i++) {
      char[] lower = {Character.toLowerCase(text.charAt(i))};
      int length = ASCIIFoldingFilter.foldToASCII(lower, 0, folded, 0, 1);
      if (length != 1 || folded[0] != lower[0]) {
        plain.setCharAt(i, 'x');
      }
    }
    return plain.toString();
  }

  @Test
  void stemsAloneAreNormalizedAlike() {
    assertThat(stems("en").normalize("any", "FÉRR").utf8ToString()).isEqualTo("ferr");
  }

  @Test
  void moreWordsThanAreRemembered() throws IOException {
    Analyzer lucene = new EnglishAnalyzer();
    for (int text = 0; text < 20; text++) {
      StringBuilder words = new StringBuilder();
      for (int i = 0; i < 2_000; i++) {
        words.append("rivers docks").append(Integer.toString(text * 2_000 + i, 36)).append("s ");
      }
      assertThat(tokens(news("en"), words.toString())).isEqualTo(tokens(lucene, words.toString()));
    }
  }

  @ParameterizedTest
  @MethodSource("io.broadsheet.index.NewsAnalyzerTest#languages")
  void noLanguageChangesNumbers(String language) throws IOException {
    Analyzer analyzer = LanguageAnalyzers.of(Optional.of(language));
    for (String number : List.of("0123456789", "1,234,567.89", "12.11.2025", "1987")) {
      assertThat(tokens(analyzer, number)).contains(number);
      if (analyzer instanceof WordAnalyzer words) {
        FilterChain filters = words.filters();
        assertThat(filters.apply(number.toCharArray(), 0, number.length())).isTrue();
        assertThat(new String(filters.word().chars(), 0, filters.word().length()))
            .isEqualTo(number);
        assertThat(filters.stemDiffers()).isFalse();
      }
    }
  }

  /** A file of one JSON object a line, in schema.org's names, compressed. */
  @Test
  @EnabledIfSystemProperty(named = "broadsheet.corpus", matches = ".+")
  void aWholeCorpus() throws IOException {
    Analyzer lucene = english();
    NewsJson json = new NewsJson();
    Path file = Path.of(System.getProperty("broadsheet.corpus"));
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Article article = ((Extracted) json.read(line, "corpus")).article().orElseThrow();
        String text = article.headline().orElse("") + "\n" + article.body();
        assertThat(tokens(stems("en"), text)).as(text).isEqualTo(tokens(lucene, text));
      }
    }
  }
}
