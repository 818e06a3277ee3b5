package io.broadsheet.demo.web;

import io.broadsheet.NewsIndex;
import io.broadsheet.search.IndexStats;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The index and what is known around it. Thread-safe. */
final class Newsroom {
  /** How long counts are shown before they are counted again. */
  private static final Duration STATS_AGE = Duration.ofSeconds(2);

  private final NewsIndex index;
  private @Nullable IndexStats stats;
  private long statsTime;

  Newsroom(NewsIndex index) {
    this.index = index;
  }

  NewsIndex index() {
    return index;
  }

  /** What is in the index, or was {@link #STATS_AGE} ago. */
  synchronized IndexStats stats() throws IOException {
    long now = System.nanoTime();
    if (stats == null || now - statsTime > STATS_AGE.toNanos()) {
      stats = index.stats();
      statsTime = now;
    }
    return stats;
  }
}
