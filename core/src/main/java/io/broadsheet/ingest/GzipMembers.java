package io.broadsheet.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The members of a gzip file (RFC 1952), one by one, where a damaged one does not harm the next.
 * Must be closed: the inflater holds memory outside the heap. Not thread-safe.
 */
final class GzipMembers implements Members, AutoCloseable {
  /** A member's compressed bytes are kept up to this size, to look for the next in them. */
  private static final int MOST_KEPT = 8 * 1024 * 1024;

  /** Bytes that may be looked at again after damage, beside as many as were read. */
  private static final long FREE_SECOND_LOOKS = 16L * 1024 * 1024;

  private final InputStream raw;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private byte[] in = new byte[64 * 1024];

  /** Where the member begins in {@code in}, where the next byte stands, and where bytes end. */
  private int start;

  private int pos;
  private int limit;
  private long read;
  private long secondLooks;
  private boolean ended;

  GzipMembers(InputStream raw) {
    this.raw = raw;
  }

  @Override
  public boolean next() throws IOException {
    inflater.reset();
    checksum.reset();
    ended = false;
    start = pos;
    if (!ensure(1)) {
      return false;
    }
    if (!ensure(10) || !isHeader(pos)) {
      throw new DamagedException("no gzip header where one should be");
    }
    int flags = in[pos + 3];
    pos += 10;
    if ((flags & 4) != 0) {
      skip(unsigned(2));
    }
    if ((flags & 8) != 0) {
      skipText();
    }
    if ((flags & 16) != 0) {
      skipText();
    }
    if ((flags & 2) != 0) {
      skip(2);
    }
    inflater.setInput(in, pos, limit - pos);
    return true;
  }

  @Override
  public int read(byte[] into) throws IOException {
    try {
      while (!ended) {
        int count = inflater.inflate(into);
        if (count > 0) {
          checksum.update(into, 0, count);
          return count;
        }
        if (inflater.finished()) {
          ended = true;
          checkTrailer();
          return -1;
        }
        if (inflater.needsDictionary() || !inflater.needsInput()) {
          throw new DamagedException("the gzip stream is damaged");
        }
        pos = limit;
        if (!fill()) {
          throw new DamagedException("the gzip stream is cut off");
        }
        inflater.setInput(in, pos, limit - pos);
      }
      return -1;
    } catch (DataFormatException broken) {
      throw new DamagedException("the gzip stream is damaged: " + broken.getMessage());
    }
  }

  private void checkTrailer() throws IOException {
    pos = limit - inflater.getRemaining();
    long crc = unsigned(4);
    long size = unsigned(4);
    if (crc != checksum.getValue() || size != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new DamagedException("the gzip stream does not match its checksum");
    }
  }

  @Override
  public void skipDamage() throws IOException {
    boolean again = secondLooks + (limit - start) <= read + FREE_SECOND_LOOKS;
    if (again) {
      secondLooks += limit - start;
      pos = start;
    }
    pos = Math.min(pos + 1, limit);
    start = pos;
    while (ensure(4) && !isHeader(pos)) {
      pos++;
      start = pos;
    }
    if (!ensure(4)) {
      pos = limit;
    }
    start = pos;
  }

  private boolean isHeader(int at) {
    return in[at] == 0x1f
        && in[at + 1] == (byte) 0x8b
        && in[at + 2] == 8
        && (in[at + 3] & 0xe0) == 0;
  }

  /** A little-endian number. */
  private long unsigned(int bytes) throws IOException {
    require(bytes);
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      value |= (in[pos++] & 0xffL) << (8 * i);
    }
    return value;
  }

  private void skip(long bytes) throws IOException {
    require((int) bytes);
    pos += (int) bytes;
  }

  /** To the zero that ends a name or a comment. */
  private void skipText() throws IOException {
    do {
      require(1);
    } while (in[pos++] != 0);
  }

  private void require(int bytes) throws IOException {
    if (!ensure(bytes)) {
      throw new DamagedException("the gzip stream is cut off");
    }
  }

  private boolean ensure(int bytes) throws IOException {
    while (limit - pos < bytes) {
      if (!fill()) {
        return false;
      }
    }
    return true;
  }

  /** Reads more, and keeps what was read of this member as long as it is small. */
  private boolean fill() throws IOException {
    if (limit == in.length) {
      if (start == 0 && in.length >= MOST_KEPT) {
        start = pos;
      }
      if (start > in.length / 2 || start == pos) {
        System.arraycopy(in, start, in, 0, limit - start);
        pos -= start;
        limit -= start;
        start = 0;
      } else {
        in = Arrays.copyOf(in, in.length * 2);
      }
    }
    int count = raw.read(in, limit, in.length - limit);
    if (count <= 0) {
      return false;
    }
    limit += count;
    read += count;
    return true;
  }

  @Override
  public void close() {
    inflater.end();
  }
}
