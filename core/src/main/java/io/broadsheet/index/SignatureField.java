package io.broadsheet.index;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.util.BytesRef;

/**
 * The {@link TextSignature} of an article's body. It must come after that field in the document: it
 * is what reading the text for that field left behind, so that a text is read once.
 */
final class SignatureField extends Field {
  private final AnalyzedText body;

  SignatureField(AnalyzedText body) {
    super(NewsField.SIGNATURE.fieldName(), BinaryDocValuesField.TYPE);
    this.body = body;
  }

  @Override
  public BytesRef binaryValue() {
    return body.signature();
  }
}
