package io.broadsheet.demo.web;

import io.broadsheet.query.NewsQuery;
import io.broadsheet.search.Timeline;
import io.broadsheet.search.Timeline.Bar;
import io.broadsheet.search.Timeline.Interval;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How the matches spread over time, to be drawn.
 *
 * @param width the width of the drawing; a bar takes {@link #STEP} of it
 * @param bars the bars
 * @param from the first day
 * @param to the last day
 * @param range the search within {@link #ANY_FROM} and {@link #ANY_TO}, for a script to put others
 *     in their place
 * @param undated how many matches have no date
 */
record TimelineView(
    int width,
    List<BarView> bars,
    LocalDate from,
    LocalDate to,
    String range,
    Optional<String> undated) {
  static final LocalDate ANY_FROM = LocalDate.of(1111, 11, 11);
  static final LocalDate ANY_TO = LocalDate.of(2222, 2, 22);

  private static final Map<Interval, DateTimeFormatter> LABELS = labels();
  private static final int STEP = 10;
  private static final int HEIGHT = 100;
  private static final int LEAST_HEIGHT = 3;

  /**
   * The items of one interval.
   *
   * @param href the search within it
   * @param label when it is and how many they are
   * @param x where it is drawn
   * @param y where its top is
   * @param height its height, 0 where there are none
   * @param from its first day
   * @param to the day after its last
   */
  record BarView(
      String href, String label, int x, int y, int height, LocalDate from, LocalDate to) {}

  /** Nothing where all is of one interval. */
  static Optional<TimelineView> of(Timeline timeline, NewsQuery query, SearchParameters asked) {
    List<Bar> bars = timeline.bars();
    if (bars.size() < 2) {
      return Optional.empty();
    }
    long most = bars.stream().mapToLong(Bar::count).max().orElse(1);
    String any =
        asked
            .withQuery(QueryText.between(query, Optional.of(ANY_FROM), Optional.of(ANY_TO)))
            .link();
    DateTimeFormatter label = Objects.requireNonNull(LABELS.get(timeline.interval()));
    List<BarView> views = new ArrayList<>();
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      LocalDate from = day(bar);
      LocalDate to = i + 1 < bars.size() ? day(bars.get(i + 1)) : end(timeline.interval(), from);
      to = to.isAfter(from) ? to : from.plusDays(1);
      int height = bar.count() == 0 ? 0 : (int) Math.max(LEAST_HEIGHT, bar.count() * HEIGHT / most);
      views.add(
          new BarView(
              within(any, from, to),
              label.format(bar.start()) + ": " + Texts.count(bar.count(), "item", "items"),
              i * STEP,
              HEIGHT - height,
              height,
              from,
              to));
    }
    return Optional.of(
        new TimelineView(
            bars.size() * STEP,
            views,
            views.getFirst().from(),
            views.getLast().to().minusDays(1),
            any,
            Optional.of(timeline.undated())
                .filter(it -> it > 0)
                .map(it -> Texts.number(it) + " without a date")));
  }

  /** As the script does it: to print and read again a query for each bar would take longer. */
  private static String within(String any, LocalDate from, LocalDate to) {
    return any.replace(ANY_FROM.toString(), from.toString())
        .replace(ANY_TO.toString(), to.toString());
  }

  private static LocalDate day(Bar bar) {
    return bar.start().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static LocalDate end(Interval interval, LocalDate start) {
    return switch (interval) {
      case HOUR, DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
      case YEAR -> start.plusYears(1);
      case DECADE -> start.plusYears(10);
      case CENTURY -> start.plusYears(100);
    };
  }

  private static Map<Interval, DateTimeFormatter> labels() {
    Map<Interval, DateTimeFormatter> labels = new EnumMap<>(Interval.class);
    for (Interval interval : Interval.values()) {
      String pattern =
          switch (interval) {
            case HOUR -> "d MMMM uuuu, HH:mm 'UTC'";
            case DAY -> "EEEE, d MMMM uuuu";
            case WEEK -> "'Week from' d MMMM uuuu";
            case MONTH -> "MMMM uuuu";
            case YEAR -> "uuuu";
            case DECADE -> "uuuu's'";
            case CENTURY -> "'The century from' uuuu";
          };
      labels.put(
          interval, DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC));
    }
    return labels;
  }

  String fromText() {
    return TimeView.day(from);
  }

  String toText() {
    return TimeView.day(to);
  }
}
