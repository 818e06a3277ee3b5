package io.broadsheet.search;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.Scorer;

/**
 * Scores a word in one segment. As in MaxScore (Turtle and Flood, 1995), in a block of documents in
 * which the longest lists together cannot make a competitive score, only the documents in the other
 * lists are looked at; the lists of preferred terms only where a document is scored.
 */
final class WordScorer extends Scorer {
  private final WordPostings postings;
  private final WordPostings preferred;
  private final float mostPreferred;
  private final WordLengths lengths;
  private final DocIdSetIterator documents = new Documents();

  private int doc = -1;
  private float competitive;
  private int blockEnd = DocIdSetIterator.NO_MORE_DOCS;
  private int firstNeeded;

  /**
   * @param postings the terms that match
   * @param preferred terms that add to the score of what matches
   * @param lengths how long documents are
   */
  WordScorer(WordPostings postings, WordPostings preferred, WordLengths lengths) {
    this.postings = postings;
    this.preferred = preferred;
    this.mostPreferred = preferred.count() == 0 ? 0 : preferred.bound();
    this.lengths = lengths;
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
    long norm = lengths.norm(doc);
    return postings.score(doc, norm) + preferred.score(doc, norm);
  }

  Explanation explain() throws IOException {
    long norm = lengths.norm(doc);
    return Explanation.match(
        score(), "sum of:", postings.explain(doc, norm), preferred.explain(doc, norm));
  }

  @Override
  public int advanceShallow(int target) throws IOException {
    return postings.advanceShallow(target);
  }

  @Override
  public float getMaxScore(int end) throws IOException {
    return postings.bound(end, postings.count()) + mostPreferred;
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
      while (firstNeeded < postings.count()
          && postings.bound(blockEnd, firstNeeded + 1) + mostPreferred < competitive) {
        firstNeeded++;
      }
      if (firstNeeded < postings.count()) {
        return start;
      }
      start = blockEnd == DocIdSetIterator.NO_MORE_DOCS ? blockEnd : blockEnd + 1;
    }
    return start;
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
        int found = start == NO_MORE_DOCS ? NO_MORE_DOCS : postings.firstFrom(start, firstNeeded);
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
      return postings.cost();
    }
  }
}
