package io.broadsheet.benchmarks;

import java.io.IOException;

/** Something that answers searches with ten highlighted hits. Thread-safe. */
interface Searched {
  /**
   * Searches.
   *
   * @return how many characters the answer has to show, so that nothing is left undone
   */
  long search(MixedQuery query) throws IOException;
}
