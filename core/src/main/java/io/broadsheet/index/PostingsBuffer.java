package io.broadsheet.index;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.ByteBlockPool;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one field of a segment that is being filled, one after the other: two bytes each
 * where the word is one of the first few thousand, else four. Lucene's own buffer goes to the
 * postings of the token's term. They are put in the order of their terms when the segment is
 * written; see {@link BufferedTerms}. Not thread-safe, but for {@link #bytes}: Lucene fills a
 * segment with one thread at a time.
 */
final class PostingsBuffer {
  /**
   * A token is its word's {@link BufferedWords} number and its increment, or this and the increment
   * after it.
   */
  private static final int FOLLOWS = 3;

  private static final int INCREMENT_BITS = 2;

  /** A number below this takes one unit, another one two. */
  private static final int LONG = 0x8000;

  private static final int BLOCK_BITS = 12;
  private static final int BLOCK = 1 << BLOCK_BITS;
  private static final int MASK = BLOCK - 1;
  private static final int FIRST = 16;

  private static final int DOCUMENT_BYTES = 2 * Integer.BYTES;

  private static final int FIXED_BYTES =
      2 * ByteBlockPool.BYTE_BLOCK_SIZE + BLOCK * Character.BYTES;

  private final NewsField field;
  private final BytesRef key;
  private final BufferedWords words = new BufferedWords();
  private char[][] blocks = new char[FIRST][];
  private char[] block = {};
  private int[] ends = new int[FIRST];
  private int[] bases = new int[FIRST];
  private int documents;
  private int size;
  private int read;
  private int @Nullable [] counts;
  private int position;
  private int length;
  private volatile long bytes;

  /**
   * @param field whose words they are
   * @param key what stands in Lucene's own buffer for these tokens
   */
  PostingsBuffer(NewsField field, BytesRef key) {
    this.field = field;
    this.key = key;
  }

  NewsField field() {
    return field;
  }

  BytesRef key() {
    return key;
  }

  void copyKey(BytesRef to) {
    to.bytes = key.bytes;
    to.offset = key.offset;
    to.length = key.length;
  }

  /** What numbers the words. */
  BufferedWords words() {
    return words;
  }

  /** Begins a document. One that was begun before and has not ended is forgotten. */
  void begin() {
    size = lastEnd();
    block = (size & MASK) == 0 ? block : blocks[size >>> BLOCK_BITS];
    position = -1;
    length = 0;
    // Texts that failed, or have no words but such as are left out, leave their forms.
    measure();
  }

  /** Where the tokens of the last document that has ended do. */
  private int lastEnd() {
    return documents == 0 ? 0 : ends[documents - 1];
  }

  /** Adds a token so many positions after the one before; the first comes 1 or more after -1. */
  void add(int number, int increment) {
    if (increment < FOLLOWS) {
      put(number << INCREMENT_BITS | increment);
    } else {
      put(number << INCREMENT_BITS | FOLLOWS);
      put(increment);
    }
    position += increment;
    length += increment > 0 ? 1 : 0;
  }

  private void put(int number) {
    if (number < LONG) {
      putUnit(number);
    } else {
      putUnit(LONG | number >>> Character.SIZE);
      putUnit(number);
    }
  }

  private void putUnit(int unit) {
    int at = size & MASK;
    if (at == 0) {
      block = blockFrom(size >>> BLOCK_BITS);
    }
    block[at] = (char) unit;
    size++;
  }

  private char[] blockFrom(int index) {
    if (index == blocks.length) {
      blocks = Arrays.copyOf(blocks, 2 * index);
    }
    if (blocks[index] == null) {
      blocks[index] = new char[BLOCK];
    }
    return blocks[index];
  }

  private int nextNumber() {
    int unit = nextUnit();
    return unit < LONG ? unit : (unit - LONG) << Character.SIZE | nextUnit();
  }

  private int nextUnit() {
    char unit = blocks[read >>> BLOCK_BITS][read & MASK];
    read++;
    return unit;
  }

  /** At how many positions the document that was begun last has tokens. */
  int length() {
    return length;
  }

  /** Ends a document. */
  void end() {
    if (documents + 2 > ends.length) {
      ends = ArrayUtil.grow(ends, documents + 2);
      bases = ArrayUtil.growExact(bases, ends.length);
    }
    ends[documents] = size;
    bases[documents + 1] = Math.addExact(bases[documents], position + 1);
    documents++;
    measure();
  }

  private void measure() {
    bytes =
        FIXED_BYTES
            + words.bytes()
            + (long) size * Character.BYTES
            + (long) documents * DOCUMENT_BYTES;
  }

  /** About how much memory it takes, at any time; writing takes up to eight bytes a token more. */
  long bytes() {
    return bytes;
  }

  /** How many documents have tokens. */
  int documents() {
    return documents;
  }

  /** Where each document's positions begin among those of all, and where the last one's end. */
  int[] bases() {
    return bases;
  }

  /** How many tokens each word has, by its number; once all documents are there. */
  int[] counts() {
    if (counts == null) {
      counts = count();
    }
    return counts;
  }

  private int[] count() {
    int[] tokens = new int[words.size()];
    int end = lastEnd();
    read = 0;
    while (read < end) {
      int token = nextNumber();
      tokens[token >>> INCREMENT_BITS]++;
      if ((token & FOLLOWS) == FOLLOWS) {
        nextNumber();
      }
    }
    return tokens;
  }

  /**
   * Puts each token's position, counted through all documents, where its term's next one belongs.
   *
   * @param termOf the term of each number, negative where it has none
   */
  void place(int[] termOf, int[] next, int[] places) {
    read = 0;
    for (int document = 0; document < documents; document++) {
      int place = bases[document] - 1;
      while (read < ends[document]) {
        int token = nextNumber();
        int increment = token & FOLLOWS;
        place += increment < FOLLOWS ? increment : nextNumber();
        int term = termOf[token >>> INCREMENT_BITS];
        if (term >= 0) {
          places[next[term]++] = place;
        }
      }
    }
  }
}
