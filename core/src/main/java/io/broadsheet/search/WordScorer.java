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
 * lists are looked at. Frequent words are scored {@value WordWindow#SIZE} documents at a time, and
 * so are documents that are asked for one by one, where they are many.
 */
final class WordScorer extends Scorer {
  /** With more entries of the word's lists in a window, documents are scored in blocks. */
  private static final int FREQUENT = 16;

  /** So many entries are counted in the time that one list is asked for a document. */
  private static final long COUNTED_WHILE_ASKED = 3;

  /** So many documents are asked for in the time that a window is opened. */
  private static final long ASKED_WHILE_OPENED = 6;

  private final WordPostings postings;
  private final WordLengths lengths;
  private final boolean frequent;
  private final long worthCounting;
  private final DocIdSetIterator documents = new Documents();

  private int doc = -1;
  private float competitive;
  private int blockEnd = DocIdSetIterator.NO_MORE_DOCS;
  private int firstNeeded;
  private float boundOfOthers;
  private int boundedFrom;
  private WordWindow window = WordWindow.NONE;

  /** Up to where it is counted how many documents are asked for. */
  private int regionEnd;

  private int asked;

  /**
   * @param postings where the word is
   * @param lengths how long documents are
   * @param maxDoc how many documents the segment has
   */
  WordScorer(WordPostings postings, WordLengths lengths, int maxDoc) {
    this.postings = postings;
    this.lengths = lengths;
    long inRegion = postings.cost() * (long) WordWindow.SIZE / maxDoc;
    this.frequent = inRegion > FREQUENT;
    this.worthCounting = ASKED_WHILE_OPENED + inRegion / (COUNTED_WHILE_ASKED * postings.count());
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
    return doc < window.end() ? postings.score(doc, norm, window, 0, 0) : postings.score(doc, norm);
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
      if (doc >= window.end()) {
        int end = Math.min(blockEnd, Math.min(upTo, endOfWindow(doc)) - 1) + 1;
        open(doc, end);
        postings.fill(window, firstNeeded, competitive == 0);
      }
      int end = Math.min(upTo, window.end());
      scoreUpTo(end, live, buffer);
      documents.advance(end);
    }
  }

  private static int endOfWindow(int start) {
    return Math.min(start, DocIdSetIterator.NO_MORE_DOCS - WordWindow.SIZE) + WordWindow.SIZE;
  }

  private void open(int start, int end) {
    window = window == WordWindow.NONE ? new WordWindow(WordWindow.SIZE) : window;
    window.open(start, end);
  }

  private void scoreUpTo(int end, @Nullable Bits live, DocAndFloatFeatureBuffer buffer)
      throws IOException {
    buffer.growNoCopy(WordWindow.SIZE);
    for (int next = window.next(doc); next < end; next = window.next(next + 1)) {
      if (live == null || live.get(next)) {
        float score = postings.score(next, lengths.norm(next), window, boundOfOthers, competitive);
        if (score >= competitive) {
          buffer.docs[buffer.size] = next;
          buffer.features[buffer.size++] = score;
        }
      }
    }
  }

  @Override
  public int advanceShallow(int target) throws IOException {
    boundedFrom = target;
    return postings.advanceShallow(target);
  }

  /** Of documents that are counted already, the lists know no bounds any more: they are further. */
  @Override
  public float getMaxScore(int end) throws IOException {
    boolean counted = Math.max(doc, boundedFrom) < window.end();
    float bound = counted ? postings.most() : postings.bound(boundedFrom, end, postings.count());
    return bound + postings.mostPreferred();
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
      float bound = postings.bound(start, blockEnd, 1);
      while (bound + postings.mostPreferred() < competitive) {
        firstNeeded++;
        if (firstNeeded == postings.count()) {
          break;
        }
        boundOfOthers = bound;
        bound = postings.bound(start, blockEnd, firstNeeded + 1);
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
      if (frequent && firstNeeded == 0) {
        count(target);
      }
      if (target < window.end()) {
        doc = window.next(target);
        if (doc != NO_MORE_DOCS) {
          return doc;
        }
        start = window.end();
      }
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

    /** Counts all occurrences in a region where many of the last one's documents were asked for. */
    private void count(int target) throws IOException {
      asked++;
      if (target < regionEnd) {
        return;
      }
      regionEnd = endOfWindow(target);
      if (asked > worthCounting && regionEnd <= blockEnd && target >= window.end()) {
        open(target, regionEnd);
        postings.fill(window, 0, true);
      }
      asked = 0;
    }

    @Override
    public long cost() {
      return postings.cost();
    }
  }
}
