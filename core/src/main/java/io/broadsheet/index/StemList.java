package io.broadsheet.index;

import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/** The words of a text that have stems, by their forms, in order. Not thread-safe. */
final class StemList {
  /** What one very long text needed is not kept for ever. */
  private static final int KEPT = 1 << 16;

  private static final int FIRST = 64;

  private WordForms forms;
  private int[] words = new int[FIRST];
  private int size;

  StemList(WordForms forms) {
    this.forms = forms;
  }

  /** Begins a text whose stems are numbered by these forms. */
  void clear(WordForms newForms) {
    size = 0;
    forms = newForms;
    if (words.length > KEPT) {
      words = new int[FIRST];
    }
  }

  void add(int form) {
    if (size == words.length) {
      words = ArrayUtil.growExact(words, 2 * size);
    }
    words[size++] = form;
  }

  int size() {
    return size;
  }

  void copyStem(int index, BytesRef to) {
    forms.copyStem(words[index], to);
  }
}
