package io.broadsheet.demo.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * An answer, made whole before the first byte of it is sent: a client that reads slowly holds
 * nothing but these bytes.
 *
 * @param status the HTTP status
 * @param type the media type
 * @param body the bytes, never changed
 * @param gzip the same bytes compressed, where that was done already
 * @param headers further headers
 */
@SuppressWarnings("ArrayRecordComponent") // never compared and never a key
record Response(
    int status, String type, byte[] body, Optional<byte[]> gzip, Map<String, String> headers) {
  static final String HTML = "text/html; charset=utf-8";
  static final String JSON = "application/json";
  static final String PROBLEM = "application/problem+json";
  static final String CACHE_CONTROL = "Cache-Control";
  static final String ETAG = "ETag";

  private static final String NO_STORE = "no-store";

  Response(int status, String type, byte[] body, Map<String, String> headers) {
    this(status, type, body, Optional.empty(), headers);
  }

  static Response of(int status, String type, String text) {
    return new Response(status, type, text.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  static Response html(String text) {
    return of(200, HTML, text);
  }

  static Response json(String text) {
    return of(200, JSON, text);
  }

  Response with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Response(status, type, body, gzip, Map.copyOf(more));
  }

  /** With a tag of its content, so that who has it already need not get it again. */
  Response tagged() {
    CRC32C checksum = new CRC32C();
    checksum.update(body);
    return with(
        ETAG, String.format(Locale.ROOT, "W/\"%08x-%x\"", checksum.getValue(), body.length));
  }

  /** Nothing but that the client has it already, where that is so (RFC 9110, 13.1.2). */
  Response unless(Optional<String> ifNoneMatch) {
    String tag = headers.get(ETAG);
    return tag != null && ifNoneMatch.filter(it -> matches(it, tag)).isPresent()
        ? new Response(304, type, new byte[0], headers)
        : this;
  }

  /** Whether one is strong and the other weak makes no difference. */
  private static boolean matches(String ifNoneMatch, String tag) {
    return ifNoneMatch.strip().equals("*") || ifNoneMatch.contains(tag.substring(tag.indexOf('"')));
  }

  /**
   * Not to be kept, here or by anyone, where that is so: asked again, there may be a better one.
   */
  Response passing(boolean passes) {
    return passes ? with(CACHE_CONTROL, NO_STORE) : this;
  }

  boolean isPassing() {
    return NO_STORE.equals(headers.get(CACHE_CONTROL));
  }

  /** The same, compressed already if that pays. */
  Response compressed() throws IOException {
    return Gzip.pays(this)
        ? new Response(status, type, body, Optional.of(Gzip.compress(body)), headers)
        : this;
  }

  /** Bytes that it takes in memory. */
  int size() {
    return body.length + gzip.map(it -> it.length).orElse(0);
  }
}
