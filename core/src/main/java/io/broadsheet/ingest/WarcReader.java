package io.broadsheet.ingest;

import io.broadsheet.article.Rejected;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cuts a web archive into its records. A damaged record is reported once, and reading goes on with
 * the next: at the next member of a compressed archive, or at the next "WARC/1.0". Where a record
 * claims to be longer than it is, the records that it claims are read all the same. One record is
 * held at a time. Not thread-safe.
 */
final class WarcReader {
  /** What is told of an archive's records, in order. */
  interface Sink {
    /** A sound record, by its number from 1. */
    void record(long number, WarcRecord record) throws IOException;

    /** A record that cannot be read. */
    void rejected(long number, Rejected.Reason reason, String message);
  }

  private static final int MOST_HEADER_BYTES = 64 * 1024;

  /** The start of the next record where a header is cut off. */
  private static final Pattern RUN_ON = Pattern.compile("WARC/[01]\\.\\d$");

  private final Members members;
  private final WarcWindow window;
  private final int maxBlockBytes;
  private final Sink sink;
  private long number;

  /** Between damage and the next record: what is found there was reported already. */
  private boolean lost;

  /** Whether the next member is one only perhaps. */
  private boolean guessing;

  WarcReader(Members members, int maxBlockBytes, Sink sink) {
    this.members = members;
    this.window = new WarcWindow(members);
    this.maxBlockBytes = maxBlockBytes;
    this.sink = sink;
  }

  void read() throws IOException {
    boolean more = true;
    while (more) {
      try {
        more = members.next();
        lost &= guessing;
        if (more) {
          readMember();
        }
      } catch (DamagedException damaged) {
        reject(Rejected.Reason.MALFORMED, String.valueOf(damaged.getMessage()));
        window.clear();
        guessing = true;
        members.skipDamage();
      }
    }
  }

  private void readMember() throws IOException {
    while (window.skipLineEnds()) {
      if (lost || !window.startsRecord()) {
        reject(Rejected.Reason.MALFORMED, "no WARC record where one should start");
        skipToRecord();
      } else {
        readRecord();
      }
    }
  }

  private void readRecord() throws IOException {
    byte[] head = window.takeHead(MOST_HEADER_BYTES);
    Optional<Map<String, String>> fields = fields(head);
    long length = fields.map(WarcReader::length).orElse(-1L);
    if (length < 0) {
      reject(Rejected.Reason.MALFORMED, "the record's header is damaged, or lacks Content-Length");
      window.putBack(head, "WARC/1.0".length());
      skipToRecord();
    } else if (length > maxBlockBytes) {
      String message = "the record has " + length + " bytes, the limit is " + maxBlockBytes;
      reject(Rejected.Reason.TOO_LARGE, message);
      skipToRecord();
    } else {
      readBlock(fields.orElseThrow(), (int) length);
    }
  }

  private void readBlock(Map<String, String> fields, int length) throws IOException {
    byte[] block = window.take(length);
    boolean whole = block.length == length;
    if (whole && endsHere()) {
      sink.record(++number, new WarcRecord(fields, block));
    } else {
      String message =
          whole
              ? "the record does not end where its Content-Length says, " + length
              : "the record is cut off: " + block.length + " of " + length + " bytes";
      reject(Rejected.Reason.MALFORMED, message);
      window.putBack(block, 0);
      skipToRecord();
    }
  }

  /** Two line ends must follow a record; where one is missing, the next must follow, or nothing. */
  private boolean endsHere() throws IOException {
    return !window.skipLineEnds() || window.skippedBlankLine() || window.startsRecord();
  }

  private void skipToRecord() throws IOException {
    if (window.skipToRecord()) {
      lost = false;
      guessing = false;
    }
  }

  private void reject(Rejected.Reason reason, String message) {
    if (!lost) {
      sink.rejected(++number, reason, message);
      lost = true;
    }
  }

  private static long length(Map<String, String> fields) {
    try {
      return Long.parseLong(fields.getOrDefault("content-length", ""));
    } catch (NumberFormatException none) {
      return -1;
    }
  }

  /** The named fields; empty where a line is none. */
  private static Optional<Map<String, String>> fields(byte[] head) {
    Map<String, String> fields = new HashMap<>();
    String name = "";
    List<String> lines = new String(head, StandardCharsets.UTF_8).lines().skip(1).toList();
    for (String line : lines) {
      int colon = line.indexOf(':');
      boolean continued = line.startsWith(" ") || line.startsWith("\t");
      if (RUN_ON.matcher(line).find() || (!continued && colon < 1 && !line.isEmpty())) {
        return Optional.empty();
      }
      if (continued) {
        fields.merge(name, line.strip(), (first, more) -> first + ' ' + more);
      } else if (colon > 0) {
        name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        fields.putIfAbsent(name, line.substring(colon + 1).strip());
      }
    }
    return Optional.of(fields);
  }
}
