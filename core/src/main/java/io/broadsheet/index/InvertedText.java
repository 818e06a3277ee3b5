package io.broadsheet.index;

import java.io.IOException;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text's tokens into a {@link PostingsBuffer}, and gives Lucene a single one in their
 * place, which is the buffer's key. Not thread-safe.
 */
final class InvertedText extends TokenStream {
  /** Threads and languages whose numbers are known; of more, each token's term is looked for. */
  private static final int MOST_NUMBERINGS = 8;

  private static final int FIRST_NUMBERS = 256;

  private final TermPointer key = TermPointer.addedTo(this);
  private final PostingsBuffer postings;
  private final Map<Object, Known> numberings = new WeakHashMap<>();
  private TokenStream text;
  private @Nullable NumberedTerms numbered;
  private TermToBytesRefAttribute term;
  private PositionIncrementAttribute increment;
  private boolean isRead;
  private @Nullable Object numbering;

  private @Nullable Known known;
  private long knownBytes;

  InvertedText(TokenStream text, PostingsBuffer postings) {
    this.postings = postings;
    this.text = text;
    this.term = text.addAttribute(TermToBytesRefAttribute.class);
    this.increment = text.addAttribute(PositionIncrementAttribute.class);
    this.numbered = text instanceof NumberedTerms terms ? terms : null;
  }

  TokenStream text() {
    return text;
  }

  /** Reads this text next. */
  @SuppressWarnings("ReferenceEquality")
  void setText(TokenStream newText) {
    if (newText != text) {
      text = newText;
      term = newText.addAttribute(TermToBytesRefAttribute.class);
      increment = newText.addAttribute(PositionIncrementAttribute.class);
      numbered = newText instanceof NumberedTerms terms ? terms : null;
    }
  }

  /** At how many positions the text read last has words. */
  int length() {
    return postings.length();
  }

  @Override
  public void reset() throws IOException {
    text.reset();
    isRead = false;
    if (numbered != null) {
      know(numbered.numbering());
    }
  }

  @SuppressWarnings("ReferenceEquality")
  private void know(Object newNumbering) {
    if (newNumbering != numbering) {
      numbering = newNumbering;
      if (numberings.size() < MOST_NUMBERINGS) {
        numberings.putIfAbsent(newNumbering, new Known());
      }
      known = numberings.get(newNumbering);
    }
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (isRead) {
      return false;
    }
    isRead = true;
    postings.begin();
    while (text.incrementToken()) {
      postings.add(number(), increment.getPositionIncrement());
    }
    if (postings.length() == 0) {
      return false;
    }
    postings.end(knownBytes);
    BytesRef token = key.getBytesRef();
    token.bytes = postings.key().bytes;
    token.length = postings.key().length;
    return true;
  }

  private int number() {
    if (numbered != null && known != null) {
      int number = numbered.number();
      if (number >= 0) {
        return known.number(number);
      }
    }
    return postings.number(term.getBytesRef());
  }

  @Override
  public void end() throws IOException {
    text.end();
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  /** The buffer's numbers of the terms of one numbering. */
  private final class Known {
    /** One more than the number, or 0 where it is not known. */
    private int[] numbers = new int[FIRST_NUMBERS];

    int number(int itsNumber) {
      if (itsNumber >= numbers.length) {
        int length = Math.max(itsNumber + 1, 2 * numbers.length);
        knownBytes += (long) (length - numbers.length) * Integer.BYTES;
        numbers = ArrayUtil.growExact(numbers, length);
      }
      if (numbers[itsNumber] == 0) {
        numbers[itsNumber] = postings.number(term.getBytesRef()) + 1;
      }
      return numbers[itsNumber] - 1;
    }
  }
}
