package io.broadsheet.search;

import java.io.IOException;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Collects what a scorer scores in blocks, as Lucene does for a term. */
final class BlockScorer extends BulkScorer {
  private final Scorer scorer;
  private final DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();
  private final Known known = new Known();

  BlockScorer(Scorer scorer) {
    this.scorer = scorer;
  }

  /** A score that is known already. */
  private static final class Known extends Scorable {
    private float score;
    private float competitive;

    @Override
    public float score() {
      return score;
    }

    @Override
    public void setMinCompetitiveScore(float least) {
      competitive = least;
    }
  }

  @Override
  public int score(LeafCollector collector, @Nullable Bits live, int min, int max)
      throws IOException {
    collector.setScorer(known);
    scorer.setMinCompetitiveScore(known.competitive);
    if (scorer.docID() < min) {
      scorer.iterator().advance(min);
    }
    scorer.nextDocsAndScores(max, live, block);
    while (block.size > 0) {
      for (int i = 0; i < block.size; i++) {
        known.score = block.features[i];
        if (known.score >= known.competitive) {
          collector.collect(block.docs[i]);
        }
      }
      scorer.setMinCompetitiveScore(known.competitive);
      scorer.nextDocsAndScores(max, live, block);
    }
    return scorer.docID();
  }

  @Override
  public long cost() {
    return scorer.iterator().cost();
  }
}
