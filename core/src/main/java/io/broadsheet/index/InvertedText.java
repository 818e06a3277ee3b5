package io.broadsheet.index;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text's tokens into a {@link PostingsBuffer}, and gives Lucene a single one in their
 * place, which is the buffer's key. Not thread-safe.
 */
final class InvertedText extends TokenStream {
  private final TermPointer key = TermPointer.addedTo(this);
  private final PostingsBuffer buffer;
  private @Nullable Source source;
  private boolean isRead;

  private InvertedText(PostingsBuffer buffer) {
    this.buffer = buffer;
  }

  /**
   * That of a field of a segment: the one that was given before, or for a new segment a new one.
   */
  static InvertedText of(@Nullable TokenStream given, NewsField field, PostingsBuffers buffers) {
    if (given instanceof InvertedText used) {
      return used;
    }
    if (given != null) {
      throw PostingsBuffers.notExclusive(field.fieldName());
    }
    return new InvertedText(buffers.make(field));
  }

  PostingsBuffer buffer() {
    return buffer;
  }

  /** What was read last. */
  @Nullable TokenStream text() {
    return source == null ? null : source.text;
  }

  /** Reads this text next. */
  @SuppressWarnings("ReferenceEquality")
  void setText(TokenStream text) {
    if (source == null || source.text != text) {
      source = Source.of(text);
    }
  }

  /** At how many positions the text read last has words. */
  int length() {
    return buffer.length();
  }

  @Override
  public void reset() throws IOException {
    source().text.reset();
    isRead = false;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (isRead) {
      return false;
    }
    isRead = true;
    buffer.begin();
    Source read = source();
    while (read.text.incrementToken()) {
      buffer.add(read.number(buffer.words()), read.increment.getPositionIncrement());
    }
    if (buffer.length() == 0) {
      return false;
    }
    buffer.end();
    buffer.copyKey(key.getBytesRef());
    return true;
  }

  @Override
  public void end() throws IOException {
    source().text.end();
  }

  @Override
  public void close() throws IOException {
    source().text.close();
  }

  private Source source() {
    return requireNonNull(source, "text");
  }

  /** A text, and where its current token is to be read: its number, or else its term. */
  private record Source(
      TokenStream text,
      PositionIncrementAttribute increment,
      @Nullable NumberedTerm number,
      @Nullable TermToBytesRefAttribute term) {
    static Source of(TokenStream text) {
      return new Source(
          text,
          text.addAttribute(PositionIncrementAttribute.class),
          text.getAttribute(NumberedTerm.class),
          text.getAttribute(TermToBytesRefAttribute.class));
    }

    int number(BufferedWords words) {
      return number == null ? words.number(requireNonNull(term).getBytesRef()) : number.number();
    }
  }
}
