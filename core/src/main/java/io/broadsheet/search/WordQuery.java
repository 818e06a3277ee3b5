package io.broadsheet.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;
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
    this.fields = List.copyOf(fields);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return mode.needsScores()
        ? new WordWeight(searcher, boost)
        : searcher.createWeight(searcher.rewrite(new ConstantScoreQuery(anyTerm())), mode, boost);
  }

  private Query anyTerm() {
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
    return "word" + fields;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WordQuery word && fields.equals(word.fields);
  }

  @Override
  public int hashCode() {
    return Objects.hash(WordQuery.class, fields);
  }

  private final class WordWeight extends Weight {
    private final TermStates[][] states = new TermStates[fields.size()][];
    private final Similarity.@Nullable SimScorer similarity;

    WordWeight(IndexSearcher searcher, float boost) throws IOException {
      super(WordQuery.this);
      long documents = 1;
      long withWord = 0;
      double occurrences = 0;
      double words = 0;
      for (int i = 0; i < states.length; i++) {
        Field field = fields.get(i);
        CollectionStatistics statistics = searcher.collectionStatistics(field.name());
        states[i] = states(searcher, field.terms());
        if (statistics != null) {
          documents = Math.max(documents, statistics.docCount());
          words += (double) field.weight() * statistics.sumTotalTermFreq();
          withWord = Math.max(withWord, withWord(searcher, field, states[i], withWord));
          occurrences += (double) field.weight() * occurrences(states[i]);
        }
      }
      similarity =
          withWord == 0
              ? null
              : searcher
                  .getSimilarity()
                  .scorer(
                      boost,
                      new CollectionStatistics(
                          "fields", documents, documents, (long) words, documents),
                      new TermStatistics(
                          new BytesRef("word"), withWord, Math.max(withWord, (long) occurrences)));
    }

    private static TermStates[] states(IndexSearcher searcher, List<Term> terms)
        throws IOException {
      TermStates[] states = new TermStates[terms.size()];
      for (int i = 0; i < states.length; i++) {
        states[i] = TermStates.build(searcher, terms.get(i), true);
      }
      return states;
    }

    private static long withWord(
        IndexSearcher searcher, Field field, TermStates[] states, long elsewhere)
        throws IOException {
      long sum = Arrays.stream(states).mapToLong(TermStates::docFreq).sum();
      return sum <= elsewhere
          ? elsewhere
          : WordCount.of(searcher.getLeafContexts(), field.terms(), states);
    }

    private static long occurrences(TermStates[] terms) {
      long sum = 0;
      for (TermStates term : terms) {
        sum += term.totalTermFreq();
      }
      return sum;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      if (similarity == null) {
        return null;
      }
      WordPostings postings = WordPostings.of(leaf, fields, states, similarity);
      if (postings.isEmpty()) {
        return null;
      }
      Similarity.SimScorer scorer = similarity;
      return new ScorerSupplier() {
        @Override
        public Scorer get(long leadCost) throws IOException {
          return new WordScorer(postings, WordLengths.of(leaf.reader(), fields), scorer);
        }

        @Override
        public long cost() {
          return postings.cost();
        }
      };
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
      ScorerSupplier supplier = scorerSupplier(leaf);
      if (supplier == null || similarity == null) {
        return Explanation.noMatch("no such word");
      }
      WordScorer scorer = (WordScorer) supplier.get(Long.MAX_VALUE);
      if (scorer.iterator().advance(doc) != doc) {
        return Explanation.noMatch("no such word");
      }
      Explanation frequency =
          Explanation.match(scorer.frequency(), "occurrences, by weight of field");
      Explanation score = similarity.explain(frequency, scorer.norm());
      return Explanation.match(score.getValue(), getQuery() + " by BM25F", score);
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return true;
    }
  }
}
