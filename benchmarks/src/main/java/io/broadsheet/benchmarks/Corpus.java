package io.broadsheet.benchmarks;

import io.broadsheet.article.Extracted;
import java.io.IOException;
import java.util.stream.Stream;

/** Pages to measure with. Thread-safe. */
public interface Corpus {
  /**
   * Its pages, always the same ones in the same order. They are made or read one by one as the
   * stream asks for them, so a corpus may be larger than memory.
   *
   * @return a sequential stream, to be closed by the caller
   * @throws IOException if the corpus cannot be opened; a later failure to read comes out of the
   *     stream as {@link java.io.UncheckedIOException}
   */
  Stream<Extracted> pages() throws IOException;
}
