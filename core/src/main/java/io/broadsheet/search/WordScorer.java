package io.broadsheet.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.MaxScoreCache;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.similarities.Similarity;

/**
 * Scores a word in one segment. What it scores in a document is at most the sum of what it would
 * score in each field alone, because BM25 grows ever slower with the number of occurrences and
 * falls with the length. So, as in MaxScore (Turtle and Flood, 1995), in a block of documents in
 * which the longest lists together cannot make a competitive score, only the documents in the other
 * lists are looked at.
 */
final class WordScorer extends Scorer {
  /** Above the rounding errors of a few sums of floats. */
  private static final float ROUNDING = 1.00001f;

  private final ImpactsEnum[] lists;
  private final float[] weights;
  private final MaxScoreCache[] bounds;
  private final WordLengths lengths;
  private final Similarity.SimScorer similarity;
  private final float most;
  private final DocIdSetIterator documents = new Documents();

  private int doc = -1;
  private float competitive;
  private int blockEnd = DocIdSetIterator.NO_MORE_DOCS;
  private int firstNeeded;

  WordScorer(WordPostings postings, WordLengths lengths, Similarity.SimScorer similarity) {
    int count = postings.lists().size();
    lists = new ImpactsEnum[count];
    weights = new float[count];
    bounds = new MaxScoreCache[count];
    for (int i = 0; i < count; i++) {
      lists[i] = postings.lists().get(i).documents();
      weights[i] = postings.lists().get(i).weight();
      bounds[i] = postings.lists().get(i).bounds();
    }
    this.lengths = lengths;
    this.similarity = similarity;
    most = similarity.score(Float.MAX_VALUE, 1L);
  }

  @Override
  public int docID() {
    return doc;
  }

  @Override
  public DocIdSetIterator iterator() {
    return documents;
  }

  @Override
  public float score() throws IOException {
    return similarity.score(frequency(), norm());
  }

  /** How often the word occurs in the document, by weight of field. */
  float frequency() throws IOException {
    float sum = 0;
    for (int i = 0; i < lists.length; i++) {
      if (lists[i].docID() < doc) {
        lists[i].advance(doc);
      }
      if (lists[i].docID() == doc) {
        sum += weights[i] * lists[i].freq();
      }
    }
    return sum;
  }

  /** The length of the document, encoded. */
  long norm() throws IOException {
    return lengths.norm(doc);
  }

  @Override
  public int advanceShallow(int target) throws IOException {
    int end = DocIdSetIterator.NO_MORE_DOCS;
    for (int i = 0; i < lists.length; i++) {
      if (lists[i].docID() <= target) {
        end = Math.min(end, bounds[i].advanceShallow(target));
      } else if (lists[i].docID() != DocIdSetIterator.NO_MORE_DOCS) {
        end = Math.min(end, lists[i].docID() - 1);
      }
    }
    return end;
  }

  @Override
  public float getMaxScore(int end) throws IOException {
    float sum = 0;
    for (int i = 0; i < lists.length; i++) {
      sum += bound(i, end);
    }
    return bound(sum);
  }

  private float bound(int list, int end) throws IOException {
    return lists[list].docID() <= end ? bounds[list].getMaxScore(end) : 0;
  }

  private float bound(float sum) {
    return Math.min(sum, most) * ROUNDING;
  }

  @Override
  public void setMinCompetitiveScore(float score) {
    if (score > competitive) {
      competitive = score;
      blockEnd = doc;
    }
  }

  /**
   * The first document from there on in a block with competitive documents; the lists that must be
   * looked at in it are those from {@code firstNeeded} on.
   */
  private int enterBlock(int target) throws IOException {
    int start = target;
    while (start != DocIdSetIterator.NO_MORE_DOCS) {
      blockEnd = advanceShallow(start);
      firstNeeded = 0;
      float sum = 0;
      for (int i = 0; i < lists.length; i++) {
        sum += bound(i, blockEnd);
        firstNeeded = bound(sum) < competitive ? i + 1 : firstNeeded;
      }
      if (firstNeeded < lists.length || blockEnd == DocIdSetIterator.NO_MORE_DOCS) {
        return firstNeeded < lists.length ? start : DocIdSetIterator.NO_MORE_DOCS;
      }
      start = blockEnd + 1;
    }
    return start;
  }

  private int firstFrom(int target) throws IOException {
    int first = DocIdSetIterator.NO_MORE_DOCS;
    for (int i = firstNeeded; i < lists.length; i++) {
      int at = lists[i].docID();
      first = Math.min(first, at < target ? lists[i].advance(target) : at);
    }
    return first;
  }

  private final class Documents extends DocIdSetIterator {
    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() throws IOException {
      return advance(doc + 1);
    }

    @Override
    public int advance(int target) throws IOException {
      int start = target;
      while (start != NO_MORE_DOCS) {
        if (start > blockEnd) {
          start = enterBlock(start);
        }
        int found = start == NO_MORE_DOCS ? NO_MORE_DOCS : firstFrom(start);
        if (found <= blockEnd) {
          doc = found;
          return found;
        }
        start = blockEnd + 1;
      }
      doc = NO_MORE_DOCS;
      return NO_MORE_DOCS;
    }

    @Override
    public long cost() {
      return Arrays.stream(lists).mapToLong(ImpactsEnum::cost).sum();
    }
  }
}
