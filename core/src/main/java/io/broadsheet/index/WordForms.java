package io.broadsheet.index;

import java.io.IOException;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.BytesRefHash;

/**
 * The forms in which a language's words were read lately, with what its {@link FilterChain} makes
 * of them: most words of a text were read before, so the filters run for few. Numbers of forms and
 * stems hold until the next {@link #trim}. Not thread-safe.
 */
final class WordForms {
  /** About 2 MiB in all. A text of more keeps them until its end. */
  private static final int MOST_FORMS = 1 << 15;

  private static final int FIRST = 128;

  /** The term of a word that is left out. */
  private static final int LEFT_OUT = -2;

  /** The stem of a word that has no other. */
  static final int NO_STEM = -1;

  private final FilterChain filters;
  private final BytesRefHash terms = new BytesRefHash();
  private final BytesRefBuilder utf8 = new BytesRefBuilder();
  private FormTable forms = new FormTable();
  private int[] words = new int[FIRST];
  private int[] stems = new int[FIRST];

  WordForms(FilterChain filters) {
    this.filters = filters;
  }

  /** Forgets all if they are too many. To be called between texts. */
  void trim() {
    if (forms.size() <= MOST_FORMS) {
      return;
    }
    terms.clear();
    terms.reinit();
    forms = new FormTable();
    words = new int[FIRST];
    stems = new int[FIRST];
  }

  /** The number of the form at this place in a text, which has that hash. */
  int form(char[] text, int start, int length, int hash) throws IOException {
    int form = forms.get(text, start, length, hash);
    if (form == FormTable.MISSING) {
      form = forms.size();
      read(form, text, start, length);
      forms.add(text, start, length, hash, form);
    }
    return form;
  }

  private void read(int form, char[] text, int start, int length) throws IOException {
    words = ArrayUtil.grow(words, form + 1);
    stems = ArrayUtil.grow(stems, form + 1);
    boolean leftOut = !filters.apply(text, start, length);
    words[form] = leftOut ? LEFT_OUT : term(filters.word());
    stems[form] = leftOut || !filters.stemDiffers() ? NO_STEM : term(filters.stem());
  }

  private int term(FilterChain.Folded folded) {
    utf8.copyChars(folded.chars(), 0, folded.length());
    int number = terms.add(utf8.get());
    return number < 0 ? -number - 1 : number;
  }

  boolean isLeftOut(int form) {
    return words[form] == LEFT_OUT;
  }

  /** Points to the word as written, with case and accents folded. */
  void copyWord(int form, BytesRef to) {
    terms.get(words[form], to);
  }

  /** The number of its stem, if that differs from the word. */
  int stem(int form) {
    return stems[form];
  }

  /** Points to a stem. */
  void copyStem(int stem, BytesRef to) {
    terms.get(stem, to);
  }
}
