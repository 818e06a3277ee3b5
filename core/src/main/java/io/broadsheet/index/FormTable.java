package io.broadsheet.index;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRefBuilder;

/**
 * Forms of words, each with a number that its user chose, found by {@link WordScanner#key}. Where
 * the key is the form itself, one place in memory is read. Not thread-safe.
 */
final class FormTable {
  /** What no form may have as its number. */
  static final int MISSING = Integer.MIN_VALUE;

  private static final int FIRST_SLOTS = 256;
  private static final int FIRST_BYTES = 1_024;

  private static final int FORM = Short.BYTES;

  private final BytesRefBuilder utf8 = new BytesRefBuilder();

  /**
   * By twos: a key, 0 where the slot is free; then the number and, above it, where the form's
   * record is. The next slot takes what finds its own taken.
   */
  private long[] slots = new long[2 * FIRST_SLOTS];

  private int shift = shift(FIRST_SLOTS);

  /** The forms whose key is a hash: their length, then they themselves in UTF-8. */
  private byte[] records = new byte[FIRST_BYTES];

  private int end;
  private int size;

  private static int shift(int slots) {
    return Long.numberOfLeadingZeros(slots) + 1;
  }

  /** The number of the form at this place in a text, which has that key; or {@link #MISSING}. */
  int get(char[] text, int start, int length, long key) {
    int slot = firstSlot(key);
    for (long taken = slots[slot]; taken != 0; taken = slots[slot]) {
      if (taken == key) {
        long place = slots[slot + 1];
        if (key > 0 || isAt((int) (place >>> Integer.SIZE), text, start, length)) {
          return (int) place;
        }
      }
      slot = next(slot);
    }
    return MISSING;
  }

  /** Keys are scattered over the slots by multiplication (Knuth, TAOCP 6.4). */
  private int firstSlot(long key) {
    return 2 * (int) ((key * WordScanner.HASH_FACTOR) >>> shift);
  }

  private int next(int slot) {
    return (slot + 2) & (slots.length - 1);
  }

  private boolean isAt(int record, char[] text, int start, int length) {
    if (length(record) != length) {
      return isUtf8At(record, text, start, length);
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
  void add(char[] text, int start, int length, long key, int number) {
    put(key, Integer.toUnsignedLong(number) | (long) end << Integer.SIZE);
    if (key < 0) {
      utf8.copyChars(text, start, length);
      int needed = end + FORM + utf8.length();
      if (needed > records.length) {
        records = ArrayUtil.growExact(records, Math.max(needed, 2 * records.length));
      }
      BitUtil.VH_LE_SHORT.set(records, end, (short) utf8.length());
      System.arraycopy(utf8.bytes(), 0, records, end + FORM, utf8.length());
      end += FORM + utf8.length();
    }
    size++;
    if (3 * size > slots.length) {
      spread();
    }
  }

  private void put(long key, long place) {
    int slot = firstSlot(key);
    while (slots[slot] != 0) {
      slot = next(slot);
    }
    slots[slot] = key;
    slots[slot + 1] = place;
  }

  /** Two thirds of the slots are taken at most. */
  private void spread() {
    long[] old = slots;
    slots = new long[2 * old.length];
    shift--;
    for (int slot = 0; slot < old.length; slot += 2) {
      if (old[slot] != 0) {
        put(old[slot], old[slot + 1]);
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
