package io.broadsheet.ingest;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads gzip (RFC 1952) as what it holds; a damaged stream is told apart from a file that cannot be
 * read.
 */
final class Gunzip extends FilterInputStream {
  private static final int BUFFER = 64 * 1024;

  /** Enough compressed bytes for the first few of what they hold. */
  private static final int HEAD = 4096;

  Gunzip(InputStream compressed) throws IOException {
    super(open(compressed));
  }

  private static InputStream open(InputStream compressed) throws IOException {
    try {
      return new GZIPInputStream(compressed, BUFFER);
    } catch (EOFException | ZipException damaged) {
      throw new DamagedException("the gzip stream", damaged);
    }
  }

  static boolean isCompressed(InputStream content) throws IOException {
    content.mark(2);
    boolean gzip = content.read() == 0x1f && content.read() == 0x8b;
    content.reset();
    return gzip;
  }

  /** Whether compressed content starts with these characters. */
  static boolean startsWith(InputStream compressed, String start) throws IOException {
    compressed.mark(HEAD);
    byte[] head = compressed.readNBytes(HEAD);
    compressed.reset();
    try (InputStream content = new GZIPInputStream(new ByteArrayInputStream(head))) {
      byte[] found = content.readNBytes(start.length());
      return new String(found, StandardCharsets.ISO_8859_1).equals(start);
    } catch (EOFException | ZipException damaged) {
      return false;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    try {
      return super.read(into, offset, length);
    } catch (EOFException | ZipException damaged) {
      throw new DamagedException("the gzip stream", damaged);
    }
  }
}
