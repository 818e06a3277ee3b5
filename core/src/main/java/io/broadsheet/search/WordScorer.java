package io.broadsheet.search;

import java.io.IOException;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Scores a word in one segment. As in MaxScore (Turtle and Flood, 1995), in a block of documents in
 * which the longest lists together cannot make a competitive score, only the documents in the other
 * lists are looked at; the lists of preferred terms only where a document is scored. Frequent words
 * are scored {@value WordWindow#SIZE} documents at a time.
 */
final class WordScorer extends Scorer {
  private final WordPostings postings;
  private final WordLengths lengths;
  private final boolean frequent;
  private final DocIdSetIterator documents = new Documents();

  private int doc = -1;
  private float competitive;
  private int blockEnd = DocIdSetIterator.NO_MORE_DOCS;
  private int firstNeeded;
  private float boundOfOthers;
  private @Nullable WordWindow window;

  /**
   * @param postings where the word is
   * @param lengths how long documents are
   * @param frequent whether the word is in so many documents that they are best scored in blocks
   */
  WordScorer(WordPostings postings, WordLengths lengths, boolean frequent) {
    this.postings = postings;
    this.lengths = lengths;
    this.frequent = frequent;
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
    return postings.score(doc, lengths.norm(doc));
  }

  Explanation explain() throws IOException {
    return postings.explain(doc, lengths.norm(doc));
  }

  @Override
  public void nextDocsAndScores(int upTo, @Nullable Bits live, DocAndFloatFeatureBuffer buffer)
      throws IOException {
    if (!frequent) {
      super.nextDocsAndScores(upTo, live, buffer);
      return;
    }
    buffer.size = 0;
    if (doc > blockEnd && doc < upTo) {
      documents.advance(doc);
    }
    while (buffer.size == 0 && doc < upTo) {
      int end = Math.min(upTo - 1, Math.min(blockEnd, doc + WordWindow.SIZE - 1)) + 1;
      scoreUpTo(end, live, buffer);
      documents.advance(end);
    }
  }

  private void scoreUpTo(int end, @Nullable Bits live, DocAndFloatFeatureBuffer buffer)
      throws IOException {
    WordWindow counted = window == null ? new WordWindow() : window;
    window = counted;
    counted.open(doc, end);
    postings.fill(counted, firstNeeded, competitive == 0);
    buffer.growNoCopy(WordWindow.SIZE);
    for (int next = counted.next(doc);
        next != DocIdSetIterator.NO_MORE_DOCS;
        next = counted.next(next + 1)) {
      if (live == null || live.get(next)) {
        float score = postings.score(next, lengths.norm(next), counted, boundOfOthers, competitive);
        if (score >= competitive) {
          buffer.docs[buffer.size] = next;
          buffer.features[buffer.size++] = score;
        }
      }
    }
  }

  @Override
  public int advanceShallow(int target) throws IOException {
    return postings.advanceShallow(target);
  }

  @Override
  public float getMaxScore(int end) throws IOException {
    return postings.bound(end, postings.count()) + postings.mostPreferred();
  }

  @Override
  public void setMinCompetitiveScore(float score) {
    if (score > competitive) {
      competitive = score;
      blockEnd = doc - 1;
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
      boundOfOthers = 0;
      float bound = postings.bound(blockEnd, 1);
      while (bound + postings.mostPreferred() < competitive) {
        firstNeeded++;
        if (firstNeeded == postings.count()) {
          break;
        }
        boundOfOthers = bound;
        bound = postings.bound(blockEnd, firstNeeded + 1);
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
