package io.broadsheet;

import io.broadsheet.article.Extraction;

/** Hears of each page while an ingest runs. Called from several threads at once. */
@FunctionalInterface
public interface IngestListener {
  /**
   * A page was read and put into the index, or rejected.
   *
   * @param extraction what came of it
   * @param bytes its size, uncompressed
   */
  void onPage(Extraction extraction, long bytes);

  /**
   * A listener that does nothing.
   *
   * @return the listener
   */
  static IngestListener none() {
    return (extraction, bytes) -> {};
  }
}
