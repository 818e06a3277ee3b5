package io.broadsheet.benchmarks;

import java.io.Closeable;
import java.io.IOException;

/** Something that answers searches with ten highlighted hits. Thread-safe. */
interface Searched extends Closeable {
  /**
   * Searches.
   *
   * @return how much the answer has to show, so that nothing is left undone
   */
  long search(MixedQuery query) throws IOException;

  @Override
  default void close() throws IOException {}
}
