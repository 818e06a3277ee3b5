package io.broadsheet.index;

import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Whole values as terms. Lucene refuses a document with a term of more than 32,766 bytes, and one
 * such value in a page must not stop a run: a longer one is its beginning and a 128-bit hash of it.
 */
final class BoundedTerm {
  /** Of three UTF-8 bytes a unit at most. */
  private static final int MAX_LENGTH = 8_192;

  private static final int BEGINNING = 1_024;

  private BoundedTerm() {}

  static String of(String value) {
    if (value.length() <= MAX_LENGTH) {
      return value;
    }
    long[] hash = StringHelper.murmurhash3_x64_128(new BytesRef(value));
    return value.substring(0, BEGINNING)
        + '#'
        + Long.toHexString(hash[0])
        + Long.toHexString(hash[1]);
  }
}
