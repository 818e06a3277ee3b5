package io.broadsheet.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.jspecify.annotations.Nullable;

/**
 * A field whose tokens go to a {@link PostingsBuffer}, where the index is written with one, or else
 * to Lucene's own. Lucene gives a stream back to the next field of the same name in the same
 * segment, and to no other: so a stream's buffer is that of one field of one segment.
 */
abstract class InvertedField extends Field {
  private final @Nullable PostingsBuffers buffers;

  /**
   * @param buffers where the tokens go, or null for Lucene's
   */
  InvertedField(String name, CharSequence text, FieldType type, @Nullable PostingsBuffers buffers) {
    super(name, text, type);
    this.buffers = buffers;
  }

  InvertedField(String name, FieldType type, @Nullable PostingsBuffers buffers) {
    super(name, type);
    this.buffers = buffers;
  }

  /** Where its tokens go, or null for Lucene's. */
  @Nullable PostingsBuffers buffers() {
    return buffers;
  }

  /** The tokens, in a stream that was given before if that can be used again. */
  abstract TokenStream tokens(@Nullable TokenStream reuse);

  @Override
  public final TokenStream tokenStream(Analyzer ignored, @Nullable TokenStream reuse) {
    if (buffers == null) {
      return tokens(reuse);
    }
    if (reuse instanceof InvertedText used) {
      used.setText(tokens(used.text()));
      return used;
    }
    if (reuse != null) {
      throw PostingsBuffers.notExclusive(name());
    }
    return new InvertedText(tokens(null), buffers.make(name()));
  }
}
