package io.broadsheet.index;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.similarities.BM25Similarity;

/** BM25 that knows the length of a text whose tokens Lucene did not see. */
final class NewsSimilarity extends BM25Similarity {
  NewsSimilarity(float k1, float b) {
    super(k1, b);
  }

  @Override
  public long computeNorm(FieldInvertState field) {
    if (field.getAttributeSource() instanceof InvertedText text) {
      field.setLength(text.length());
    }
    return super.computeNorm(field);
  }
}
