package io.broadsheet.demo.web;

import io.broadsheet.IngestReport;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Remembers what was read into an index of late. Thread-safe. */
public final class IngestLog {
  private static final int KEPT = 20;

  private final Deque<Entry> entries = new ArrayDeque<>();

  /** An empty log. */
  public IngestLog() {}

  /**
   * Adds an ingest that has ended just now.
   *
   * @param what what was read, in a few words
   * @param report what came of it
   */
  public synchronized void add(String what, IngestReport report) {
    entries.addFirst(new Entry(Instant.now(), what, report));
    while (entries.size() > KEPT) {
      entries.removeLast();
    }
  }

  /** The latest, newest first. */
  synchronized List<Entry> latest() {
    return List.copyOf(entries);
  }

  record Entry(Instant time, String what, IngestReport report) {}
}
