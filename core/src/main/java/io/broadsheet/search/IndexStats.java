package io.broadsheet.search;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is in an index. Immutable.
 *
 * @param articles how many articles
 * @param teasers how many teasers
 * @param languages how many items by language tag, most first
 * @param sources how many items by source, most first
 * @param oldest when the oldest item was published, where any says so
 * @param newest when the newest item was published, where any says so
 */
public record IndexStats(
    long articles,
    long teasers,
    Map<String, Long> languages,
    Map<String, Long> sources,
    Optional<Instant> oldest,
    Optional<Instant> newest) {
  /** Copies the maps, in their order. */
  public IndexStats {
    languages = Collections.unmodifiableMap(new LinkedHashMap<>(languages));
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
  }
}
