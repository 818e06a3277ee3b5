package io.broadsheet;

import io.broadsheet.extract.ExtractLimits;

/**
 * How an index is written. Immutable.
 *
 * @param bufferMegabytes how much memory collects documents before they are written to disk as a
 *     segment, in MiB, 1 to 2,047; default 256. More makes bulk loading faster and costs that much
 *     heap.
 * @param threads how many threads extract and index while ingesting, 1 or more; default the number
 *     of processors
 * @param limits what is refused of a page
 */
public record IndexSettings(int bufferMegabytes, int threads, ExtractLimits limits) {
  /** Checks the ranges. */
  public IndexSettings {
    if (bufferMegabytes < 1 || bufferMegabytes > 2_047) {
      throw new IllegalArgumentException(
          "bufferMegabytes must be 1 to 2047, not " + bufferMegabytes);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be 1 or more, not " + threads);
    }
  }

  /**
   * The default settings.
   *
   * @return 256 MiB, one thread for each processor, the default limits
   */
  public static IndexSettings defaults() {
    return new IndexSettings(
        256, Runtime.getRuntime().availableProcessors(), ExtractLimits.DEFAULT);
  }
}
