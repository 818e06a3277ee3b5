package io.broadsheet.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/**
 * A record of a web archive (ISO 28500).
 *
 * @param fields its named fields; names in lower case
 * @param block its content
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record WarcRecord(Map<String, String> fields, byte[] block) {
  /** Whether it holds a page: what a server answered, or a file. */
  boolean isCapture() {
    String type = fields.getOrDefault("warc-type", "");
    return type.equals("response") || type.equals("resource") || type.equals("conversion");
  }

  /** Whether the block is an HTTP message, and not the page itself. */
  boolean isHttp() {
    return fields.getOrDefault("content-type", "").startsWith("application/http")
        || new String(block, 0, Math.min(5, block.length), StandardCharsets.ISO_8859_1)
            .equals("HTTP/");
  }

  /** The page's address, which some writers put in angle brackets. */
  Optional<String> target() {
    String uri = fields.getOrDefault("warc-target-uri", "");
    boolean bracketed = uri.startsWith("<") && uri.endsWith(">");
    String bare = bracketed ? uri.substring(1, uri.length() - 1) : uri;
    return Optional.of(bare)
        .filter(text -> text.startsWith("http://") || text.startsWith("https://"));
  }

  Optional<Instant> date() {
    try {
      return Optional.ofNullable(fields.get("warc-date")).map(Instant::parse);
    } catch (DateTimeParseException unknown) {
      return Optional.empty();
    }
  }
}
