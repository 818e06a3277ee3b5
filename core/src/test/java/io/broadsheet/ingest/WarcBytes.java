package io.broadsheet.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes web archives in memory, sound ones and damaged ones. */
final class WarcBytes {
  private final List<byte[]> records = new ArrayList<>();

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A record with its fields, as bytes. */
  static byte[] record(String type, String url, String contentType, byte[] block) {
    return record(type, url, contentType, block, block.length);
  }

  static byte[] record(String type, String url, String contentType, byte[] block, long length) {
    String header =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Target-URI: "
            + url
            + "\r\nWARC-Date: 2026-11-20T08:15:00Z\r\nContent-Type: "
            + contentType
            + "\r\nContent-Length: "
            + length
            + "\r\n\r\n";
    return join(bytes(header), block, bytes("\r\n\r\n"));
  }

  static byte[] response(String url, String html) {
    return record("response", url, "application/http; msgtype=response", http("", bytes(html)));
  }

  static byte[] http(String headers, byte[] body) {
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + headers + "\r\n";
    return join(bytes(head), body);
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  WarcBytes add(byte[] record) {
    records.add(record);
    return this;
  }

  byte[] plain() {
    return join(records.toArray(byte[][]::new));
  }

  /** Each record as a member of its own. */
  byte[] compressed() {
    return join(records.stream().map(WarcBytes::gzip).toArray(byte[][]::new));
  }
}
