package io.broadsheet.search;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Collects what another scorer scores, with each score less by its factor for recency. What cannot
 * be competitive even with the segment's largest factor is left out by the other scorer.
 */
final class RecencyBulkScorer extends BulkScorer {
  private final BulkScorer in;
  private final RecencyFactors factors;

  RecencyBulkScorer(BulkScorer in, RecencyFactors factors) {
    this.in = in;
    this.factors = factors;
  }

  @Override
  public int score(LeafCollector collector, @Nullable Bits live, int min, int max)
      throws IOException {
    return in.score(new AgingCollector(collector), live, min, max);
  }

  @Override
  public long cost() {
    return in.cost();
  }

  private final class AgingCollector extends FilterLeafCollector {
    private @Nullable AgedScore aged;

    AgingCollector(LeafCollector collector) {
      super(collector);
    }

    @Override
    public void setScorer(Scorable text) throws IOException {
      aged = new AgedScore(text);
      in.setScorer(aged);
    }

    @Override
    public void collect(int doc) throws IOException {
      if (Objects.requireNonNull(aged, "no scorer was set").isCompetitive(doc)) {
        in.collect(doc);
      }
    }
  }

  private final class AgedScore extends Scorable {
    private final Scorable text;
    private float competitive;
    private float score;

    AgedScore(Scorable text) {
      this.text = text;
    }

    /** Scores a document, if it can be competitive. */
    boolean isCompetitive(int doc) throws IOException {
      float unaged = text.score();
      if ((float) (unaged * factors.largest()) < competitive) {
        return false;
      }
      score = (float) (unaged * factors.of(doc));
      return score >= competitive;
    }

    @Override
    public float score() {
      return score;
    }

    @Override
    public void setMinCompetitiveScore(float least) throws IOException {
      competitive = least;
      text.setMinCompetitiveScore(Math.nextDown((float) (least / factors.largest())));
    }
  }
}
