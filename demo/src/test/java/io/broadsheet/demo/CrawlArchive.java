package io.broadsheet.demo;

import io.broadsheet.article.Rejected.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

/**
 * A web archive as news crawls are, made of the sample edition: 2,000 records, of which 667 are
 * captures, a request before and metadata after each; chunked, compressed, in several charsets.
 * Fifty captures are damaged or hold no page, five in each of the ways of {@link Fault}.
 */
final class CrawlArchive {
  static final int CAPTURES = 667;
  private static final int EVERY = 13;
  private static final int OF_EACH = 5;
  private static final int LARGE = 65 * 1024 * 1024;

  /** What can be wrong with a capture, and what comes of it. */
  enum Fault {
    CUT_OFF_MEMBER(Reason.MALFORMED),
    TOO_LONG_A_LENGTH(Reason.MALFORMED),
    NO_LENGTH(Reason.MALFORMED),
    NO_STATUS(Reason.MALFORMED),
    CUT_OFF_GZIP(Reason.MALFORMED),
    CUT_OFF_BROTLI(Reason.MALFORMED),
    OVER_THE_LIMIT(Reason.TOO_LARGE),
    PICTURE(Reason.UNSUPPORTED_TYPE),
    NOT_FOUND(Reason.NO_NEWS),
    NOTHING(Reason.EMPTY);

    final Reason reason;

    Fault(Reason reason) {
      this.reason = reason;
    }
  }

  private final List<String> pages;

  CrawlArchive() {
    pages = sampleEdition().stream().filter(name -> name.contains(".htm")).toList();
  }

  private static List<String> sampleEdition() {
    return text(resource("CONTENTS.txt")).lines().toList();
  }

  private static byte[] resource(String name) {
    try (InputStream in = Broadsheet.class.getResourceAsStream("/edition/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  static Map<Reason, Long> rejected() {
    Map<Reason, Long> counts = new EnumMap<>(Reason.class);
    Arrays.stream(Fault.values()).forEach(it -> counts.merge(it.reason, (long) OF_EACH, Long::sum));
    return counts;
  }

  static boolean isSound(int number) {
    return number % EVERY != 0 || number / EVERY >= OF_EACH * Fault.values().length;
  }

  static String url(int number) {
    return "https://paper" + number + ".example/story";
  }

  /** The page of a sound capture, as the server has it. */
  String page(int number) {
    return text(resource(pages.get(number % pages.size())));
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(gzip(record("warcinfo", "", "application/warc-fields", bytes("software: ours\r\n"))));
    for (int i = 0; i < CAPTURES - 1; i++) {
      byte[] request = bytes("GET /story HTTP/1.1\r\nHost: paper" + i + ".example\r\n\r\n");
      out.write(gzip(record("request", url(i), "application/http; msgtype=request", request)));
      out.write(isSound(i) ? gzip(response(url(i), sound(i))) : damaged(i));
      byte[] metadata = bytes("fetchTimeMs: 7\r\n");
      out.write(gzip(record("metadata", url(i), "application/warc-fields", metadata)));
    }
    int last = CAPTURES - 1;
    out.write(gzip(record("resource", url(last), "text/html", bytes(page(last)))));
  }

  private byte[] sound(int number) {
    byte[] page = bytes(page(number));
    return switch (number % 6) {
      case 0 -> http("Content-Type: text/html; charset=utf-8\r\n", page);
      case 1 -> http("Transfer-Encoding: chunked\r\n", chunked(page));
      case 2 -> http("Content-Encoding: gzip\r\n", gzip(page));
      case 3 -> http("Content-Encoding: br\r\n", brotli(page));
      case 4 ->
          http("content-encoding: gzip\r\nTRANSFER-ENCODING: chunked\r\n", chunked(gzip(page)));
      default -> inOtherCharset(page(number));
    };
  }

  private static byte[] inOtherCharset(String page) {
    Charset latin = Charset.forName("windows-1252");
    Charset charset = latin.newEncoder().canEncode(page) ? latin : StandardCharsets.UTF_16LE;
    byte[] bytes = page.replace("<meta charset=\"utf-8\">", "").getBytes(charset);
    return http("Content-Type: text/html; charset=" + charset.name() + "\r\n", bytes);
  }

  private byte[] damaged(int number) {
    Fault fault = Fault.values()[number / EVERY % Fault.values().length];
    String url = url(number);
    byte[] page = bytes(page(number));
    byte[] sound = response(url, http("", page));
    return switch (fault) {
      case CUT_OFF_MEMBER -> Arrays.copyOf(gzip(sound), gzip(sound).length / 2);
      case TOO_LONG_A_LENGTH ->
          gzip(record("response", url, "application/http", http("", page), 40));
      case NO_LENGTH -> gzip(bytes(text(sound).replaceFirst("Content-Length: ", "Content-Size: ")));
      case NO_STATUS -> gzip(response(url, bytes("HTTP/1.1 what\r\n\r\n" + text(page))));
      case CUT_OFF_GZIP ->
          gzip(response(url, http("Content-Encoding: gzip\r\n", half(gzip(page)))));
      case CUT_OFF_BROTLI ->
          gzip(response(url, http("Content-Encoding: br\r\n", half(brotli(page)))));
      case OVER_THE_LIMIT -> gzip(record("resource", url, "text/html", new byte[LARGE]));
      case PICTURE ->
          gzip(response(url, http("Content-Type: image/gif\r\n", bytes("GIF89a\1\0\1\0\0\0\0;"))));
      case NOT_FOUND -> gzip(response(url, bytes("HTTP/1.1 404 Not Found\r\n\r\n" + text(page))));
      case NOTHING -> gzip(response(url, http("", new byte[0])));
    };
  }

  private static byte[] half(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] response(String url, byte[] message) {
    return record("response", url, "application/http; msgtype=response", message);
  }

  private static byte[] record(String type, String url, String contentType, byte[] block) {
    return record(type, url, contentType, block, 0);
  }

  private static byte[] record(
      String type, String url, String contentType, byte[] block, int excess) {
    String header =
        String.join(
            "\r\n",
            "WARC/1.0",
            "WARC-Type: " + type,
            "WARC-Target-URI: " + url,
            "WARC-Date: 2026-11-20T08:15:00Z",
            "Content-Type: " + contentType,
            "Content-Length: " + (block.length + excess),
            "\r\n");
    return join(bytes(header), block, bytes("\r\n\r\n"));
  }

  private static byte[] http(String headers, byte[] body) {
    return join(bytes("HTTP/1.1 200 OK\r\nServer: ours\r\n" + headers + "\r\n"), body);
  }

  private static byte[] chunked(byte[] body) {
    int half = body.length / 2;
    return join(
        bytes(Integer.toHexString(half) + "\r\n"),
        Arrays.copyOf(body, half),
        bytes("\r\n" + Integer.toHexString(body.length - half) + ";last\r\n"),
        Arrays.copyOfRange(body, half, body.length),
        bytes("\r\n0\r\n\r\n"));
  }

  /** Uncompressed meta-blocks (RFC 7932, 9.2), with a window of 16 bits. */
  private static byte[] brotli(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int most = 32 * 1024;
    for (int at = 0; at < content.length; at += most) {
      int length = Math.min(most, content.length - at);
      int header = ((length - 1) << 3 | 1 << 19) << (at == 0 ? 1 : 0);
      out.write(header);
      out.write(header >> 8);
      out.write(header >> 16);
      out.write(content, at, length);
    }
    out.write(3);
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
