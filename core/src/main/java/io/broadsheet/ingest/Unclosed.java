package io.broadsheet.ingest;

import java.io.FilterInputStream;
import java.io.InputStream;

/** A stream that whoever reads it cannot close. */
final class Unclosed extends FilterInputStream {
  Unclosed(InputStream in) {
    super(in);
  }

  @Override
  public void close() {
    // its owner closes it
  }
}
