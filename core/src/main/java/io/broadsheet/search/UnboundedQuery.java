package io.broadsheet.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
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

/**
 * An exact phrase in texts whose first words are counted several times at their places. Lucene
 * takes it that such a phrase is found no more often than the rarest of its words, and would skip
 * where it is found once for each time that another of them counts; this query's scores have no
 * bound.
 */
final class UnboundedQuery extends Query {
  private final Query in;

  UnboundedQuery(Query in) {
    this.in = in;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight weight = in.createWeight(searcher, mode, boost);
    return mode.needsScores() ? new UnboundedWeight(weight) : weight;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = in.rewrite(searcher);
    return rewritten.equals(in) ? this : new UnboundedQuery(rewritten);
  }

  private final class UnboundedWeight extends FilterWeight {
    UnboundedWeight(Weight weight) {
      super(UnboundedQuery.this, weight);
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      ScorerSupplier supplier = in.scorerSupplier(leaf);
      return supplier == null
          ? null
          : new DefaultScorerSupplier(new UnboundedScorer(supplier.get(Long.MAX_VALUE)));
    }
  }

  private static final class UnboundedScorer extends FilterScorer {
    UnboundedScorer(Scorer in) {
      super(in);
    }

    @Override
    public float getMaxScore(int upTo) {
      return Float.POSITIVE_INFINITY;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    in.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return "unbounded(" + in.toString(field) + ')';
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UnboundedQuery that && in.equals(that.in);
  }

  @Override
  public int hashCode() {
    return 31 * in.hashCode() + 1;
  }
}
