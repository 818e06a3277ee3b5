package io.broadsheet.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/** How long documents are: the lengths of their fields, by weight, added up. */
final class WordLengths {
  private static final int[] LENGTHS = lengths();
  private static final NumericDocValues[] NONE = {};
  private static final float[] NO_WEIGHTS = {};

  private final NumericDocValues[] norms;
  private final float[] weights;
  private final byte @Nullable [] kept;

  private WordLengths(NumericDocValues[] norms, float[] weights, byte @Nullable [] kept) {
    this.norms = norms;
    this.weights = weights;
    this.kept = kept;
  }

  /**
   * The lengths of a segment's documents; documents must come in their order.
   *
   * @param documents how many have the word, at most
   */
  static WordLengths of(LeafReader reader, List<WordQuery.Field> fields, long documents)
      throws IOException {
    byte[] kept = SegmentLengths.of(reader, fields, documents);
    return kept == null ? read(reader, fields) : new WordLengths(NONE, NO_WEIGHTS, kept);
  }

  /** The lengths, each added up when it is asked for. */
  static WordLengths read(LeafReader reader, List<WordQuery.Field> fields) throws IOException {
    NumericDocValues[] norms = new NumericDocValues[fields.size()];
    float[] weights = new float[fields.size()];
    int count = 0;
    for (WordQuery.Field field : fields) {
      NumericDocValues lengths = reader.getNormValues(field.name());
      if (lengths != null) {
        norms[count] = lengths;
        weights[count++] = field.weight();
      }
    }
    return new WordLengths(Arrays.copyOf(norms, count), Arrays.copyOf(weights, count), null);
  }

  private static int[] lengths() {
    int[] lengths = new int[256];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = SmallFloat.byte4ToInt((byte) i);
    }
    return lengths;
  }

  /** The length of a document, encoded as Lucene encodes norms. */
  long norm(int doc) throws IOException {
    if (kept != null) {
      return kept[doc];
    }
    float length = 0;
    for (int i = 0; i < norms.length; i++) {
      if (norms[i].advanceExact(doc)) {
        length += weights[i] * LENGTHS[(byte) norms[i].longValue() & 0xff];
      }
    }
    return SmallFloat.intToByte4(Math.round(length));
  }

  /** The shortest that a document is of which one field has that norm. */
  static long shortest(long norm, float weight) {
    return SmallFloat.intToByte4(Math.round(weight * LENGTHS[(byte) norm & 0xff]));
  }
}
