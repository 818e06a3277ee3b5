package io.broadsheet.ingest;

import io.broadsheet.article.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * JSON Lines (jsonlines.org): one JSON object a line, in UTF-8. Blank lines are passed over; a bad
 * line does not harm the others.
 */
final class JsonLines {
  private static final NewsJson JSON = new NewsJson();

  private final String location;
  private final InputStream content;
  private final int maxLineBytes;
  private byte[] line = new byte[16 * 1024];
  private int length;
  private long number;

  JsonLines(String location, InputStream content, int maxLineBytes) {
    this.location = location;
    this.content = content;
    this.maxLineBytes = maxLineBytes;
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xef
        && bytes[1] == (byte) 0xbb
        && bytes[2] == (byte) 0xbf;
  }

  void read(Consumer<Entry> sink) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long size = 0;
    for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
      int start = 0;
      for (int i = 0; i < count; i++) {
        if (buffer[i] == '\n') {
          append(buffer, start, i);
          emit(size + i - start, sink);
          size = 0;
          start = i + 1;
        }
      }
      append(buffer, start, count);
      size += count - start;
    }
    emit(size, sink);
  }

  private void append(byte[] from, int start, int end) {
    int added = Math.min(end - start, maxLineBytes + 1 - length);
    if (length + added > line.length) {
      line = Arrays.copyOf(line, Math.max(length + added, line.length * 2));
    }
    System.arraycopy(from, start, line, length, added);
    length += added;
  }

  private void emit(long size, Consumer<Entry> sink) {
    number++;
    byte[] whole = Arrays.copyOf(line, length);
    length = 0;
    String at = location + '#' + number;
    if (size > maxLineBytes) {
      String message = "the line is larger than " + maxLineBytes + " bytes";
      SourceReader.reject(at, Rejected.Reason.TOO_LARGE, message, sink);
    } else if (!isBlank(whole)) {
      int start = startsWithMark(whole) ? 3 : 0;
      sink.accept(new Entry(at, size, () -> JSON.read(whole, start, whole.length - start, at)));
    }
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (!Character.isWhitespace(b)) {
        return false;
      }
    }
    return true;
  }
}
