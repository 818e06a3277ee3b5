package io.broadsheet.index;

import java.io.IOException;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;

/**
 * The forms in which a language's words were read lately, with what its {@link FilterChain} makes
 * of them: most words of a text were read before, so the filters run for few. A form's number holds
 * until the next {@link #trim}. Not thread-safe.
 *
 * <p>The number is where its record lies: how long its word is, how long its stem, then both in
 * UTF-8, the stem only where it is another.
 */
final class WordForms {
  /** About 2 MiB in all. A text of more keeps them until its end. */
  private static final int MOST_FORMS = 1 << 15;

  private static final int FIRST_BYTES = 4_096;
  private static final int STEM_LENGTH = Short.BYTES;
  private static final int WORD = 2 * Short.BYTES;

  /** The length of a word that is left out. */
  private static final short LEFT_OUT = -1;

  /** The length of the stem of a word that has no other. */
  private static final short NO_STEM = -1;

  private final FilterChain filters;
  private final BytesRefBuilder utf8 = new BytesRefBuilder();
  private FormTable forms = new FormTable();
  private byte[] records = new byte[FIRST_BYTES];
  private int end;

  WordForms(FilterChain filters) {
    this.filters = filters;
  }

  /** Forgets all if they are too many. To be called between texts. */
  void trim() {
    if (forms.size() <= MOST_FORMS) {
      return;
    }
    forms = new FormTable();
    records = new byte[FIRST_BYTES];
    end = 0;
  }

  /** The number of the form at this place in a text, which has that key. */
  int form(char[] text, int start, int length, long key) throws IOException {
    int form = forms.get(text, start, length, key);
    if (form == FormTable.MISSING) {
      form = read(text, start, length);
      forms.add(text, start, length, key, form);
    }
    return form;
  }

  private int read(char[] text, int start, int length) throws IOException {
    int form = end;
    boolean leftOut = !filters.apply(text, start, length);
    reserve(WORD);
    int word = leftOut ? LEFT_OUT : append(filters.word());
    int stem = leftOut || !filters.stemDiffers() ? NO_STEM : append(filters.stem());
    BitUtil.VH_LE_SHORT.set(records, form, (short) word);
    BitUtil.VH_LE_SHORT.set(records, form + STEM_LENGTH, (short) stem);
    return form;
  }

  private int append(FilterChain.Folded folded) {
    utf8.copyChars(folded.chars(), 0, folded.length());
    int at = reserve(utf8.length());
    System.arraycopy(utf8.bytes(), 0, records, at, utf8.length());
    return utf8.length();
  }

  private int reserve(int length) {
    if (end + length > records.length) {
      records = ArrayUtil.growExact(records, Math.max(end + length, 2 * records.length));
    }
    end += length;
    return end - length;
  }

  private int length(int at) {
    return (short) BitUtil.VH_LE_SHORT.get(records, at);
  }

  boolean isLeftOut(int form) {
    return length(form) == LEFT_OUT;
  }

  /** Points to the word as written, with case and accents folded. */
  void copyWord(int form, BytesRef to) {
    to.bytes = records;
    to.offset = form + WORD;
    to.length = length(form);
  }

  /** Whether its stem is another. */
  boolean hasStem(int form) {
    return length(form + STEM_LENGTH) != NO_STEM;
  }

  /** Points to its stem, if that is another. */
  void copyStem(int form, BytesRef to) {
    to.bytes = records;
    to.offset = form + WORD + length(form);
    to.length = length(form + STEM_LENGTH);
  }
}
