package io.broadsheet.ingest;

import java.io.IOException;
import java.io.InputStream;

/**
 * The parts that an archive is compressed in, each on its own. An archive that is not compressed is
 * one part.
 */
interface Members {
  /**
   * Goes on to the next part.
   *
   * @return whether there is one
   * @throws DamagedException if what follows is none
   */
  boolean next() throws IOException;

  /**
   * Reads of this part.
   *
   * @return how many bytes, 1 or more; -1 at its end, which is sound then
   * @throws DamagedException if this part is damaged
   */
  int read(byte[] into) throws IOException;

  /** After damage: skips to what may be the next part, or the end. */
  void skipDamage() throws IOException;

  /** A stream as one part. */
  static Members whole(InputStream content) {
    return new Members() {
      private boolean started;

      @Override
      public boolean next() {
        boolean first = !started;
        started = true;
        return first;
      }

      @Override
      public int read(byte[] into) throws IOException {
        return content.read(into);
      }

      @Override
      public void skipDamage() {}
    };
  }
}
