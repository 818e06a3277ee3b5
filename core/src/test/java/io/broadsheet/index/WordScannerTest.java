package io.broadsheet.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.samples.RandomTexts;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words, types and offsets are those of Lucene's standard tokenizer. */
class WordScannerTest {
  private final WordScanner scanner = new WordScanner();
  private final StandardTokenizer tokenizer = new StandardTokenizer();

  private String scanned(String text) throws IOException {
    scanner.reset(text);
    return scanned();
  }

  private String scanned() throws IOException {
    StringBuilder words = new StringBuilder();
    while (scanner.next()) {
      append(words, scanner.start(), scanner.end(), scanner.type());
    }
    return words.toString();
  }

  private static void append(StringBuilder words, int start, int end, String type) {
    words.append(start).append('-').append(end).append(type).append(' ');
  }

  private String tokens(String text) throws IOException {
    OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
    TypeAttribute type = tokenizer.addAttribute(TypeAttribute.class);
    StringBuilder words = new StringBuilder();
    tokenizer.setReader(new StringReader(text));
    tokenizer.reset();
    while (tokenizer.incrementToken()) {
      append(words, offset.startOffset(), offset.endOffset(), type.type());
    }
    tokenizer.end();
    tokenizer.close();
    return words.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?", "a?", "?a", "a?b", "1?", "?1", "1?2", "a?1", "1?a", "_?", "?_", "a??b", " ? "
      })
  void everyCharacterInEveryNeighbourhood(String pattern) throws IOException {
    for (char c = 0; c < 0x2100; c++) {
      String text = pattern.replace('?', c);
      if (!scanned(text).equals(tokens(text))) {
        assertThat(scanned(text)).as("U+%04x in %s", (int) c, pattern).isEqualTo(tokens(text));
      }
    }
  }

  @Test
  void textsByChance() throws IOException {
    RandomTexts texts = new RandomTexts(7);
    for (int i = 0; i < 5_000; i++) {
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
    assertThat(scanned()).isEqualTo(tokens(text));
    assertThat(scanner.length()).isEqualTo(text.length());
  }
}
