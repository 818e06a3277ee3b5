package io.broadsheet.ingest;

import io.broadsheet.article.Extraction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One page of a source, not yet extracted.
 *
 * @param location where it stands; see {@link io.broadsheet.article.Page#location()}
 * @param bytes its size, uncompressed
 * @param extraction extracts it, on the thread that asks; thread-safe, and the same work each time
 */
public record Entry(String location, long bytes, Supplier<Extraction> extraction) {
  /** The same entry, where what was extracted is looked at once more, on the thread that asks. */
  Entry with(UnaryOperator<Extraction> then) {
    return new Entry(location, bytes, () -> then.apply(extraction.get()));
  }
}
