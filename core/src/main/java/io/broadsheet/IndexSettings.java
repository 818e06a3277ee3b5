package io.broadsheet;

import io.broadsheet.extract.ExtractLimits;
import io.broadsheet.index.Embedder;
import io.broadsheet.ingest.SourceReader;
import java.util.Optional;

/**
 * How an index is written. Immutable.
 *
 * @param bufferMegabytes how much memory collects documents before they are written to disk as a
 *     segment, in MiB, 1 to 2,047; default 256, or a quarter of the heap where that is less. More
 *     makes bulk loading faster and costs that much heap, and about as much again at most while
 *     segments are written.
 * @param threads how many threads extract and index while ingesting, 1 or more; default the number
 *     of processors
 * @param limits what is refused of a page
 * @param maxEntryBytes the largest file, line of JSON Lines, record of a web archive or feed that
 *     is read while ingesting, in bytes, uncompressed, 1 or more; default 64 MiB. What is larger is
 *     {@link io.broadsheet.article.Rejected.Reason#TOO_LARGE}; a few of this size may be in memory
 *     at once
 * @param detectsLanguage whether the language of an article that does not declare it is told from
 *     its text; default true. See {@link io.broadsheet.extract.Extractor#Extractor(ExtractLimits,
 *     boolean)} for what it costs
 * @param embedder what makes vectors of the text, so that the index can be searched by meaning too;
 *     default none. The caller closes it after the index. Every later opening for writing needs the
 *     same one.
 */
public record IndexSettings(
    int bufferMegabytes,
    int threads,
    ExtractLimits limits,
    int maxEntryBytes,
    boolean detectsLanguage,
    Optional<Embedder> embedder) {
  private static final long MIB = 1024 * 1024;

  /** Checks the ranges. */
  public IndexSettings {
    if (bufferMegabytes < 1 || bufferMegabytes > 2_047) {
      throw new IllegalArgumentException(
          "bufferMegabytes must be 1 to 2047, not " + bufferMegabytes);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be 1 or more, not " + threads);
    }
    if (maxEntryBytes < 1 || maxEntryBytes == Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "maxEntryBytes must be 1 to " + (Integer.MAX_VALUE - 1) + ", not " + maxEntryBytes);
    }
  }

  /**
   * Settings with the default entry limit, that detect languages, without an embedder.
   *
   * @param bufferMegabytes see {@link #bufferMegabytes()}
   * @param threads see {@link #threads()}
   * @param limits see {@link #limits()}
   */
  public IndexSettings(int bufferMegabytes, int threads, ExtractLimits limits) {
    this(bufferMegabytes, threads, limits, SourceReader.MAX_ENTRY_BYTES, true, Optional.empty());
  }

  /**
   * The same settings with an embedder.
   *
   * @param embedder what makes vectors of the text
   * @return a copy
   */
  public IndexSettings withEmbedder(Embedder embedder) {
    return new IndexSettings(
        bufferMegabytes, threads, limits, maxEntryBytes, detectsLanguage, Optional.of(embedder));
  }

  /**
   * The default settings.
   *
   * @return 256 MiB or a quarter of the heap, one thread for each processor, the default limits,
   *     languages are detected, no embedder
   */
  public static IndexSettings defaults() {
    Runtime runtime = Runtime.getRuntime();
    int quarter = Math.clamp(runtime.maxMemory() / (4 * MIB), 1, 256);
    return new IndexSettings(quarter, runtime.availableProcessors(), ExtractLimits.DEFAULT);
  }

  /**
   * The same settings with other limits on a page.
   *
   * @param limits what is refused of a page
   * @return a copy
   */
  public IndexSettings withLimits(ExtractLimits limits) {
    return new IndexSettings(
        bufferMegabytes, threads, limits, maxEntryBytes, detectsLanguage, embedder);
  }

  /**
   * The same settings with another largest entry.
   *
   * @param maxEntryBytes the largest file, line, record or feed, in bytes, uncompressed
   * @return a copy
   */
  public IndexSettings withMaxEntryBytes(int maxEntryBytes) {
    return new IndexSettings(
        bufferMegabytes, threads, limits, maxEntryBytes, detectsLanguage, embedder);
  }

  /**
   * The same settings, where the language of an article that does not declare it stays unknown.
   *
   * @return a copy
   */
  public IndexSettings withoutLanguageDetection() {
    return new IndexSettings(bufferMegabytes, threads, limits, maxEntryBytes, false, embedder);
  }
}
