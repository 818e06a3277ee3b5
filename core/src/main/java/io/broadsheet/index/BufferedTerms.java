package io.broadsheet.index;

import java.util.Arrays;
import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a {@link PostingsBuffer} in the order of their terms, by a counting sort: each
 * term's are counted, then each token is put in its term's next place. A token is kept as its
 * position among those of all documents. To be read once, in order, as Lucene's formats do.
 */
final class BufferedTerms extends Terms {
  private static final int BLOCK_SHIFT = 6;

  private final PostingsBuffer buffer;
  private final int[] documents;
  private final BytesRefHash terms;
  private final boolean positions;

  /** Where each term's places end, which is where those of the next number begin. */
  private final int[] ends;

  private final int[] places;

  /** The document that the first of each block of positions belongs to. */
  private final int[] blocks;

  /**
   * @param documents Lucene's number of each document in the buffer
   * @param ofStems whether the terms are the words' stems, which have no positions
   */
  BufferedTerms(PostingsBuffer buffer, int[] documents, boolean ofStems) {
    this.buffer = buffer;
    this.documents = documents;
    this.terms = buffer.words().terms(ofStems);
    this.positions = !ofStems;
    this.ends = new int[terms.size()];
    int[] termOf = buffer.words().termOf(ofStems);
    int[] counts = buffer.counts();
    for (int number = 0; number < counts.length; number++) {
      if (termOf[number] >= 0) {
        ends[termOf[number]] += counts[number];
      }
    }
    int total = Arrays.stream(ends).reduce(0, Math::addExact);
    int end = total;
    for (int term = ends.length - 1; term >= 0; term--) {
      end -= ends[term];
      ends[term] = end;
    }
    this.places = new int[total];
    buffer.place(termOf, ends, places);
    this.blocks = blocks(buffer.bases(), documents.length);
  }

  private static int[] blocks(int[] bases, int documents) {
    int[] blocks = new int[(bases[documents] >>> BLOCK_SHIFT) + 1];
    int document = 0;
    for (int i = 0; i < blocks.length; i++) {
      while (document < documents - 1 && bases[document + 1] <= i << BLOCK_SHIFT) {
        document++;
      }
      blocks[i] = document;
    }
    return blocks;
  }

  @Override
  public TermsEnum iterator() {
    return new InOrder(terms.sort());
  }

  @Override
  public long size() {
    return ends.length;
  }

  @Override
  public long getSumTotalTermFreq() {
    return places.length;
  }

  /** Not known before they are written. */
  @Override
  public long getSumDocFreq() {
    throw new UnsupportedOperationException();
  }

  @Override
  public int getDocCount() {
    return documents.length;
  }

  @Override
  public boolean hasFreqs() {
    return true;
  }

  @Override
  public boolean hasOffsets() {
    return false;
  }

  @Override
  public boolean hasPositions() {
    return positions;
  }

  @Override
  public boolean hasPayloads() {
    return false;
  }

  private final class InOrder extends BaseTermsEnum {
    private final int[] sorted;
    private final BytesRef term = new BytesRef();
    private final Occurrences occurrences = new Occurrences();
    private int current = -1;

    InOrder(int[] sorted) {
      this.sorted = sorted;
    }

    @Override
    public @Nullable BytesRef next() {
      current++;
      return current < ends.length ? terms.get(sorted[current], term) : null;
    }

    @Override
    public BytesRef term() {
      return term;
    }

    /** What is given back may be of another field; here there is one for all terms. */
    @Override
    public PostingsEnum postings(@Nullable PostingsEnum ignored, int flags) {
      int number = sorted[current];
      occurrences.begin(number == 0 ? 0 : ends[number - 1], ends[number]);
      return occurrences;
    }

    @Override
    public SeekStatus seekCeil(BytesRef text) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void seekExact(long ord) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long ord() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int docFreq() {
      throw new UnsupportedOperationException();
    }

    @Override
    public long totalTermFreq() {
      throw new UnsupportedOperationException();
    }

    @Override
    public ImpactsEnum impacts(int flags) {
      throw new UnsupportedOperationException();
    }
  }

  private final class Occurrences extends PostingsEnum {
    private final int[] bases = buffer.bases();
    private int first;
    private int end;
    private int last;
    private int next;
    private int document;
    private int doc;

    void begin(int from, int to) {
      first = from;
      end = from;
      last = to;
      document = -1;
      doc = -1;
    }

    @Override
    public int nextDoc() {
      if (end == last) {
        doc = NO_MORE_DOCS;
        return doc;
      }
      document = Math.max(document + 1, blocks[places[end] >>> BLOCK_SHIFT]);
      while (bases[document + 1] <= places[end]) {
        document++;
      }
      first = end;
      next = end;
      while (end < last && places[end] < bases[document + 1]) {
        end++;
      }
      doc = documents[document];
      return doc;
    }

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int freq() {
      return end - first;
    }

    @Override
    public int nextPosition() {
      return places[next++] - bases[document];
    }

    @Override
    public int startOffset() {
      return -1;
    }

    @Override
    public int endOffset() {
      return -1;
    }

    @Override
    public @Nullable BytesRef getPayload() {
      return null;
    }

    @Override
    public int advance(int target) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long cost() {
      return (long) last - first;
    }
  }
}
