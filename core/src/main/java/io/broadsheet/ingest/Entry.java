package io.broadsheet.ingest;

import io.broadsheet.article.Extraction;
import java.util.function.Supplier;

/**
 * One page of a source, not yet extracted.
 *
 * @param location where it stands; see {@link io.broadsheet.article.Page#location()}
 * @param bytes its size, uncompressed
 * @param extraction extracts it, on the thread that asks; thread-safe, and the same work each time
 */
public record Entry(String location, long bytes, Supplier<Extraction> extraction) {}
