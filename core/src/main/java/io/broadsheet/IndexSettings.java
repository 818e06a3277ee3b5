package io.broadsheet;

import io.broadsheet.extract.ExtractLimits;
import io.broadsheet.index.Embedder;
import java.util.Optional;

/**
 * How an index is written. Immutable.
 *
 * @param bufferMegabytes how much memory collects documents before they are written to disk as a
 *     segment, in MiB, 1 to 2,047; default 256. More makes bulk loading faster and costs that much
 *     heap.
 * @param threads how many threads extract and index while ingesting, 1 or more; default the number
 *     of processors
 * @param limits what is refused of a page
 * @param embedder what makes vectors of the text, so that the index can be searched by meaning too;
 *     default none. The caller closes it after the index. Every later opening for writing needs the
 *     same one.
 */
public record IndexSettings(
    int bufferMegabytes, int threads, ExtractLimits limits, Optional<Embedder> embedder) {
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
   * Settings without an embedder.
   *
   * @param bufferMegabytes see {@link #bufferMegabytes()}
   * @param threads see {@link #threads()}
   * @param limits see {@link #limits()}
   */
  public IndexSettings(int bufferMegabytes, int threads, ExtractLimits limits) {
    this(bufferMegabytes, threads, limits, Optional.empty());
  }

  /**
   * The same settings with an embedder.
   *
   * @param embedder what makes vectors of the text
   * @return a copy
   */
  public IndexSettings withEmbedder(Embedder embedder) {
    return new IndexSettings(bufferMegabytes, threads, limits, Optional.of(embedder));
  }

  /**
   * The default settings.
   *
   * @return 256 MiB, one thread for each processor, the default limits, no embedder
   */
  public static IndexSettings defaults() {
    return new IndexSettings(
        256, Runtime.getRuntime().availableProcessors(), ExtractLimits.DEFAULT);
  }
}
