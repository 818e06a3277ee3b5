package io.broadsheet.index;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRefBuilder;

/**
 * Forms of words, each with a number that its user chose. To find one reads two places in memory, a
 * slot of the table and a record: how long the form is, its number, then the form in UTF-8. Not
 * thread-safe.
 */
final class FormTable {
  /** What no form may have as its number. */
  static final int MISSING = Integer.MIN_VALUE;

  private static final int FIRST_SLOTS = 256;
  private static final int FIRST_BYTES = 4_096;

  /** Scatters hashes over the slots (Knuth, TAOCP 6.4: the golden ratio). */
  private static final int SCATTER = 0x9E3779B1;

  private static final int NUMBER = Short.BYTES;
  private static final int FORM = NUMBER + Integer.BYTES;

  private final BytesRefBuilder utf8 = new BytesRefBuilder();

  /** Hash and record + 1 of a form; 0 is free. The next slot takes what finds its own taken. */
  private long[] slots = new long[FIRST_SLOTS];

  private int shift = Integer.numberOfLeadingZeros(FIRST_SLOTS) + 1;
  private byte[] records = new byte[FIRST_BYTES];
  private int end;
  private int size;

  /** The number of the form at this place in a text, which has that hash; or {@link #MISSING}. */
  int get(char[] text, int start, int length, int hash) {
    int slot = firstSlot(hash);
    for (long taken = slots[slot]; taken != 0; taken = slots[slot]) {
      int record = (int) taken - 1;
      if ((int) (taken >>> Integer.SIZE) == hash && isAt(record, text, start, length)) {
        return (int) BitUtil.VH_LE_INT.get(records, record + NUMBER);
      }
      slot = next(slot);
    }
    return MISSING;
  }

  private int firstSlot(int hash) {
    return (hash * SCATTER) >>> shift;
  }

  private int next(int slot) {
    return (slot + 1) & (slots.length - 1);
  }

  private boolean isAt(int record, char[] text, int start, int length) {
    if (length(record) != length) {
      return length > 0 && isUtf8At(record, text, start, length);
    }
    int at = record + FORM;
    for (int i = start; i < start + length; i++) {
      if (text[i] != records[at++]) {
        return isUtf8At(record, text, start, length);
      }
    }
    return true;
  }

  private boolean isUtf8At(int record, char[] text, int start, int length) {
    utf8.copyChars(text, start, length);
    int from = record + FORM;
    return Arrays.equals(utf8.bytes(), 0, utf8.length(), records, from, from + length(record));
  }

  private int length(int record) {
    return (short) BitUtil.VH_LE_SHORT.get(records, record);
  }

  /** Adds one that is missing. */
  void add(char[] text, int start, int length, int hash, int number) {
    int slot = free(hash);
    slots[slot] = ((long) hash << Integer.SIZE) | (end + 1);
    utf8.copyChars(text, start, length);
    records = ArrayUtil.grow(records, end + FORM + utf8.length());
    BitUtil.VH_LE_SHORT.set(records, end, (short) utf8.length());
    BitUtil.VH_LE_INT.set(records, end + NUMBER, number);
    System.arraycopy(utf8.bytes(), 0, records, end + FORM, utf8.length());
    end += FORM + utf8.length();
    if (++size > slots.length / 2) {
      spread();
    }
  }

  private int free(int hash) {
    int slot = firstSlot(hash);
    while (slots[slot] != 0) {
      slot = next(slot);
    }
    return slot;
  }

  private void spread() {
    long[] old = slots;
    slots = new long[old.length * 2];
    shift--;
    for (long taken : old) {
      if (taken != 0) {
        slots[free((int) (taken >>> Integer.SIZE))] = taken;
      }
    }
  }

  /** How many forms it has. */
  int size() {
    return size;
  }

  /** How much memory it takes. */
  long bytes() {
    return (long) slots.length * Long.BYTES + records.length;
  }
}
