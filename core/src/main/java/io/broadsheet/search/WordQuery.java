package io.broadsheet.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * One word, whatever terms it is indexed as in several weighted fields, ranked by BM25F: as if the
 * fields were one, in which each occurrence counts as many times as its field's weight says
 * (Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields", 2004). For
 * one term in each field the scores are those of Lucene's {@link
 * org.apache.lucene.search.CombinedFieldQuery}; this query also knows how large they can become, so
 * that a search for the best hits skips what cannot be among them.
 *
 * <p>The field's length is the norm of {@link Field#name()}, to which its further terms, which may
 * be in other Lucene fields without norms, do not add.
 */
final class WordQuery extends Query {
  private final List<Field> fields;
  private final List<Field> preferredFields;
  private final float share;

  /**
   * @param name the Lucene field whose length counts
   * @param weight how much an occurrence counts, 1 or more
   * @param terms the terms that are this word in this field, in this or another Lucene field
   */
  record Field(String name, float weight, List<Term> terms) {
    Field {
      terms = List.copyOf(terms);
      if (weight < 1) {
        throw new IllegalArgumentException("weight of " + name + " must be 1 or more: " + weight);
      }
    }
  }

  WordQuery(List<Field> fields) {
    this(fields, List.of(), 0f);
  }

  private WordQuery(List<Field> fields, List<Field> preferredFields, float share) {
    this.fields = List.copyOf(fields);
    this.preferredFields = List.copyOf(preferredFields);
    this.share = share;
  }

  /**
   * This word, ranked by certain terms too: what these alone would score is added.
   *
   * @param preferred the terms; a document that has none of the word's own does not match
   * @param share how much of their score is added
   */
  WordQuery preferring(List<Field> preferred, float share) {
    return new WordQuery(fields, preferred, share);
  }

  List<Field> fields() {
    return fields;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return mode.needsScores()
        ? new WordWeight(searcher, boost)
        : searcher.createWeight(searcher.rewrite(new ConstantScoreQuery(anyTerm())), mode, boost);
  }

  /** What matches the same items. */
  Query anyTerm() {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    fields.forEach(
        field -> field.terms().forEach(term -> any.add(new TermQuery(term), Occur.SHOULD)));
    return any.build();
  }

  @Override
  public void visit(QueryVisitor visitor) {
    QueryVisitor any = visitor.getSubVisitor(Occur.SHOULD, this);
    for (Field field : fields) {
      any.consumeTerms(
          this,
          field.terms().stream()
              .filter(term -> visitor.acceptField(term.field()))
              .toArray(Term[]::new));
    }
  }

  @Override
  public String toString(String unused) {
    return "word" + fields + (preferredFields.isEmpty() ? "" : " above all " + preferredFields);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WordQuery word
        && fields.equals(word.fields)
        && preferredFields.equals(word.preferredFields)
        && share == word.share;
  }

  @Override
  public int hashCode() {
    return Objects.hash(WordQuery.class, fields, preferredFields, share);
  }

  private final class WordWeight extends Weight {
    private final WordTerms any;
    private final WordTerms preferred;

    WordWeight(IndexSearcher searcher, float boost) throws IOException {
      super(WordQuery.this);
      any = WordTerms.of(searcher, fields, boost, Map.of());
      preferred = WordTerms.of(searcher, preferredFields, boost * share, any.states());
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      WordPostings postings = WordPostings.of(leaf, any, preferred);
      return postings == null ? null : new WordSupplier(leaf.reader(), postings);
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
      ScorerSupplier supplier = scorerSupplier(leaf);
      if (supplier == null) {
        return Explanation.noMatch("no such word");
      }
      WordScorer scorer = (WordScorer) supplier.get(Long.MAX_VALUE);
      return scorer.iterator().advance(doc) == doc
          ? Explanation.match(scorer.score(), getQuery() + " by BM25F", scorer.explain())
          : Explanation.noMatch("no such word");
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return true;
    }
  }

  private final class WordSupplier extends ScorerSupplier {
    private final LeafReader segment;
    private final WordPostings postings;

    WordSupplier(LeafReader segment, WordPostings postings) {
      this.segment = segment;
      this.postings = postings;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      WordLengths lengths = WordLengths.of(segment, fields, cost());
      return new WordScorer(postings, lengths, segment.maxDoc());
    }

    @Override
    public BulkScorer bulkScorer() throws IOException {
      return new BlockScorer(get(Long.MAX_VALUE));
    }

    @Override
    public long cost() {
      return postings.cost();
    }
  }
}
