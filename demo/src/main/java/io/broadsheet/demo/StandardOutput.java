package io.broadsheet.demo;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Where results go. Once they cannot be written, whoever writes hears why, which a {@link
 * java.io.PrintWriter} alone keeps to itself, and what is left in buffers is dropped.
 */
final class StandardOutput extends FilterOutputStream {
  private boolean failed;

  StandardOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int start, int length) {
    if (failed) {
      return;
    }
    try {
      out.write(bytes, start, length);
    } catch (IOException why) {
      failed = true;
      throw new FailedException(why);
    }
  }

  /** Thrown when results cannot be written. */
  static final class FailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What the systems call a reader that has gone, as with {@code | head}, in many languages. */
    private static final String READER_GONE = "(?i).*\\bpipe\\b.*";

    private FailedException(IOException why) {
      super("standard output: " + why.getMessage(), why);
    }

    /** Whether that is because nobody reads them any more, which is no failure. */
    boolean isUnread() {
      return String.valueOf(getMessage()).matches(READER_GONE);
    }
  }
}
