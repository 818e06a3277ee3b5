package io.broadsheet.demo;

import io.broadsheet.search.Facet;
import io.broadsheet.search.SearchResult;
import io.broadsheet.search.Timeline;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the facets and the timeline of a search result for a reader. */
final class FacetPrinter {
  private static final int LONGEST_BAR = 40;

  private final Terminal terminal;

  FacetPrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(SearchResult result) {
    for (Facet facet : result.facets()) {
      if (!facet.values().isEmpty()) {
        print(facet);
      }
    }
    result.timeline().ifPresent(this::print);
  }

  private void print(Facet facet) {
    String values =
        facet.values().stream()
            .map(
                value ->
                    String.format(
                        Locale.ROOT,
                        "%s%s %,d",
                        value.selected() ? "✓" : "",
                        Terminal.harmless(value.name()),
                        value.count()))
            .collect(Collectors.joining(" · "));
    terminal.line("");
    terminal.line(facet.field().fieldName());
    terminal.wrapped("   ", values);
  }

  private void print(Timeline timeline) {
    List<Timeline.Bar> bars = timeline.bars();
    long most = bars.stream().mapToLong(Timeline.Bar::count).max().orElse(0);
    terminal.line("");
    terminal.line("published, by " + name(timeline.interval()));
    boolean empty = false;
    for (Timeline.Bar bar : bars) {
      if (bar.count() > 0) {
        terminal.line(line(timeline, bar, most));
      } else if (!empty) {
        terminal.line("   ...");
      }
      empty = bar.count() == 0;
    }
    if (timeline.undated() > 0) {
      terminal.line(String.format(Locale.ROOT, "   without a date %,d", timeline.undated()));
    }
  }

  private static String line(Timeline timeline, Timeline.Bar bar, long most) {
    int length = (int) Math.ceil((double) LONGEST_BAR * bar.count() / most);
    return String.format(
        Locale.ROOT, "   %-13s %s %,d", start(timeline, bar), "█".repeat(length), bar.count());
  }

  private static String start(Timeline timeline, Timeline.Bar bar) {
    ZonedDateTime start = bar.start().atZone(timeline.zone());
    return switch (timeline.interval()) {
      case HOUR -> start.toLocalDate() + String.format(Locale.ROOT, " %02dh", start.getHour());
      case DAY, WEEK -> start.toLocalDate().toString();
      case MONTH -> start.toLocalDate().toString().substring(0, "2026-11".length());
      case YEAR, DECADE, CENTURY -> String.valueOf(start.getYear());
    };
  }

  static String name(Timeline.Interval interval) {
    return interval.name().toLowerCase(Locale.ROOT);
  }
}
