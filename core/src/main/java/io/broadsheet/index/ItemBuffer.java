package io.broadsheet.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/** Collects an item's stored form in one array, which is handed on without a copy. Reusable. */
final class ItemBuffer extends DataOutput {
  private static final int FIRST = 2_048;

  /** What one very long item needed is not kept for ever. */
  private static final int KEPT = 1 << 18;

  private byte[] bytes = new byte[FIRST];
  private int length;

  /** Begins another item. */
  void clear() {
    bytes = bytes.length > KEPT ? new byte[FIRST] : bytes;
    length = 0;
  }

  @Override
  public void writeByte(byte b) {
    bytes = ArrayUtil.grow(bytes, length + 1);
    bytes[length++] = b;
  }

  @Override
  public void writeBytes(byte[] from, int offset, int count) {
    bytes = ArrayUtil.grow(bytes, length + count);
    System.arraycopy(from, offset, bytes, length, count);
    length += count;
  }

  @Override
  public void writeString(String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    writeVInt(utf8.length);
    writeBytes(utf8, 0, utf8.length);
  }

  BytesRef toBytesRef() {
    return new BytesRef(bytes, 0, length);
  }
}
