package io.broadsheet.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.BytesRefHash;

/**
 * The forms in which a language's words were read lately, with what its {@link FilterChain} makes
 * of them: most words of a text were read before, so the filters run for few. Numbers of forms and
 * stems hold until the next {@link #trim}. Not thread-safe.
 *
 * <p>A form's number is where its record lies: how long the form is, how long its word, its stem's
 * number, then both in UTF-8, the word only where it is another. So finding what becomes of a word
 * reads two places in memory, a slot of the table and a record.
 */
final class WordForms {
  /** About 1.5 MiB in all. A text of more keeps them until its end. */
  private static final int MOST_FORMS = 1 << 15;

  private static final int FIRST_SLOTS = 256;
  private static final int FIRST_BYTES = 4_096;

  /** Scatters hashes over the slots (Knuth, TAOCP 6.4: the golden ratio). */
  private static final int SCATTER = 0x9E3779B1;

  private static final int FORM_LENGTH = 0;
  private static final int WORD_LENGTH = Short.BYTES;
  private static final int STEM = 2 * Short.BYTES;
  private static final int NUMBER = STEM + Integer.BYTES;
  private static final int FORM = NUMBER + Integer.BYTES;

  /** The length of a word that is the form itself. */
  private static final short SAME = -1;

  /** The length of a word that is left out. */
  private static final short LEFT_OUT = -2;

  /** The stem of a word that has no other. */
  static final int NO_STEM = -1;

  private final FilterChain filters;
  private final BytesRefHash stems = new BytesRefHash();
  private final BytesRefBuilder utf8 = new BytesRefBuilder();

  /** Hash and record + 1 of a form; 0 is free. The next slot takes what finds its own taken. */
  private long[] slots = new long[FIRST_SLOTS];

  private int shift = Integer.numberOfLeadingZeros(FIRST_SLOTS) + 1;
  private byte[] records = new byte[FIRST_BYTES];
  private int end;
  private int count;
  private int generation;

  WordForms(FilterChain filters) {
    this.filters = filters;
  }

  /** Forgets all if they are too many. To be called between texts. */
  void trim() {
    if (count <= MOST_FORMS) {
      return;
    }
    stems.clear();
    stems.reinit();
    slots = new long[FIRST_SLOTS];
    shift = Integer.numberOfLeadingZeros(FIRST_SLOTS) + 1;
    records = new byte[FIRST_BYTES];
    end = 0;
    count = 0;
    generation++;
  }

  /** The number of the form at this place in a text, which has that hash. */
  int form(char[] text, int start, int length, int hash) throws IOException {
    int slot = firstSlot(hash);
    for (long taken = slots[slot]; taken != 0; taken = slots[slot]) {
      int form = (int) taken - 1;
      if ((int) (taken >>> Integer.SIZE) == hash && isForm(form, text, start, length)) {
        return form;
      }
      slot = next(slot);
    }
    slots[slot] = ((long) hash << Integer.SIZE) | (end + 1);
    int form = add(text, start, length);
    if (++count > slots.length / 2) {
      spread();
    }
    return form;
  }

  private int firstSlot(int hash) {
    return (hash * SCATTER) >>> shift;
  }

  private int next(int slot) {
    return (slot + 1) & (slots.length - 1);
  }

  private boolean isForm(int form, char[] text, int start, int length) {
    if (get(form + FORM_LENGTH) != length) {
      return length > 0 && isUtf8Form(form, text, start, length);
    }
    int at = form + FORM;
    for (int i = start; i < start + length; i++) {
      if (text[i] != records[at++]) {
        return isUtf8Form(form, text, start, length);
      }
    }
    return true;
  }

  private boolean isUtf8Form(int form, char[] text, int start, int length) {
    utf8.copyChars(text, start, length);
    int from = form + FORM;
    int to = from + get(form + FORM_LENGTH);
    return Arrays.equals(utf8.bytes(), 0, utf8.length(), records, from, to);
  }

  private int add(char[] text, int start, int length) throws IOException {
    int form = end;
    boolean leftOut = !filters.apply(text, start, length);
    utf8.copyChars(text, start, length);
    reserve(FORM);
    append(utf8.bytes(), utf8.length());
    put(form + FORM_LENGTH, utf8.length());
    put(form + WORD_LENGTH, leftOut ? LEFT_OUT : addWord(form + FORM, utf8.length()));
    int stem = !leftOut && filters.stemDiffers() ? stem(filters.stem()) : NO_STEM;
    BitUtil.VH_LE_INT.set(records, form + STEM, stem);
    BitUtil.VH_LE_INT.set(records, form + NUMBER, count);
    return form;
  }

  private int addWord(int form, int formLength) {
    utf8.copyChars(filters.word().chars(), 0, filters.word().length());
    if (Arrays.equals(utf8.bytes(), 0, utf8.length(), records, form, form + formLength)) {
      return SAME;
    }
    append(utf8.bytes(), utf8.length());
    return utf8.length();
  }

  private int stem(FilterChain.Folded folded) {
    utf8.copyChars(folded.chars(), 0, folded.length());
    int number = stems.add(utf8.get());
    return number < 0 ? -number - 1 : number;
  }

  private void append(byte[] bytes, int length) {
    int at = reserve(length);
    System.arraycopy(bytes, 0, records, at, length);
  }

  private int reserve(int length) {
    if (end + length > records.length) {
      records = ArrayUtil.growExact(records, Math.max(end + length, 2 * records.length));
    }
    end += length;
    return end - length;
  }

  private void spread() {
    long[] old = slots;
    slots = new long[old.length * 2];
    shift--;
    for (long taken : old) {
      if (taken != 0) {
        int slot = firstSlot((int) (taken >>> Integer.SIZE));
        while (slots[slot] != 0) {
          slot = next(slot);
        }
        slots[slot] = taken;
      }
    }
  }

  private int get(int at) {
    return (short) BitUtil.VH_LE_SHORT.get(records, at);
  }

  private void put(int at, int number) {
    BitUtil.VH_LE_SHORT.set(records, at, (short) number);
  }

  boolean isLeftOut(int form) {
    return get(form + WORD_LENGTH) == LEFT_OUT;
  }

  /** Whether a form of so many characters is its own word, and in ASCII. */
  boolean isAsciiWord(int form, int length) {
    return get(form + WORD_LENGTH) == SAME && get(form + FORM_LENGTH) == length;
  }

  /** Points to the word as written, with case and accents folded. */
  void copyWord(int form, BytesRef to) {
    int formLength = get(form + FORM_LENGTH);
    int wordLength = get(form + WORD_LENGTH);
    to.bytes = records;
    to.offset = form + FORM + (wordLength == SAME ? 0 : formLength);
    to.length = wordLength == SAME ? formLength : wordLength;
  }

  /** The number of its stem, if that differs from the word. */
  int stem(int form) {
    return (int) BitUtil.VH_LE_INT.get(records, form + STEM);
  }

  /** Its number among the forms. */
  int number(int form) {
    return (int) BitUtil.VH_LE_INT.get(records, form + NUMBER);
  }

  /** Changes when numbers do. */
  int generation() {
    return generation;
  }

  /** Points to a stem. */
  void copyStem(int stem, BytesRef to) {
    stems.get(stem, to);
  }
}
