package io.broadsheet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The postings of a word's terms in one segment, the longest list first, and what they score; after
 * them those of preferred terms that do not match by themselves. What a document scores is at most
 * the sum of what it would score for each list alone, because BM25 grows ever slower with the
 * number of occurrences and falls with the length.
 */
final class WordPostings {
  /** Above the rounding errors of a few sums of floats. */
  private static final float ROUNDING = 1.00001f;

  private final WordList[] lists;
  private final int count;
  private final Similarity.SimScorer similarity;
  private final Similarity.@Nullable SimScorer preferred;
  private final float most;
  private final float mostPreferred;
  private float frequency;
  private float preferredFrequency;

  private WordPostings(
      WordList[] lists,
      int count,
      Similarity.SimScorer similarity,
      Similarity.@Nullable SimScorer preferred) {
    this.lists = lists;
    this.count = count;
    this.similarity = similarity;
    this.preferred = preferred;
    this.most = similarity.score(Float.MAX_VALUE, 1L) * ROUNDING;
    this.mostPreferred = preferred == null ? 0 : preferred.score(Float.MAX_VALUE, 1L) * ROUNDING;
  }

  /** Those of a word, or null where the segment has none of its terms. */
  static @Nullable WordPostings of(LeafReaderContext leaf, WordTerms word, WordTerms preferred)
      throws IOException {
    Similarity.SimScorer similarity = word.similarity();
    if (similarity == null) {
      return null;
    }
    Map<Term, Float> weights = weights(word);
    Map<Term, Float> preferredWeights = weights(preferred);
    List<WordList> lists = new ArrayList<>();
    for (Map.Entry<Term, Float> term : weights.entrySet()) {
      ImpactsEnum documents = documents(leaf, term.getKey(), word.states());
      if (documents != null) {
        float preferredWeight = preferredWeights.getOrDefault(term.getKey(), 0f);
        lists.add(new WordList(documents, similarity, term.getValue(), preferredWeight));
      }
    }
    lists.sort(Comparator.comparingLong(WordList::cost).reversed());
    int count = lists.size();
    preferredWeights.keySet().removeAll(weights.keySet());
    for (Map.Entry<Term, Float> term : preferredWeights.entrySet()) {
      ImpactsEnum documents = documents(leaf, term.getKey(), preferred.states());
      if (documents != null) {
        lists.add(new WordList(documents, similarity, 0, term.getValue()));
      }
    }
    return count == 0
        ? null
        : new WordPostings(
            lists.toArray(WordList[]::new), count, similarity, preferred.similarity());
  }

  private static Map<Term, Float> weights(WordTerms word) {
    Map<Term, Float> weights = new LinkedHashMap<>();
    word.fields()
        .forEach(field -> field.terms().forEach(term -> weights.put(term, field.weight())));
    return weights;
  }

  private static @Nullable ImpactsEnum documents(
      LeafReaderContext leaf, Term term, Map<Term, TermStates> known) throws IOException {
    TermStates states = known.get(term);
    IOSupplier<TermState> supplier = states == null ? null : states.get(leaf);
    TermState state = supplier == null ? null : supplier.get();
    if (state == null) {
      return null;
    }
    TermsEnum terms = leaf.reader().terms(term.field()).iterator();
    terms.seekExact(term.bytes(), state);
    return terms.impacts(PostingsEnum.FREQS);
  }

  /** How many lists match. */
  int count() {
    return count;
  }

  long cost() {
    long sum = 0;
    for (int i = 0; i < count; i++) {
      sum += lists[i].cost();
    }
    return sum;
  }

  /** What a document of that length scores; documents come in order. */
  float score(int doc, long norm) throws IOException {
    frequency = 0;
    preferredFrequency = 0;
    count(doc, 0, lists.length);
    return score(norm);
  }

  /**
   * What a document in a window scores, if it may come up to a score, or less than that.
   *
   * @param bound what the lists score at most that the window does not hold
   */
  float score(int doc, long norm, WordWindow window, float bound, float competitive)
      throws IOException {
    frequency = window.frequency(doc);
    if (competitive > 0) {
      float known = similarity.score(frequency, norm) + bound + mostPreferred;
      if (known * ROUNDING < competitive) {
        return known;
      }
    }
    preferredFrequency = window.preferredFrequency(doc);
    count(doc, 0, window.firstList());
    count(doc, window.endOfLists(), lists.length);
    return score(norm);
  }

  private void count(int doc, int first, int end) throws IOException {
    for (int i = first; i < end; i++) {
      count(lists[i], doc);
    }
  }

  private void count(WordList list, int doc) throws IOException {
    if (list.advance(doc) == doc) {
      int occurrences = list.occurrences();
      frequency += list.weight() * occurrences;
      preferredFrequency += list.preferredWeight() * occurrences;
    }
  }

  private float score(long norm) {
    float score = similarity.score(frequency, norm);
    return preferred == null || preferredFrequency == 0
        ? score
        : score + preferred.score(preferredFrequency, norm);
  }

  Explanation explain(int doc, long norm) throws IOException {
    float score = score(doc, norm);
    return Explanation.match(
        score,
        "sum of:",
        explain(similarity, frequency, norm),
        explain(preferred, preferredFrequency, norm));
  }

  private static Explanation explain(
      Similarity.@Nullable SimScorer similarity, float frequency, long norm) {
    return similarity == null || frequency == 0
        ? Explanation.match(0f, "not in it")
        : similarity.explain(Explanation.match(frequency, "occurrences, by weight of field"), norm);
  }

  /** The first document from there on in the matching lists from {@code firstList} on. */
  int firstFrom(int target, int firstList) throws IOException {
    int first = DocIdSetIterator.NO_MORE_DOCS;
    for (int i = firstList; i < count; i++) {
      first = Math.min(first, lists[i].advance(target));
    }
    return first;
  }

  /**
   * Puts into a window what lists have in it.
   *
   * @param firstList the first of them
   * @param preferred whether those are among them that do not match by themselves
   */
  void fill(WordWindow window, int firstList, boolean preferred) throws IOException {
    int end = preferred ? lists.length : count;
    window.hold(firstList, end);
    for (int i = firstList; i < end; i++) {
      lists[i].addTo(window);
    }
  }

  /**
   * Up to where the bound of the longest list holds that is known from there on. Where the bounds
   * of others end before, there are looser ones: better than to work out bounds more often.
   */
  int advanceShallow(int target) throws IOException {
    return lists[0].advanceShallow(target);
  }

  /** What a document from there to there scores at most for the longest lists, so many of them. */
  float bound(int from, int end, int longest) throws IOException {
    float sum = 0;
    for (int i = 0; i < longest && sum < most; i++) {
      sum += lists[i].bound(from, end);
    }
    return Math.min(sum * ROUNDING, most);
  }

  /** What the word scores at most in any document. */
  float most() {
    return most;
  }

  /** What preferred terms add at most. */
  float mostPreferred() {
    return mostPreferred;
  }
}
