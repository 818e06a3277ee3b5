package io.broadsheet.demo.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * An answer, made whole before the first byte of it is sent: a client that reads slowly holds
 * nothing but these bytes.
 *
 * @param status the HTTP status
 * @param type the media type
 * @param body the bytes, never changed
 * @param headers further headers
 */
@SuppressWarnings("ArrayRecordComponent") // never compared and never a key
record Response(int status, String type, byte[] body, Map<String, String> headers) {
  static final String HTML = "text/html; charset=utf-8";
  static final String JSON = "application/json";
  static final String PROBLEM = "application/problem+json";

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
    return new Response(status, type, body, Map.copyOf(more));
  }
}
