package io.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.junit.jupiter.api.Test;

/** A word is near where Lucene's automaton says so. */
class NearWordTest {
  private static final String[] LETTERS = {"a", "b", "c", "é", "東", "😀"};

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      word.append(LETTERS[random.nextInt(LETTERS.length)]);
    }
    return word.toString();
  }

  @Test
  void nearIsWhatLuceneFinds() {
    Random random = new Random(3);
    int near = 0;
    for (int i = 0; i < 500; i++) {
      FuzzyQuery query =
          new FuzzyQuery(new Term("f", "a" + word(random)), 1 + random.nextInt(2), 1, 50, true);
      NearWord ours = new NearWord(query);
      CompiledAutomaton lucene =
          FuzzyQuery.getFuzzyAutomaton(query.getTerm().text(), query.getMaxEdits(), 1, true);
      for (int j = 0; j < 200; j++) {
        BytesRef term = new BytesRef((j % 4 == 0 ? "" : "a") + word(random));
        boolean expected = lucene.runAutomaton.run(term.bytes, term.offset, term.length);
        assertThat(ours.matches(term)).as("%s, %s", query, term.utf8ToString()).isEqualTo(expected);
        near += expected ? 1 : 0;
      }
    }
    assertThat(near).isGreaterThan(1_000);
  }

  @Test
  void oneLetterIsItself() {
    NearWord a = new NearWord(new FuzzyQuery(new Term("f", "a"), 2, 1, 50, true));
    assertThat(a.matches(new BytesRef("a"))).isTrue();
    assertThat(a.matches(new BytesRef("ab"))).isFalse();
  }
}
