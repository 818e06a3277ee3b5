package io.broadsheet.demo.web;

import io.broadsheet.NewsIndex;
import io.broadsheet.search.IndexStats;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The index and what is known around it. Thread-safe. */
final class Newsroom {
  private final NewsIndex index;
  private @Nullable IndexStats stats;
  private long statsVersion;

  Newsroom(NewsIndex index) {
    this.index = index;
  }

  NewsIndex index() {
    return index;
  }

  /** Changes when the index does. */
  long version() throws IOException {
    return index.upkeep().version();
  }

  /** What is in the index, counted once for each version of it. */
  synchronized IndexStats stats() throws IOException {
    long version = version();
    if (stats == null || version != statsVersion) {
      stats = index.stats();
      statsVersion = version;
    }
    return stats;
  }
}
