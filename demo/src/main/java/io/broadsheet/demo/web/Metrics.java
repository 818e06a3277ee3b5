package io.broadsheet.demo.web;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/** Counts requests, and writes the counts in Prometheus' text form. Thread-safe. */
final class Metrics {
  static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  /** Upper bounds of the classes of time, in seconds. */
  private static final double[] BOUNDS = {.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 10};

  private final Map<String, LongAdder> requests = new ConcurrentSkipListMap<>();
  private final Map<String, Times> times = new ConcurrentSkipListMap<>();
  private final Map<String, Gauge> gauges = new TreeMap<>();

  /** Adds a number that is read when it is asked for; not while others read. */
  void gauge(String name, String help, LongSupplier value) {
    gauges.put(name, new Gauge(help, value));
  }

  void count(String route, int status, long nanos) {
    String labels = "route=\"" + route + "\",status=\"" + status + '"';
    requests.computeIfAbsent(labels, it -> new LongAdder()).increment();
    times.computeIfAbsent("route=\"" + route + '"', it -> new Times()).add(nanos / 1e9);
  }

  String text() {
    StringBuilder out = new StringBuilder(4_096);
    head(out, "broadsheet_http_requests_total", "counter", "Requests answered.");
    requests.forEach(
        (labels, count) -> line(out, "broadsheet_http_requests_total", labels, count.sum()));
    String seconds = "broadsheet_http_request_seconds";
    head(out, seconds, "histogram", "Time to make an answer.");
    times.forEach((labels, it) -> it.write(out, seconds, labels));
    gauges.forEach(
        (name, gauge) -> {
          head(out, name, "gauge", gauge.help);
          out.append(name).append(' ').append(gauge.value.getAsLong()).append('\n');
        });
    return out.toString();
  }

  private static void head(StringBuilder out, String name, String type, String help) {
    out.append("# HELP ").append(name).append(' ').append(help).append('\n');
    out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private static void line(StringBuilder out, String name, String labels, Object value) {
    out.append(name).append('{').append(labels).append("} ").append(value).append('\n');
  }

  private record Gauge(String help, LongSupplier value) {}

  /** How many requests of a route fell into each class of time. */
  private static final class Times {
    private final long[] counts = new long[BOUNDS.length];
    private long total;
    private double sum;

    synchronized void add(double seconds) {
      total++;
      sum += seconds;
      for (int i = 0; i < BOUNDS.length; i++) {
        if (seconds <= BOUNDS[i]) {
          counts[i]++;
        }
      }
    }

    synchronized void write(StringBuilder out, String name, String labels) {
      for (int i = 0; i < BOUNDS.length; i++) {
        line(out, name + "_bucket", labels + ",le=\"" + BOUNDS[i] + '"', counts[i]);
      }
      line(out, name + "_bucket", labels + ",le=\"+Inf\"", total);
      line(out, name + "_sum", labels, String.format(Locale.ROOT, "%.6f", sum));
      line(out, name + "_count", labels, total);
    }
  }
}
