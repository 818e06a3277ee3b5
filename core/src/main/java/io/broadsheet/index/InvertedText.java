package io.broadsheet.index;

import java.io.IOException;
import java.util.Arrays;
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
  /** Of more threads and languages each token's term is looked for. */
  private static final int MOST_FORMS = 8;

  private static final int FIRST_NUMBERS = 256;

  private final TermPointer key = TermPointer.addedTo(this);
  private final PostingsBuffer postings;
  private final Map<WordForms, Known> knownOf = new WeakHashMap<>();
  private Source source;
  private @Nullable Known known;
  private long knownBytes;
  private boolean isRead;

  InvertedText(TokenStream text, PostingsBuffer postings) {
    this.postings = postings;
    this.source = Source.of(text);
  }

  TokenStream text() {
    return source.text;
  }

  /** Reads this text next. */
  @SuppressWarnings("ReferenceEquality")
  void setText(TokenStream text) {
    if (text != source.text) {
      source = Source.of(text);
    }
  }

  /** At how many positions the text read last has words. */
  int length() {
    return postings.length();
  }

  @Override
  public void reset() throws IOException {
    source.text.reset();
    isRead = false;
    WordForms forms = source.numbered == null ? null : source.numbered.forms();
    known = forms == null ? null : knownOf(forms);
  }

  private @Nullable Known knownOf(WordForms forms) {
    Known found = knownOf.get(forms);
    if (found == null && knownOf.size() < MOST_FORMS) {
      found = new Known();
      knownOf.put(forms, found);
    }
    if (found != null) {
      found.begin(forms.generation());
    }
    return found;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (isRead) {
      return false;
    }
    isRead = true;
    postings.begin();
    while (source.text.incrementToken()) {
      postings.add(number(), source.increment.getPositionIncrement());
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
    if (source.numbered != null && known != null) {
      int number = source.numbered.number();
      if (number >= 0) {
        return known.number(number);
      }
    }
    return postings.number(source.term.getBytesRef());
  }

  @Override
  public void end() throws IOException {
    source.text.end();
  }

  @Override
  public void close() throws IOException {
    source.text.close();
  }

  /** A text, and where its current token is to be read. */
  private record Source(
      TokenStream text,
      TermToBytesRefAttribute term,
      PositionIncrementAttribute increment,
      @Nullable NumberedTerms numbered) {
    static Source of(TokenStream text) {
      return new Source(
          text,
          text.addAttribute(TermToBytesRefAttribute.class),
          text.addAttribute(PositionIncrementAttribute.class),
          text instanceof NumberedTerms terms ? terms : null);
    }
  }

  /** The buffer's numbers of the terms that some forms have numbered. */
  private final class Known {
    private int generation;

    /** One more than the number, or 0 where it is not known. */
    private int[] numbers = new int[FIRST_NUMBERS];

    void begin(int newGeneration) {
      if (newGeneration != generation) {
        generation = newGeneration;
        Arrays.fill(numbers, 0);
      }
    }

    int number(int itsNumber) {
      if (itsNumber >= numbers.length) {
        int length = Math.max(itsNumber + 1, 2 * numbers.length);
        knownBytes += (long) (length - numbers.length) * Integer.BYTES;
        numbers = ArrayUtil.growExact(numbers, length);
      }
      if (numbers[itsNumber] == 0) {
        numbers[itsNumber] = postings.number(source.term.getBytesRef()) + 1;
      }
      return numbers[itsNumber] - 1;
    }
  }
}
