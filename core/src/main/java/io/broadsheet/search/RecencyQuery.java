package io.broadsheet.search;

import io.broadsheet.index.NewsField;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalLong;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
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

/**
 * Another query, with its scores falling with the age of what is found:
 *
 * <pre>score · (a + (1 − a) · 2<sup>−age / half-life</sup>), a = {@value #FLOOR}</pre>
 *
 * <p>Exponential decay as in Li and Croft, "Time-Based Language Models" (2003); the floor keeps the
 * score of what is old in proportion to how well it matches. Age is the distance from "now" on both
 * sides, so a date in the far future, an error, counts as old. What has no date counts as endlessly
 * old. The factor is at most 1, so the other query's bounds stay bounds and let Lucene skip what
 * cannot come among the best.
 */
final class RecencyQuery extends Query {
  /** What is very old keeps this part of its score. */
  static final double FLOOR = 0.5;

  private final Query in;
  private final Instant now;
  private final Duration halfLife;

  RecencyQuery(Query in, Instant now, Duration halfLife) {
    this.in = in;
    this.now = now;
    this.halfLife = halfLife;
  }

  /** The factor of what was published then, in seconds since 1970. */
  static double factor(OptionalLong published, Instant now, Duration halfLife) {
    if (published.isEmpty()) {
      return FLOOR;
    }
    double age = Math.abs((double) now.getEpochSecond() - published.getAsLong());
    return FLOOR + (1 - FLOOR) * Math.pow(2, -age / halfLife.toSeconds());
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

  private static SortedNumericDocValues published(LeafReaderContext leaf) throws IOException {
    return DocValues.getSortedNumeric(leaf.reader(), NewsField.PUBLISHED.fieldName());
  }

  private double factor(SortedNumericDocValues published, int doc) throws IOException {
    OptionalLong time =
        published.advanceExact(doc) ? OptionalLong.of(published.nextValue()) : OptionalLong.empty();
    return factor(time, now, halfLife);
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
      double factor = factor(published(leaf), doc);
      return Explanation.match(
          (float) (score.getValue().floatValue() * factor),
          "product of:",
          score,
          Explanation.match((float) factor, "recency"));
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      ScorerSupplier supplier = in.scorerSupplier(leaf);
      return supplier == null ? null : new RecencySupplier(supplier, leaf);
    }
  }

  private final class RecencySupplier extends ScorerSupplier {
    private final ScorerSupplier supplier;
    private final LeafReaderContext leaf;

    RecencySupplier(ScorerSupplier supplier, LeafReaderContext leaf) {
      this.supplier = supplier;
      this.leaf = leaf;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      return new RecencyScorer(supplier.get(leadCost), published(leaf));
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

  private final class RecencyScorer extends FilterScorer {
    private final SortedNumericDocValues published;
    private float competitive;

    RecencyScorer(Scorer scorer, SortedNumericDocValues published) {
      super(scorer);
      this.published = published;
    }

    /** What is not competitive by its text stays so, whatever the factor: it is 1 at most. */
    @Override
    public float score() throws IOException {
      float text = in.score();
      return text < competitive ? text : (float) (text * factor(published, docID()));
    }

    @Override
    public int advanceShallow(int target) throws IOException {
      return in.advanceShallow(target);
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      return in.getMaxScore(upTo);
    }

    @Override
    public void setMinCompetitiveScore(float score) throws IOException {
      competitive = score;
      in.setMinCompetitiveScore(score);
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
