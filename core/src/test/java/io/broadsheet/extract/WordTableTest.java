package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordTableTest {
  private static final WordTable TABLE =
      new WordTable(Map.of("byline", 1L, "readmore", 6L, "ära", 8L));

  private static long of(String word) {
    return TABLE.of(word, 0, word.length());
  }

  @Test
  void findsWordsWhateverTheirCase() {
    assertThat(of("byline")).isEqualTo(1);
    assertThat(of("ReadMore")).isEqualTo(6);
    assertThat(of("ÄRA")).isEqualTo(8);
    assertThat(of("bylines")).isZero();
    assertThat(of("bylin")).isZero();
    assertThat(of("")).isZero();
  }

  @Test
  void findsAWordInsideATextAndOneMadeOfTwo() {
    assertThat(TABLE.of("a byline.", 2, 8)).isEqualTo(1);
    assertThat(TABLE.of("read-More", 0, 4, 5, 9)).isEqualTo(6);
    assertThat(TABLE.of("read-Most", 0, 4, 5, 9)).isZero();
  }

  @Test
  void holdsEachOfManyWords() {
    Map<String, Long> words = new HashMap<>();
    for (int i = 1; i <= 5_000; i++) {
      words.put("w" + i, (long) i);
    }
    WordTable table = new WordTable(words);
    words.forEach((word, bits) -> assertThat(table.of(word, 0, word.length())).isEqualTo(bits));
    assertThat(table.of("w5001", 0, 5)).isZero();
  }

  @Test
  void namesAreCutIntoWords() {
    String names = "entry-meta postedOn\tXMLBody2 ";
    NameWords words = new NameWords(names, 100);
    List<String> found = new ArrayList<>();
    while (words.next()) {
      String word = names.substring(words.start(), words.end());
      found.add((words.startsName() ? "^" : "") + word + (words.isHump() ? "*" : ""));
    }
    assertThat(found).containsExactly("^entry", "meta", "^posted*", "On*", "^XMLBody");
    assertThat(new NameWords("-- 12", 100).next()).isFalse();
    assertThat(new NameWords("  byline", 2).next()).isFalse();
  }
}
