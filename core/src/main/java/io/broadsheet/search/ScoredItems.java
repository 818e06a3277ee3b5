package io.broadsheet.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Items whose scores are known, as a query: for one view of the index, whose segments it is filled
 * for.
 */
final class ScoredItems extends Query {
  private final Map<Object, float[]> bySegment = new HashMap<>();

  /** Sets the scores of a segment's documents; NaN where one does not match. */
  void put(LeafReaderContext leaf, float[] scores) {
    bySegment.put(leaf.id(), scores);
  }

  private float[] scores(LeafReaderContext leaf) {
    return Objects.requireNonNull(bySegment.get(leaf.id()), "a segment of another view");
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new Weight(this) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
        return new DefaultScorerSupplier(new ItemScorer(scores(leaf), boost));
      }

      @Override
      public Explanation explain(LeafReaderContext leaf, int doc) {
        float score = scores(leaf)[doc];
        return Float.isNaN(score)
            ? Explanation.noMatch("not found")
            : Explanation.match(score * boost, "known score");
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "ScoredItems";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  private static final class ItemScorer extends Scorer {
    private final float[] scores;
    private final float boost;
    private final Items items;

    ItemScorer(float[] scores, float boost) {
      this.scores = scores;
      this.boost = boost;
      this.items = new Items(scores);
    }

    @Override
    public int docID() {
      return items.docID();
    }

    @Override
    public float score() {
      return scores[items.docID()] * boost;
    }

    @Override
    public float getMaxScore(int upTo) {
      return Float.POSITIVE_INFINITY;
    }

    @Override
    public DocIdSetIterator iterator() {
      return items;
    }
  }

  private static final class Items extends DocIdSetIterator {
    private final float[] scores;
    private int doc = -1;

    Items(float[] scores) {
      this.scores = scores;
    }

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() {
      return advance(doc + 1);
    }

    @Override
    public int advance(int target) {
      doc = target;
      while (doc < scores.length && Float.isNaN(scores[doc])) {
        doc++;
      }
      doc = doc >= scores.length ? NO_MORE_DOCS : doc;
      return doc;
    }

    @Override
    public long cost() {
      return scores.length;
    }
  }
}
