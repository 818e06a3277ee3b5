package io.broadsheet;

import io.broadsheet.article.Rejected;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What came of an ingest. Immutable.
 *
 * @param pages how many pages were read, rejected ones included
 * @param articles how many articles were put into the index
 * @param teasers how many teasers were put into the index
 * @param rejectedByReason how many pages were rejected, by reason
 * @param rejected the rejected pages, the first {@value #MAX_LISTED} of them, in the order in which
 *     they were found
 * @param bytes how many bytes were read, uncompressed
 * @param took how long it took, the commit included
 */
public record IngestReport(
    long pages,
    long articles,
    long teasers,
    Map<Rejected.Reason, Long> rejectedByReason,
    List<Rejected> rejected,
    long bytes,
    Duration took) {
  /** How many rejected pages a report lists; all are counted. */
  public static final int MAX_LISTED = 1_000;

  /** Copies the collections. */
  public IngestReport {
    Map<Rejected.Reason, Long> counts = new EnumMap<>(Rejected.Reason.class);
    counts.putAll(rejectedByReason);
    rejectedByReason = Collections.unmodifiableMap(counts);
    rejected = List.copyOf(rejected);
  }
}
