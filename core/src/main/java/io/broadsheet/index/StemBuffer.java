package io.broadsheet.index;

import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.ArrayUtil;

/** A list of stems in one array. */
final class StemBuffer {
  /** What one very long text needed is not kept for ever. */
  private static final int KEPT_CHARS = 1 << 20;

  private char[] chars = new char[1_024];
  private int[] ends = new int[128];
  private int count;

  void clear() {
    count = 0;
    if (chars.length > KEPT_CHARS) {
      chars = new char[1_024];
      ends = new int[128];
    }
  }

  void add(char[] stem, int length) {
    int start = end(count - 1);
    chars = ArrayUtil.grow(chars, start + length);
    System.arraycopy(stem, 0, chars, start, length);
    ends = ArrayUtil.grow(ends, count + 1);
    ends[count++] = start + length;
  }

  int count() {
    return count;
  }

  void copyTo(CharTermAttribute term, int index) {
    int start = end(index - 1);
    term.copyBuffer(chars, start, ends[index] - start);
  }

  private int end(int index) {
    return index < 0 ? 0 : ends[index];
  }
}
