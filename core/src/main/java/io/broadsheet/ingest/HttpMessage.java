package io.broadsheet.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.brotli.dec.BrotliInputStream;

/**
 * An HTTP/1 response as a crawler kept it. Crawlers often undo chunks and compression but keep the
 * headers that announce them, so the body is believed before its headers.
 *
 * @param status the status code; 0 where there is none
 * @param headers names in lower case
 * @param body as it was sent
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HttpMessage(int status, Map<String, String> headers, byte[] body) {
  private static final int MOST_CHUNK_DIGITS = 7;

  static HttpMessage parse(byte[] message) {
    int end = endOfHead(message);
    String head = new String(message, 0, end, StandardCharsets.ISO_8859_1);
    Map<String, String> headers = new HashMap<>();
    head.lines()
        .skip(1)
        .forEach(
            line -> {
              int colon = line.indexOf(':');
              if (colon > 0) {
                String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                headers.putIfAbsent(name, line.substring(colon + 1).strip());
              }
            });
    return new HttpMessage(status(head), headers, Arrays.copyOfRange(message, end, message.length));
  }

  private static int endOfHead(byte[] message) {
    for (int i = 0; i < message.length; i++) {
      if (message[i] == '\n') {
        int next = i + 1 < message.length && message[i + 1] == '\r' ? i + 2 : i + 1;
        if (next < message.length && message[next] == '\n') {
          return next + 1;
        }
      }
    }
    return message.length;
  }

  /** The second word of the first line: "HTTP/1.1 200 OK". */
  private static int status(String head) {
    int space = head.indexOf(' ');
    String code = head.substring(space + 1, Math.min(head.length(), space + 4));
    return code.length() == 3 && code.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(code)
        : 0;
  }

  /**
   * The page that was sent.
   *
   * @param maxBytes a larger page is cut off behind this and one byte more
   * @return its bytes
   * @throws DamagedException if the compressed body is damaged
   * @throws UnsupportedOperationException if it is compressed in a way that is not read
   */
  byte[] content(int maxBytes) throws IOException {
    boolean chunked =
        headers.getOrDefault("transfer-encoding", "").toLowerCase(Locale.ROOT).contains("chunked");
    byte[] sent = chunked ? unchunked(body) : body;
    String encoding = headers.getOrDefault("content-encoding", "").toLowerCase(Locale.ROOT);
    try {
      if (sent.length > 2 && sent[0] == 0x1f && sent[1] == (byte) 0x8b) {
        return inflated(new GZIPInputStream(new ByteArrayInputStream(sent)), maxBytes);
      }
      if (encoding.contains("deflate") && isZlib(sent)) {
        return inflated(new InflaterInputStream(new ByteArrayInputStream(sent)), maxBytes);
      }
    } catch (EOFException | ZipException broken) {
      throw new DamagedException("the compressed body", broken);
    }
    if (encoding.equals("br") && isBinary(sent)) {
      return unbrotlied(sent, maxBytes);
    }
    if ((encoding.contains("br") || encoding.contains("zstd")) && isBinary(sent)) {
      throw new UnsupportedOperationException("the body is compressed with " + encoding);
    }
    return sent;
  }

  private static byte[] inflated(InputStream in, int maxBytes) throws IOException {
    try (in) {
      return in.readNBytes(maxBytes + 1);
    }
  }

  /** The decoder reports damage in an {@code IOException} of no kind of its own. */
  private static byte[] unbrotlied(byte[] sent, int maxBytes) throws DamagedException {
    try {
      return inflated(new BrotliInputStream(new ByteArrayInputStream(sent)), maxBytes);
    } catch (IOException broken) {
      throw new DamagedException("the compressed body", broken);
    }
  }

  /** A zlib header (RFC 1950): method 8, and a checksum of two bytes. */
  private static boolean isZlib(byte[] body) {
    return body.length > 2
        && (body[0] & 0x0f) == 8
        && ((body[0] & 0xff) * 256 + (body[1] & 0xff)) % 31 == 0;
  }

  private static boolean isBinary(byte[] body) {
    for (int i = 0; i < Math.min(200, body.length); i++) {
      if (body[i] >= 0 && body[i] < ' ' && !Character.isWhitespace(body[i])) {
        return true;
      }
    }
    return false;
  }

  /** Joins chunks; a body that does not start with the size of one is taken as joined already. */
  private static byte[] unchunked(byte[] body) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream(body.length);
    int at = 0;
    while (at < body.length) {
      int size = 0;
      int digits = 0;
      while (at < body.length && Character.digit(body[at], 16) >= 0) {
        size = size * 16 + Character.digit(body[at++], 16);
        if (++digits > MOST_CHUNK_DIGITS) {
          return joined.size() == 0 ? body : joined.toByteArray();
        }
      }
      while (at < body.length && body[at] != '\n' && digits > 0) {
        at++;
      }
      if (digits == 0 || at == body.length) {
        return joined.size() == 0 ? body : joined.toByteArray();
      }
      at++;
      if (size == 0) {
        break;
      }
      int count = Math.min(size, body.length - at);
      joined.write(body, at, count);
      at += count;
      at += at < body.length && body[at] == '\r' ? 1 : 0;
      at += at < body.length && body[at] == '\n' ? 1 : 0;
    }
    return joined.toByteArray();
  }
}
