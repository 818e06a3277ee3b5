package io.broadsheet.demo;

import io.broadsheet.IngestReport;
import io.broadsheet.article.Rejected;
import io.broadsheet.demo.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what came of an ingest. */
final class ReportPrinter {
  private static final int LISTED = 20;
  private final Terminal terminal;
  private final Path index;

  ReportPrinter(Terminal terminal, Path index) {
    this.terminal = terminal;
    this.index = index;
  }

  void print(IngestReport report) {
    terminal.line(
        String.format(
            Locale.ROOT,
            "Read %s, %s, in %,.1f s",
            Counted.of(report.pages(), "page"),
            Bytes.of(report.bytes()),
            seconds(report)));
    terminal.line(
        String.format(
            Locale.ROOT,
            "Indexed %s and %s in %s, %,.0f documents/s",
            Counted.of(report.articles(), "article"),
            Counted.of(report.teasers(), "teaser"),
            Terminal.harmless(index.toString()),
            documentsPerSecond(report)));
    rejected(report);
  }

  private void rejected(IngestReport report) {
    long rejected = report.rejectedByReason().values().stream().mapToLong(Long::longValue).sum();
    String reasons =
        byReason(report).entrySet().stream()
            .map(it -> String.format(Locale.ROOT, "%,d %s", it.getValue(), it.getKey()))
            .collect(Collectors.joining(", "));
    terminal.line(
        String.format(
            Locale.ROOT, "Rejected %,d%s", rejected, rejected == 0 ? "" : ": " + reasons));
    report.rejected().stream().limit(LISTED).forEach(this::reject);
    if (rejected > LISTED) {
      String listed = rejected > IngestReport.MAX_LISTED ? "the first 1,000" : "all";
      terminal.line("  and " + (rejected - LISTED) + " more; --json lists " + listed);
    }
  }

  private void reject(Rejected page) {
    terminal.line(
        "  " + Terminal.harmless(page.location()) + ": " + Terminal.harmless(page.message()));
  }

  void printJson(IngestReport report) throws IOException {
    terminal.line(
        Json.object(
            json ->
                json.put("index", index.toString())
                    .put("pages", report.pages())
                    .put("articles", report.articles())
                    .put("teasers", report.teasers())
                    .put("rejectedByReason", byReason(report))
                    .putObjects("rejected", report.rejected(), ReportPrinter::reject)
                    .put("bytes", report.bytes())
                    .put("seconds", Math.round(seconds(report) * 1_000) / 1_000.0)
                    .put("documentsPerSecond", Math.round(documentsPerSecond(report)))));
  }

  private static void reject(Json json, Rejected page) throws IOException {
    json.put("location", page.location());
    json.put("reason", name(page.reason())).put("message", page.message());
  }

  private static Map<String, Long> byReason(IngestReport report) {
    Map<String, Long> counts = new LinkedHashMap<>();
    report.rejectedByReason().forEach((reason, count) -> counts.put(name(reason), count));
    return counts;
  }

  /** The reason as it is written for people and in JSON: {@code no-news}. */
  static String name(Rejected.Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static double seconds(IngestReport report) {
    return report.took().toNanos() / 1e9;
  }

  private static double documentsPerSecond(IngestReport report) {
    return (report.articles() + report.teasers()) / Math.max(1e-3, seconds(report));
  }
}
