package io.broadsheet.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * Times the same searches on several subjects side by side: each search goes to one after the
 * other, and who is first changes from search to search, so that whatever else goes on in the
 * machine is shared fairly.
 */
final class MixedRun {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final List<MixedQuery> queries;
  private final List<Subject> subjects;

  /** Who answers, and what it is called in tables. */
  record Subject(String name, Searched searched) {}

  MixedRun(List<MixedQuery> queries, List<Subject> subjects) {
    this.queries = List.copyOf(queries);
    this.subjects = List.copyOf(subjects);
  }

  /** Runs all searches a number of times; gives what they took, in the order of the subjects. */
  List<Latencies> run(int rounds) throws IOException {
    List<Latencies> latencies = subjects.stream().map(it -> new Latencies(it.name())).toList();
    for (int i = 0; i < rounds * queries.size(); i++) {
      MixedQuery query = queries.get(i % queries.size());
      int first = i % queries.size() + i / queries.size();
      for (int turn = 0; turn < subjects.size(); turn++) {
        int next = (first + turn) % subjects.size();
        time(subjects.get(next).searched(), query, latencies.get(next));
      }
    }
    return latencies;
  }

  private static void time(Searched searched, MixedQuery query, Latencies latencies)
      throws IOException {
    long allocated = THREADS.getTotalThreadAllocatedBytes();
    long start = System.nanoTime();
    long shown = searched.search(query);
    long took = System.nanoTime() - start;
    if (shown == 0) {
      throw new IllegalStateException("nothing was shown for " + query);
    }
    latencies.add(query.kind(), took, THREADS.getTotalThreadAllocatedBytes() - allocated);
  }
}
