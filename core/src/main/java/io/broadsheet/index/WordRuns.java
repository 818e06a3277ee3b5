package io.broadsheet.index;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Makes the {@link TextSignature} of a text of the words that pass, which are read for the index
 * anyway.
 */
final class WordRuns extends TokenFilter {
  private static final int RUN = 3;
  private static final long WORD_SEED = 0xcbf29ce484222325L;
  private static final long WORD_PRIME = 0x100000001b3L;
  private static final int BIN_SHIFT =
      Long.SIZE - Integer.numberOfTrailingZeros(TextSignature.BINS);

  private final @Nullable NumberedTerm number = getAttribute(NumberedTerm.class);
  private final @Nullable TermToBytesRefAttribute term =
      getAttribute(TermToBytesRefAttribute.class);
  private final long[] smallest = new long[TextSignature.BINS];
  private final BytesRef signature = new BytesRef(TextSignature.BYTES);
  private long last;
  private long lastButOne;
  private int words;

  WordRuns(TokenStream text) {
    super(text);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    Arrays.fill(smallest, Long.MAX_VALUE);
    words = 0;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    addWord(number == null ? hash(requireNonNull(term).getBytesRef()) : number.hash());
    return true;
  }

  /** That of a word: FNV-1a, but for bytes from 0x80, whose sign is extended. */
  static long hash(BytesRef word) {
    long hash = WORD_SEED;
    for (int i = word.offset; i < word.offset + word.length; i++) {
      hash = (hash ^ word.bytes[i]) * WORD_PRIME;
    }
    return hash;
  }

  private void addWord(long word) {
    words++;
    if (words >= RUN) {
      long run = mixed((lastButOne * 31 + last) * 31 + word);
      int bin = (int) (run >>> BIN_SHIFT);
      smallest[bin] = Math.min(smallest[bin], run & Long.MAX_VALUE);
    }
    lastButOne = last;
    last = word;
  }

  /** The finalizer of MurmurHash3: every bit depends on every bit. */
  private static long mixed(long hash) {
    long mixed = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ mixed >>> 33;
  }

  /** That of the words since the last reset, in bytes that hold until the next. */
  BytesRef signature() {
    TextSignature.write(smallest, Math.max(0, words - RUN + 1), signature);
    return signature;
  }

  /** Whose words pass. */
  TokenStream text() {
    return input;
  }
}
