package io.broadsheet.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.samples.RandomTexts;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words, types and offsets are those of Lucene's standard tokenizer. */
class WordScannerTest {
  private record Word(int start, int end, String type) {}

  private final WordScanner scanner = new WordScanner();
  private final StandardTokenizer tokenizer = new StandardTokenizer();

  private List<Word> scanned(String text) throws IOException {
    scanner.reset(text);
    return scanned();
  }

  private List<Word> scanned() throws IOException {
    List<Word> words = new ArrayList<>();
    while (scanner.next()) {
      words.add(new Word(scanner.start(), scanner.end(), scanner.type()));
    }
    return words;
  }

  private List<Word> tokens(String text) throws IOException {
    OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
    TypeAttribute type = tokenizer.addAttribute(TypeAttribute.class);
    List<Word> words = new ArrayList<>();
    tokenizer.setReader(new StringReader(text));
    tokenizer.reset();
    while (tokenizer.incrementToken()) {
      words.add(new Word(offset.startOffset(), offset.endOffset(), type.type()));
    }
    tokenizer.end();
    tokenizer.close();
    return words;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?", "a?", "?a", "a?b", "1?", "?1", "1?2", "a?1", "1?a", "_?", "?_", "a??b", " ? "
      })
  void everyCharacterInEveryNeighbourhood(String pattern) throws IOException {
    for (char c = 0; c < 0x3100; c++) {
      String text = pattern.replace('?', c);
      assertThat(scanned(text)).as("U+%04x in %s", (int) c, pattern).isEqualTo(tokens(text));
    }
  }

  @Test
  void textsByChance() throws IOException {
    RandomTexts texts = new RandomTexts(7);
    for (int i = 0; i < 20_000; i++) {
      String text = texts.text();
      assertThat(scanned(text)).as(text).isEqualTo(tokens(text));
    }
  }

  @Test
  void wordsAsLongAsTheTokenizersBuffer() throws IOException {
    for (String end : List.of("", " b", "'b c", "' b", "é", "_", "я", "\u0301x")) {
      for (int length = 245; length < 260; length++) {
        for (String unit : List.of("a", "1", "_", "_a")) {
          String text = unit.repeat(length) + end;
          assertThat(scanned(text)).as(text).isEqualTo(tokens(text));
        }
      }
    }
  }

  @Test
  void halfASurrogatePairAtTheEndLosesNoWord() throws IOException {
    assertThat(scanned("река город \ud83d")).isEqualTo(tokens("река город ."));
    assertThat(scanned("ship \ud83d")).isEqualTo(tokens("ship ."));
  }

  @Test
  void aTextThatIsNotReadToItsEndLeavesNothingToTheNext() throws IOException {
    scanner.reset("город река");
    assertThat(scanner.next()).isTrue();
    assertThat(scanned("ship dock")).isEqualTo(tokens("ship dock"));
  }

  @Test
  void aReaderIsReadToItsEnd() throws IOException {
    String text = "ships, docks; ".repeat(5_000);
    scanner.reset(new StringReader(text));
    assertThat(scanned()).hasSize(10_000).isEqualTo(tokens(text));
    assertThat(scanner.length()).isEqualTo(text.length());
  }
}
