package io.broadsheet.index;

import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/** How often each stem occurs in a text, in the order in which they first did. Not thread-safe. */
final class StemCounts {
  /** What one very long text needed is not kept for ever. */
  private static final int KEPT = 1 << 16;

  private WordForms forms;
  private int[] counts = new int[256];
  private int[] stems = new int[64];
  private int size;

  StemCounts(WordForms forms) {
    this.forms = forms;
  }

  /** Begins a text whose stems are numbered by these forms. */
  void clear(WordForms newForms) {
    for (int i = 0; i < size; i++) {
      counts[stems[i]] = 0;
    }
    size = 0;
    forms = newForms;
    if (counts.length > KEPT) {
      counts = new int[256];
      stems = new int[64];
    }
  }

  void add(int stem, int times) {
    counts = ArrayUtil.grow(counts, stem + 1);
    if (counts[stem] == 0) {
      stems = ArrayUtil.grow(stems, size + 1);
      stems[size++] = stem;
    }
    counts[stem] += times;
  }

  int size() {
    return size;
  }

  int count(int index) {
    return counts[stems[index]];
  }

  /** The number that its forms have for a stem. */
  int stem(int index) {
    return stems[index];
  }

  Object numbering() {
    return forms.numbering();
  }

  void copyStem(int index, BytesRef to) {
    forms.copyStem(stems[index], to);
  }
}
