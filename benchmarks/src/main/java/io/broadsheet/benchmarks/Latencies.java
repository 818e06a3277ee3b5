package io.broadsheet.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** What searches took. Not thread-safe. */
final class Latencies {
  private static final double NANOSECONDS_IN_MILLISECOND = 1e6;
  private static final double KILOBYTE = 1_000;

  private final String name;
  private final List<Sample> samples = new ArrayList<>();

  private record Sample(QueryKind kind, long nanoseconds, long bytes) {}

  /**
   * @param name what answered
   */
  Latencies(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  void add(QueryKind kind, long nanoseconds, long bytes) {
    samples.add(new Sample(kind, nanoseconds, bytes));
  }

  /** The latency that {@code percent} of all searches did not exceed, in milliseconds. */
  double percentile(double percent) {
    return percentile(samples, percent);
  }

  /** The latency that half of the searches of a kind did not exceed, in milliseconds. */
  double median(QueryKind kind) {
    return percentile(samples.stream().filter(it -> it.kind() == kind).toList(), 50);
  }

  private static double percentile(List<Sample> samples, double percent) {
    long[] sorted = samples.stream().mapToLong(Sample::nanoseconds).sorted().toArray();
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.max(rank, 1) - 1] / NANOSECONDS_IN_MILLISECOND;
  }

  /** What a search allocated on average, in kilobytes. */
  double kilobytes() {
    return samples.stream().mapToLong(Sample::bytes).average().orElseThrow() / KILOBYTE;
  }
}
