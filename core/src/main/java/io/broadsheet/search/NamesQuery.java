package io.broadsheet.search;

import io.broadsheet.index.NewsField;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Items that have one of some names in a field. Names count as one, however they are written, as in
 * {@link NameCounts}.
 */
final class NamesQuery extends Query {
  private static final int COST_OF_READING = 16;

  private final NewsField field;
  private final long[] hashes;

  NamesQuery(NewsField field, Collection<String> names) {
    this.field = field;
    this.hashes = names.stream().mapToLong(SegmentNames::hash).sorted().distinct().toArray();
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        FixedBitSet ordinals = SegmentNames.of(leaf.reader(), field).among(hashes);
        return ordinals.cardinality() == 0
            ? null
            : new NamesSupplier(
                leaf.reader(),
                ordinals,
                NameCandidates.of(leaf.reader(), field, ordinals),
                score(),
                mode);
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return DocValues.isCacheable(leaf, field.fieldName());
      }
    };
  }

  /**
   * Where many items are in question, marks all that have one of the names; else asks each, or each
   * that has a word of the names, where these are fewer.
   */
  private final class NamesSupplier extends ScorerSupplier {
    private final LeafReader segment;
    private final FixedBitSet ordinals;
    private final @Nullable NameCandidates candidates;
    private final float score;
    private final ScoreMode mode;

    NamesSupplier(
        LeafReader segment,
        FixedBitSet ordinals,
        @Nullable NameCandidates candidates,
        float score,
        ScoreMode mode) {
      this.segment = segment;
      this.ordinals = ordinals;
      this.candidates = candidates;
      this.score = score;
      this.mode = mode;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      int asked = (int) Math.min(Math.min(leadCost, cost()), segment.maxDoc());
      SegmentOrdinals kept =
          KeptBySegment.areMany(segment, asked) ? SegmentOrdinals.of(segment, field, asked) : null;
      if (kept == null) {
        return new ConstantScoreScorer(score, mode, asking(leadCost));
      }
      FixedBitSet items = kept.having(ordinals);
      return new ConstantScoreScorer(score, mode, new BitSetIterator(items, items.cardinality()));
    }

    private TwoPhaseIterator asking(long leadCost) throws IOException {
      SortedSetDocValues values = DocValues.getSortedSet(segment, field.fieldName());
      DocIdSetIterator asked =
          candidates == null || candidates.cost() > leadCost ? values : candidates.iterator();
      return new TwoPhaseIterator(asked) {
        @Override
        public boolean matches() throws IOException {
          return values.advanceExact(asked.docID()) && hasName(values);
        }

        @Override
        public float matchCost() {
          return COST_OF_READING;
        }
      };
    }

    private boolean hasName(SortedSetDocValues values) throws IOException {
      for (int i = values.docValueCount(); i > 0; i--) {
        if (ordinals.get((int) values.nextOrd())) {
          return true;
        }
      }
      return false;
    }

    @Override
    public long cost() {
      return candidates == null ? segment.maxDoc() : candidates.cost();
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(field.fieldName())) {
      visitor.visitLeaf(this);
    }
  }

  @Override
  public String toString(String unused) {
    return field.fieldName() + " is one of " + hashes.length;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NamesQuery that
        && field == that.field
        && Arrays.equals(hashes, that.hashes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(NamesQuery.class, field, Arrays.hashCode(hashes));
  }
}
