package io.broadsheet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.MaxScoreCache;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The postings of a word's terms in one segment, the longest list first, and what they score. What
 * a document scores is at most the sum of what it would score for each list alone, because BM25
 * grows ever slower with the number of occurrences and falls with the length.
 */
final class WordPostings {
  /** Above the rounding errors of a few sums of floats. */
  private static final float ROUNDING = 1.00001f;

  static final WordPostings NONE = new WordPostings(new ArrayList<>(), null);

  private final List<Postings> postings;
  private final ImpactsEnum[] lists;

  /** Where each list stands: asked for once, read often. */
  private final int[] at;

  private final float[] weights;
  private final MaxScoreCache[] bounds;
  private final Similarity.@Nullable SimScorer similarity;
  private final float most;

  private WordPostings(List<Postings> postings, Similarity.@Nullable SimScorer similarity) {
    postings.sort(Comparator.comparingLong((Postings list) -> list.documents().cost()).reversed());
    this.postings = postings;
    lists = postings.stream().map(Postings::documents).toArray(ImpactsEnum[]::new);
    at = new int[lists.length];
    Arrays.fill(at, -1);
    weights = new float[lists.length];
    bounds = new MaxScoreCache[lists.length];
    for (int i = 0; i < lists.length; i++) {
      weights[i] = postings.get(i).weight();
      bounds[i] = postings.get(i).bounds();
    }
    this.similarity = similarity;
    most = similarity == null ? 0 : similarity.score(Float.MAX_VALUE, 1L);
  }

  private record Postings(Term term, ImpactsEnum documents, float weight, MaxScoreCache bounds) {}

  /**
   * Those of a word's terms.
   *
   * @param others where the lists are taken from that are there; each is then read for both, so
   *     these must be asked for a document after the others
   */
  static WordPostings of(LeafReaderContext leaf, WordTerms word, WordPostings others)
      throws IOException {
    List<Postings> lists = new ArrayList<>();
    Similarity.SimScorer similarity = word.similarity();
    for (int i = 0; similarity != null && i < word.fields().size(); i++) {
      WordQuery.Field field = word.fields().get(i);
      for (int j = 0; j < field.terms().size(); j++) {
        Term term = field.terms().get(j);
        ImpactsEnum shared = others.list(term);
        ImpactsEnum documents =
            shared == null ? documents(leaf, term, word.states().get(term)) : shared;
        if (documents != null) {
          Bound bound = new Bound(similarity, field.weight());
          MaxScoreCache bounds = new MaxScoreCache(documents, bound);
          lists.add(new Postings(term, documents, field.weight(), bounds));
        }
      }
    }
    return new WordPostings(lists, similarity);
  }

  private @Nullable ImpactsEnum list(Term term) {
    for (Postings list : postings) {
      if (list.term().equals(term)) {
        return list.documents();
      }
    }
    return null;
  }

  private static @Nullable ImpactsEnum documents(
      LeafReaderContext leaf, Term term, @Nullable TermStates states) throws IOException {
    IOSupplier<TermState> supplier = states == null ? null : states.get(leaf);
    TermState state = supplier == null ? null : supplier.get();
    if (state == null) {
      return null;
    }
    TermsEnum terms = leaf.reader().terms(term.field()).iterator();
    terms.seekExact(term.bytes(), state);
    return terms.impacts(PostingsEnum.FREQS);
  }

  int count() {
    return lists.length;
  }

  long cost() {
    long sum = 0;
    for (ImpactsEnum list : lists) {
      sum += list.cost();
    }
    return sum;
  }

  /** How often the terms occur in a document, by weight of field; documents come in order. */
  float frequency(int doc) throws IOException {
    float sum = 0;
    for (int i = 0; i < lists.length; i++) {
      if (at[i] < doc) {
        advance(i, doc);
      }
      if (at[i] == doc) {
        sum += weights[i] * lists[i].freq();
      }
    }
    return sum;
  }

  /** What a document of that length scores. */
  float score(int doc, long norm) throws IOException {
    float frequency = frequency(doc);
    return similarity == null || frequency == 0 ? 0 : similarity.score(frequency, norm);
  }

  Explanation explain(int doc, long norm) throws IOException {
    float frequency = frequency(doc);
    return similarity == null || frequency == 0
        ? Explanation.match(0f, "not in it")
        : similarity.explain(Explanation.match(frequency, "occurrences, by weight of field"), norm);
  }

  /** The first document from there on in the lists from {@code firstList} on. */
  int firstFrom(int target, int firstList) throws IOException {
    int first = DocIdSetIterator.NO_MORE_DOCS;
    for (int i = firstList; i < lists.length; i++) {
      first = Math.min(first, at[i] < target ? advance(i, target) : at[i]);
    }
    return first;
  }

  /** To the first document from there on; a list that others read too may stand there already. */
  private int advance(int list, int target) throws IOException {
    int doc = lists[list].docID();
    at[list] = doc < target ? lists[list].advance(target) : doc;
    return at[list];
  }

  /** Up to where the bounds hold that are known from there on. */
  int advanceShallow(int target) throws IOException {
    int end = DocIdSetIterator.NO_MORE_DOCS;
    for (int i = 0; i < lists.length; i++) {
      if (at[i] <= target) {
        end = Math.min(end, bounds[i].advanceShallow(target));
      } else if (at[i] != DocIdSetIterator.NO_MORE_DOCS) {
        end = Math.min(end, at[i] - 1);
      }
    }
    return end;
  }

  /** What a document up to there scores at most for the longest lists, so many of them. */
  float bound(int end, int longest) throws IOException {
    float sum = 0;
    for (int i = 0; i < longest; i++) {
      sum += at[i] <= end ? bounds[i].getMaxScore(end) : 0;
    }
    return Math.min(sum, most) * ROUNDING;
  }

  /** What any document scores at most. */
  float bound() {
    return most * ROUNDING;
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
