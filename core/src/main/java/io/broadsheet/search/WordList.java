package io.broadsheet.search;

import java.io.IOException;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.MaxScoreCache;
import org.apache.lucene.search.similarities.Similarity;

/** The documents of one of a word's terms in one segment, and how much an occurrence counts. */
final class WordList {
  private final ImpactsEnum documents;
  private final float weight;
  private final float preferredWeight;
  private final MaxScoreCache bounds;

  /** Where the list stands: asked for once, read often. */
  private int at = -1;

  /**
   * @param documents the list, before its first document
   * @param similarity what scores the word
   * @param weight how much an occurrence counts for the word, 0 if not at all
   * @param preferredWeight how much it counts for the preferred terms
   */
  WordList(
      ImpactsEnum documents, Similarity.SimScorer similarity, float weight, float preferredWeight) {
    this.documents = documents;
    this.weight = weight;
    this.preferredWeight = preferredWeight;
    this.bounds = new MaxScoreCache(documents, new Bound(similarity, weight));
  }

  long cost() {
    return documents.cost();
  }

  float weight() {
    return weight;
  }

  float preferredWeight() {
    return preferredWeight;
  }

  /** How often the term occurs where the list stands. */
  int occurrences() throws IOException {
    return documents.freq();
  }

  /** To the first document from there on, unless it is there or further. Where it stands then. */
  int advance(int target) throws IOException {
    if (at < target) {
      at = documents.advance(target);
    }
    return at;
  }

  /** Adds its documents from the window's first on, and stands behind the window then. */
  void addTo(WordWindow window) throws IOException {
    advance(window.start());
    while (at < window.end()) {
      documents.nextPostings(window.end(), window.read());
      if (weight > 0) {
        window.add(weight, preferredWeight);
      } else {
        window.addPreferred(preferredWeight);
      }
      at = documents.docID();
    }
  }

  /** Up to where the bound holds that is known from there on. */
  int advanceShallow(int target) throws IOException {
    if (at == DocIdSetIterator.NO_MORE_DOCS) {
      return at;
    }
    int end = bounds.advanceShallow(Math.max(at, target));
    return at <= target ? end : at - 1;
  }

  /** What a document from there to there scores at most for this list alone. */
  float bound(int from, int end) throws IOException {
    if (at > end) {
      return 0;
    }
    advanceShallow(from);
    return bounds.getMaxScore(end);
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
