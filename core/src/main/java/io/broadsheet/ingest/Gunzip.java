package io.broadsheet.ingest;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads gzip (RFC 1952) as what it holds; a damaged stream is told apart from a file that cannot be
 * read.
 */
final class Gunzip extends FilterInputStream {
  private static final int BUFFER = 64 * 1024;

  private Gunzip(InputStream compressed) throws IOException {
    super(new GZIPInputStream(compressed, BUFFER));
  }

  /** The content of a stream, uncompressed if it was compressed; always with mark and reset. */
  static InputStream ifCompressed(InputStream raw) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(raw, BUFFER);
    buffered.mark(2);
    boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    if (!gzip) {
      return buffered;
    }
    try {
      return new BufferedInputStream(new Gunzip(buffered), BUFFER);
    } catch (EOFException | ZipException damaged) {
      throw new DamagedException(damaged);
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
      throw new DamagedException(damaged);
    }
  }

  /** A gzip stream that is cut off or broken. */
  static final class DamagedException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedException(IOException cause) {
      super("the gzip stream is damaged: " + cause.getMessage(), cause);
    }
  }
}
