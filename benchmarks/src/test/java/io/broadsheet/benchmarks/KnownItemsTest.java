package io.broadsheet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.NewsIndex;
import io.broadsheet.evaluate.Evaluation;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class KnownItemsTest {
  @Test
  void headlinesAreSearchedForAndNotIndexed() throws IOException {
    Corpus corpus = new GeneratedCorpus(50);
    KnownItems.Chosen items = KnownItems.choose(corpus);
    try (NewsIndex index = NewsIndex.inMemory()) {
      KnownItems.put(corpus, index);
      assertThat(index.search("*").hits()).isNotEmpty().allMatch(hit -> hit.headline().isEmpty());
      Evaluation evaluation = items.evaluate(index::search);
      assertThat(evaluation.byTopic()).hasSizeBetween(1, 50);
      assertThat(evaluation.run().keySet()).isEqualTo(evaluation.byTopic().keySet());
      assertThat(evaluation.mean().reciprocalRank10()).isPositive();
    }
    try (NewsIndex empty = NewsIndex.inMemory()) {
      Evaluation again = KnownItems.choose(corpus).evaluate(empty::search);
      assertThat(again.byTopic().keySet())
          .isEqualTo(items.evaluate(empty::search).byTopic().keySet());
      assertThat(again.mean().reciprocalRank10()).isZero();
    }
  }
}
