package io.broadsheet.index;

import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/** The stems of a text, one for each occurrence, in order. Not thread-safe. */
final class StemList {
  /** What one very long text needed is not kept for ever. */
  private static final int KEPT = 1 << 16;

  private static final int FIRST = 64;

  private WordForms forms;
  private int[] stems = new int[FIRST];
  private int size;

  StemList(WordForms forms) {
    this.forms = forms;
  }

  /** Begins a text whose stems are numbered by these forms. */
  void clear(WordForms newForms) {
    size = 0;
    forms = newForms;
    if (stems.length > KEPT) {
      stems = new int[FIRST];
    }
  }

  void add(int stem) {
    if (size == stems.length) {
      stems = ArrayUtil.growExact(stems, 2 * size);
    }
    stems[size++] = stem;
  }

  int size() {
    return size;
  }

  void copyStem(int index, BytesRef to) {
    forms.copyStem(stems[index], to);
  }
}
