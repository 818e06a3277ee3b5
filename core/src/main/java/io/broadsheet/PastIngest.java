package io.broadsheet;

import java.time.Instant;

/**
 * An ingest that the index remembers. Immutable.
 *
 * @param ended when it ended
 * @param sources what was read: the first sources' paths, and how many more there were
 * @param report what came of it; of the rejected pages the first {@value #MAX_REJECTED} are listed,
 *     all are counted
 */
public record PastIngest(Instant ended, String sources, IngestReport report) {
  /** How many ingests an index remembers, the latest. */
  public static final int REMEMBERED = 20;

  /** How many rejected pages of an ingest an index remembers. */
  public static final int MAX_REJECTED = 10;
}
