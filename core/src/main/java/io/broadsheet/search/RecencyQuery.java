package io.broadsheet.search;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.FilterScorer;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Another query, with its scores falling with the age of what is found: {@link RecencyFactors}. */
final class RecencyQuery extends Query {
  private final Query in;
  private final Instant now;
  private final Duration halfLife;

  RecencyQuery(Query in, Instant now, Duration halfLife) {
    this.in = in;
    this.now = now;
    this.halfLife = halfLife;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight weight = in.createWeight(searcher, mode, boost);
    return mode.needsScores() ? new RecencyWeight(weight) : weight;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = in.rewrite(searcher);
    return rewritten.equals(in) ? this : new RecencyQuery(rewritten, now, halfLife);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    in.visit(visitor);
  }

  private RecencyFactors factors(LeafReaderContext leaf) throws IOException {
    return new RecencyFactors(leaf.reader(), now, halfLife);
  }

  private final class RecencyWeight extends FilterWeight {
    RecencyWeight(Weight weight) {
      super(RecencyQuery.this, weight);
    }

    @Override
    public int count(LeafReaderContext leaf) throws IOException {
      return in.count(leaf);
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
      Explanation score = in.explain(leaf, doc);
      if (!score.isMatch()) {
        return score;
      }
      double factor = factors(leaf).of(doc);
      return Explanation.match(
          (float) (score.getValue().floatValue() * factor),
          "product of:",
          score,
          Explanation.match((float) factor, "recency"));
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      ScorerSupplier supplier = in.scorerSupplier(leaf);
      return supplier == null ? null : new RecencySupplier(supplier, factors(leaf));
    }
  }

  private static final class RecencySupplier extends ScorerSupplier {
    private final ScorerSupplier supplier;
    private final RecencyFactors factors;

    RecencySupplier(ScorerSupplier supplier, RecencyFactors factors) {
      this.supplier = supplier;
      this.factors = factors;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      return new RecencyScorer(supplier.get(leadCost), factors);
    }

    @Override
    public BulkScorer bulkScorer() throws IOException {
      return new RecencyBulkScorer(supplier.bulkScorer(), factors);
    }

    @Override
    public long cost() {
      return supplier.cost();
    }

    @Override
    public void setTopLevelScoringClause() throws IOException {
      supplier.setTopLevelScoringClause();
    }
  }

  private static final class RecencyScorer extends FilterScorer {
    private final RecencyFactors factors;

    RecencyScorer(Scorer scorer, RecencyFactors factors) {
      super(scorer);
      this.factors = factors;
    }

    @Override
    public float score() throws IOException {
      return (float) (in.score() * factors.of(docID()));
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      return (float) (in.getMaxScore(upTo) * factors.largest());
    }
  }

  @Override
  public String toString(String field) {
    return "recency(" + in.toString(field) + ", half-life " + halfLife + ')';
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RecencyQuery that
        && in.equals(that.in)
        && now.equals(that.now)
        && halfLife.equals(that.halfLife);
  }

  @Override
  public int hashCode() {
    return Objects.hash(RecencyQuery.class, in, now, halfLife);
  }
}
