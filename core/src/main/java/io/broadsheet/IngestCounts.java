package io.broadsheet;

import io.broadsheet.article.Extracted;
import io.broadsheet.article.Extraction;
import io.broadsheet.article.Rejected;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What an ingest has done so far. Thread-safe. */
final class IngestCounts {
  private final long start = System.nanoTime();
  private final Map<Rejected.Reason, Long> rejectedByReason = new EnumMap<>(Rejected.Reason.class);
  private final List<Rejected> rejected = new ArrayList<>();
  private long pages;
  private long articles;
  private long teasers;
  private long bytes;

  synchronized void add(Extraction extraction, long size) {
    pages++;
    bytes += size;
    switch (extraction) {
      case Extracted extracted -> {
        articles += extracted.article().isPresent() ? 1 : 0;
        teasers += extracted.teasers().size();
      }
      case Rejected bad -> {
        rejectedByReason.merge(bad.reason(), 1L, Long::sum);
        if (rejected.size() < IngestReport.MAX_LISTED) {
          rejected.add(bad);
        }
      }
    }
  }

  synchronized IngestReport report() {
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return new IngestReport(pages, articles, teasers, rejectedByReason, rejected, bytes, took);
  }
}
