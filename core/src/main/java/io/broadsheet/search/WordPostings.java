package io.broadsheet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MaxScoreCache;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/** The postings of a word's terms in one segment, longest list first. */
record WordPostings(List<Postings> lists) {
  /**
   * @param documents the documents with the term
   * @param weight how much an occurrence counts
   * @param bounds what the term alone can add to a score
   */
  record Postings(ImpactsEnum documents, float weight, MaxScoreCache bounds) {}

  static WordPostings of(
      LeafReaderContext leaf,
      List<WordQuery.Field> fields,
      TermStates[][] states,
      Similarity.SimScorer similarity)
      throws IOException {
    List<Postings> lists = new ArrayList<>();
    for (int i = 0; i < states.length; i++) {
      WordQuery.Field field = fields.get(i);
      for (int j = 0; j < states[i].length; j++) {
        ImpactsEnum documents = documents(leaf, field.terms().get(j), states[i][j]);
        if (documents != null) {
          Bound bound = new Bound(similarity, field.weight());
          lists.add(new Postings(documents, field.weight(), new MaxScoreCache(documents, bound)));
        }
      }
    }
    lists.sort(Comparator.comparingLong((Postings list) -> list.documents().cost()).reversed());
    return new WordPostings(lists);
  }

  private static @Nullable ImpactsEnum documents(
      LeafReaderContext leaf, Term term, TermStates states) throws IOException {
    IOSupplier<TermState> supplier = states.get(leaf);
    TermState state = supplier == null ? null : supplier.get();
    if (state == null) {
      return null;
    }
    TermsEnum terms = leaf.reader().terms(term.field()).iterator();
    terms.seekExact(term.bytes(), state);
    return terms.impacts(PostingsEnum.FREQS);
  }

  boolean isEmpty() {
    return lists.isEmpty();
  }

  long cost() {
    return lists.stream().mapToLong(list -> list.documents().cost()).sum();
  }

  /** What occurrences in one field score in a document that has no other. */
  private static final class Bound extends Similarity.SimScorer {
    private final Similarity.SimScorer similarity;
    private final float weight;

    Bound(Similarity.SimScorer similarity, float weight) {
      this.similarity = similarity;
      this.weight = weight;
    }

    @Override
    public float score(float frequency, long norm) {
      return similarity.score(weight * frequency, WordLengths.shortest(norm, weight));
    }
  }
}
