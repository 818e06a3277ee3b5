package io.broadsheet.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeReflector;
import org.apache.lucene.util.BytesRef;

/** The term of a token, in bytes that lie elsewhere and are not copied. */
final class TermPointer extends AttributeImpl implements TermToBytesRefAttribute {
  private final BytesRef term = new BytesRef();

  /** To be added before any other: Lucene's attributes bring a term of their own. */
  static TermPointer addedTo(TokenStream stream) {
    TermPointer pointer = new TermPointer();
    stream.addAttributeImpl(pointer);
    return pointer;
  }

  @Override
  public BytesRef getBytesRef() {
    return term;
  }

  @Override
  public void clear() {
    term.length = 0;
  }

  @Override
  public void reflectWith(AttributeReflector reflector) {
    reflector.reflect(TermToBytesRefAttribute.class, "bytes", BytesRef.deepCopyOf(term));
  }

  @Override
  public void copyTo(AttributeImpl target) {
    BytesRef copy = ((TermPointer) target).term;
    copy.bytes = term.bytes;
    copy.offset = term.offset;
    copy.length = term.length;
  }
}
