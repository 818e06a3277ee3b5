package io.broadsheet.extract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Whether bytes are UTF-8. */
enum Utf8Check {
  /** Each byte is below 128. */
  ASCII,
  /** UTF-8 with characters beyond ASCII; the last one may be cut. */
  VALID,
  /** Something else. */
  INVALID;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private static final long HIGH_BITS = 0x8080808080808080L;

  static Utf8Check of(byte[] bytes) {
    boolean beyond = false;
    int i = 0;
    while ((i = beyondAscii(bytes, i)) < bytes.length) {
      int length = lengthOf(bytes[i] & 0xFF);
      if (length == 0) {
        return INVALID;
      }
      for (int j = 1; j < length; j++) {
        if (i + j >= bytes.length) {
          return beyond ? VALID : INVALID;
        }
        if ((bytes[i + j] & 0xC0) != 0x80) {
          return INVALID;
        }
      }
      beyond = true;
      i += length;
    }
    return beyond ? VALID : ASCII;
  }

  /** The first byte of 128 or more from a place on; eight bytes are looked at together. */
  private static int beyondAscii(byte[] bytes, int from) {
    int at = from;
    while (at + Long.BYTES <= bytes.length && ((long) EIGHT.get(bytes, at) & HIGH_BITS) == 0) {
      at += Long.BYTES;
    }
    while (at < bytes.length && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  private static int lengthOf(int lead) {
    if (lead >= 0xC2 && lead <= 0xDF) {
      return 2;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
      return 3;
    }
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
  }
}
