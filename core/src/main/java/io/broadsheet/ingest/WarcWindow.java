package io.broadsheet.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The part of a web archive's member that is being looked at, with a way back. Not thread-safe. */
final class WarcWindow {
  private static final int LEAST = 64 * 1024;
  private static final int MOST_KEPT = 1024 * 1024;
  private static final int MOST_LINE_ENDS = 64;
  private static final int VERSION_LENGTH = "WARC/1.0".length();

  /** Bytes that may be looked at again after damage, beside as many as were read. */
  private static final long FREE_SECOND_LOOKS = 64L * 1024 * 1024;

  private final Members members;

  /** The line ends passed over last. */
  private final ByteArrayOutputStream lineEnds = new ByteArrayOutputStream();

  private byte[] window = new byte[LEAST];
  private int pos;
  private int limit;
  private long read;
  private long secondLooks;

  WarcWindow(Members members) {
    this.members = members;
  }

  /** Forgets what was read of a damaged member. */
  void clear() {
    pos = limit;
  }

  /** Passes over line ends; whether something follows them in this member. */
  boolean skipLineEnds() throws IOException {
    lineEnds.reset();
    while (pos < limit || fill()) {
      if (window[pos] != '\r' && window[pos] != '\n') {
        return true;
      }
      if (lineEnds.size() < MOST_LINE_ENDS) {
        lineEnds.write(window[pos]);
      }
      pos++;
    }
    return false;
  }

  /** Whether a line end and a blank line were passed over last. */
  boolean skippedBlankLine() {
    return lineEnds.toString(StandardCharsets.US_ASCII).startsWith("\r\n\r\n");
  }

  /** Takes what stands before a blank line, and the blank line. */
  byte[] takeHead(int most) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    boolean blank = false;
    while (head.size() < most && (pos < limit || fill())) {
      byte b = window[pos++];
      head.write(b);
      if (b == '\n') {
        if (blank) {
          break;
        }
        blank = true;
      } else {
        blank &= b == '\r';
      }
    }
    lineEnds.reset();
    return head.toByteArray();
  }

  /** Takes bytes; fewer where the member ends before. */
  byte[] take(int length) throws IOException {
    byte[] taken = new byte[Math.min(length, LEAST)];
    int count = 0;
    while (count < length && (pos < limit || fill())) {
      int part = Math.min(length - count, limit - pos);
      if (count + part > taken.length) {
        long larger = Math.max(count + part, taken.length * 2L);
        taken = Arrays.copyOf(taken, (int) Math.min(length, larger));
      }
      System.arraycopy(window, pos, taken, count, part);
      pos += part;
      count += part;
    }
    lineEnds.reset();
    return count == taken.length ? taken : Arrays.copyOf(taken, count);
  }

  /** Puts back what was taken last, from some byte on, with the line ends passed over since. */
  void putBack(byte[] taken, int from) {
    int kept = taken.length - from;
    int before = kept + lineEnds.size();
    if (secondLooks + before <= read + FREE_SECOND_LOOKS) {
      secondLooks += before;
      int length = before + limit - pos;
      byte[] all = new byte[Math.max(length, LEAST)];
      System.arraycopy(taken, from, all, 0, kept);
      System.arraycopy(lineEnds.toByteArray(), 0, all, kept, lineEnds.size());
      System.arraycopy(window, pos, all, before, limit - pos);
      window = all;
      pos = 0;
      limit = length;
    }
  }

  /**
   * Goes to the next "WARC/1.0" that ends its line. It need not start a line: the record before it
   * may be cut off.
   *
   * @return whether there is one in this member
   */
  boolean skipToRecord() throws IOException {
    while (pos < limit || fill()) {
      if (window[pos] == 'W' && startsRecord()) {
        return true;
      }
      pos++;
    }
    return false;
  }

  /** Whether a version ("WARC/1.0") and a line end stand here. */
  boolean startsRecord() throws IOException {
    while (limit - pos <= VERSION_LENGTH && fillMore()) {
      // until there is enough to compare
    }
    return limit - pos >= VERSION_LENGTH
        && isVersion(window, pos)
        && (limit - pos == VERSION_LENGTH
            || window[pos + VERSION_LENGTH] == '\r'
            || window[pos + VERSION_LENGTH] == '\n');
  }

  private static boolean isVersion(byte[] bytes, int at) {
    return bytes[at] == 'W'
        && bytes[at + 1] == 'A'
        && bytes[at + 2] == 'R'
        && bytes[at + 3] == 'C'
        && bytes[at + 4] == '/'
        && (bytes[at + 5] == '1' || bytes[at + 5] == '0')
        && bytes[at + 6] == '.';
  }

  private boolean fill() throws IOException {
    window = window.length > MOST_KEPT ? new byte[LEAST] : window;
    int count = members.read(window);
    pos = 0;
    limit = Math.max(0, count);
    read += limit;
    return count > 0;
  }

  /** Reads on behind what is there, which is a few bytes. */
  private boolean fillMore() throws IOException {
    byte[] more = new byte[LEAST / 2];
    int count = members.read(more);
    if (count <= 0) {
      return false;
    }
    System.arraycopy(window, pos, window, 0, limit - pos);
    limit -= pos;
    pos = 0;
    System.arraycopy(more, 0, window, limit, count);
    limit += count;
    read += count;
    return true;
  }
}
