package io.broadsheet.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.samples.RandomQueries;
import org.junit.jupiter.api.Test;

class RandomQueryTest {
  /** Longer runs on demand: {@code -Dbroadsheet.randomQueries=3000000}. */
  private static final int COUNT = Integer.getInteger("broadsheet.randomQueries", 10_000);

  private final NewsQueryParser parser = new NewsQueryParser();

  @Test
  void everyTreeIsReadBackFromItsText() {
    RandomQueries random = new RandomQueries(11);
    for (int i = 0; i < COUNT; i++) {
      NewsQuery query = random.tree();
      assertThat(parser.parse(query.toString()))
          .as(query.toString())
          .isEqualTo(new ParsedQuery(query, QueryDoubts.of(query)));
    }
  }

  @Test
  void noTextThrowsAndWhatWasReadReadsBackTheSame() {
    RandomQueries random = new RandomQueries(12);
    for (int i = 0; i < COUNT; i++) {
      String text = random.text();
      NewsQuery query = parser.parse(text).query();
      assertThat(parser.parse(query.toString()).query()).as(text).isEqualTo(query);
    }
  }
}
