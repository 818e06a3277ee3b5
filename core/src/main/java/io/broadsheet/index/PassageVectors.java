package io.broadsheet.index;

import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * The vectors of an item's passages in one doc value: for each, one byte for each of its numbers
 * and before them, as a float, what a step of those bytes is worth. Scaled by its largest number, a
 * vector of unit length loses less than .001 of any cosine.
 *
 * <p>They are compared one by one, which is exact, holds with any filter, and keeps one Lucene
 * document for each item, all of whose passages come and go with it.
 */
final class PassageVectors {
  private static final int SCALE_BYTES = Float.BYTES;
  private static final float LARGEST = 127f;

  private PassageVectors() {}

  static int size(int dimension) {
    return SCALE_BYTES + dimension;
  }

  /** Vectors without a direction are left out; so there may be none. */
  static BytesRef encode(List<float[]> vectors, int dimension) {
    byte[] bytes = new byte[vectors.size() * size(dimension)];
    int end = 0;
    for (float[] vector : vectors) {
      float length = length(vector);
      if (length > 0 && Float.isFinite(length)) {
        write(vector, length, bytes, end);
        end += size(dimension);
      }
    }
    return new BytesRef(bytes, 0, end);
  }

  private static float length(float[] vector) {
    double squares = 0;
    for (float number : vector) {
      squares += (double) number * number;
    }
    return (float) Math.sqrt(squares);
  }

  private static void write(float[] vector, float length, byte[] bytes, int start) {
    float largest = 0;
    for (float number : vector) {
      largest = Math.max(largest, Math.abs(number));
    }
    float step = largest / LARGEST;
    int scale = Float.floatToIntBits(step / length);
    for (int i = 0; i < SCALE_BYTES; i++) {
      bytes[start + i] = (byte) (scale >>> (8 * i));
    }
    for (int i = 0; i < vector.length; i++) {
      bytes[start + SCALE_BYTES + i] = (byte) Math.round(vector[i] / step);
    }
  }

  static float scale(byte[] bytes, int start) {
    int bits = 0;
    for (int i = 0; i < SCALE_BYTES; i++) {
      bits |= (bytes[start + i] & 0xFF) << (8 * i);
    }
    return Float.intBitsToFloat(bits);
  }

  static void copyNumbers(byte[] bytes, int start, byte[] to) {
    System.arraycopy(bytes, start + SCALE_BYTES, to, 0, to.length);
  }
}
