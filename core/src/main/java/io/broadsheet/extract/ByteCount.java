package io.broadsheet.extract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Counts how often one byte stands among others, eight of them at a time. */
final class ByteCount {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private static final long ONES = 0x0101010101010101L;
  private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;

  private ByteCount() {}

  /** How many of the bytes from a place on are this one. */
  static int of(byte wanted, byte[] bytes, int from) {
    long pattern = (wanted & 0xFF) * ONES;
    int count = 0;
    int at = from;
    for (; at + Long.BYTES <= bytes.length; at += Long.BYTES) {
      count += Long.BYTES - different((long) EIGHT.get(bytes, at) ^ pattern);
    }
    for (; at < bytes.length; at++) {
      count += bytes[at] == wanted ? 1 : 0;
    }
    return count;
  }

  /** How many of eight bytes are not zero: each raises its highest bit, and carries to no other. */
  private static int different(long bytes) {
    long raised = ((bytes & LOW_BITS) + LOW_BITS) | bytes;
    return Long.bitCount(raised & ~LOW_BITS);
  }
}
