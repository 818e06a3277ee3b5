package io.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.NewsIndex;
import io.broadsheet.article.Article;
import io.broadsheet.query.NewsQuery;
import io.broadsheet.samples.News;
import io.broadsheet.search.Timeline.Interval;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static Timeline timeline(ZoneId zone, String... times) throws IOException {
    List<Article> articles = new ArrayList<>();
    Arrays.stream(times).map(time -> News.dated("Storm", time)).forEach(articles::add);
    articles.add(News.article("Without a date"));
    try (NewsIndex index = News.index(articles)) {
      SearchRequest request = SearchRequest.of(new NewsQuery.Everything()).withTimeline(zone);
      return index.search(request).timeline().orElseThrow();
    }
  }

  private static Timeline timeline(String... times) throws IOException {
    return timeline(ZoneOffset.UTC, times);
  }

  private static List<Long> counts(Timeline timeline) {
    return timeline.bars().stream().map(Timeline.Bar::count).toList();
  }

  @Test
  void noneUnlessAskedFor() throws IOException {
    try (NewsIndex index = News.index(List.of(News.article("Storm")))) {
      assertThat(index.search("storm").timeline()).isEmpty();
    }
  }

  @Test
  void emptyBarsAreIncludedAndTheUndatedCountedApart() throws IOException {
    Timeline days = timeline("2026-11-01", "2026-11-01T23:59:59Z", "2026-11-04T12:00:00Z");
    assertThat(days.interval()).isEqualTo(Interval.DAY);
    assertThat(counts(days)).containsExactly(2L, 0L, 0L, 1L);
    assertThat(days.bars().getFirst().start()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
    assertThat(days.undated()).isEqualTo(1);
  }

  @Test
  void withoutAnyDateThereAreNoBars() throws IOException {
    assertThat(timeline().bars()).isEmpty();
    assertThat(timeline().undated()).isEqualTo(1);
  }

  @Test
  void theIntervalIsTheShortestThatFits() throws IOException {
    assertThat(timeline("2026-11-01T05:10:00Z", "2026-11-03T16:50:00Z").bars()).hasSize(60);
    assertThat(interval("2026-11-01T05:10:00Z", "2026-11-03T17:00:00Z")).isEqualTo(Interval.DAY);
    assertThat(interval("2026-11-01", "2026-12-30")).isEqualTo(Interval.DAY);
    assertThat(interval("2026-11-01", "2026-12-31")).isEqualTo(Interval.WEEK);
    assertThat(interval("2025-01-01", "2026-12-31")).isEqualTo(Interval.MONTH);
    assertThat(interval("2022-01-31", "2027-01-01")).isEqualTo(Interval.YEAR);
    assertThat(interval("1960-01-01", "2020-01-01")).isEqualTo(Interval.DECADE);
    assertThat(interval("1066-10-14", "2020-01-01")).isEqualTo(Interval.CENTURY);
  }

  private static Interval interval(String first, String last) throws IOException {
    return timeline(first, last).interval();
  }

  @Test
  void weeksBeginOnMondayAndDecadesWithAZero() throws IOException {
    assertThat(timeline("2026-10-01", "2026-12-31").bars().getFirst().start())
        .isEqualTo(Instant.parse("2026-09-28T00:00:00Z"));
    assertThat(timeline("1913-05-01", "2026-12-31").bars().getFirst().start())
        .isEqualTo(Instant.parse("1910-01-01T00:00:00Z"));
  }

  @Test
  void aDayIsThatOfTheZoneAlsoWhereClocksChange() throws IOException {
    ZoneId paris = ZoneId.of("Europe/Paris");
    Timeline days =
        timeline(paris, "2026-10-23T22:00:00Z", "2026-10-25T22:59:59Z", "2026-10-27T12:00:00Z");
    assertThat(counts(days)).containsExactly(1L, 1L, 0L, 1L);
    assertThat(days.bars().get(2).start()).isEqualTo(Instant.parse("2026-10-25T23:00:00Z"));
  }

  @Test
  void datesThatCannotBeTrueAreUndated() throws IOException {
    Timeline timeline =
        timeline("2026-11-01", "+999999999-01-01T00:00:00Z", "-0001-01-01T00:00:00Z");
    assertThat(counts(timeline)).containsExactly(1L);
    assertThat(timeline.undated()).isEqualTo(3);
    assertThat(timeline("0000-01-01", "9999-12-31").bars()).hasSize(100);
  }

  @Test
  void itemsAreInNoOrderOfTime() throws IOException {
    Timeline timeline = timeline("2011-01-01", "1900-01-01", "1955-01-01");
    assertThat(timeline.bars().getFirst().start()).isEqualTo(Instant.parse("1900-01-01T00:00:00Z"));
    assertThat(timeline.bars()).filteredOn(bar -> bar.count() == 1).hasSize(3);
  }

  @Test
  void everyItemIsInTheBarOfItsTime() throws IOException {
    Random random = new Random(4);
    List<ZoneId> zones =
        List.of(
            ZoneOffset.UTC,
            ZoneId.of("Pacific/Apia"),
            ZoneId.of("America/Sao_Paulo"),
            ZoneId.of("Australia/Lord_Howe"));
    for (int run = 0; run < 40; run++) {
      long span = (long) Math.pow(10, 3 + random.nextInt(9));
      Instant middle = Instant.parse("2011-12-30T00:00:00Z");
      List<Instant> times =
          random.longs(20, -span, span).mapToObj(middle::plusSeconds).sorted().toList();
      Timeline timeline =
          timeline(
              zones.get(run % zones.size()),
              times.stream()
                  .map(time -> time.atOffset(ZoneOffset.UTC).toString())
                  .toArray(String[]::new));
      check(timeline, times);
    }
  }

  private static void check(Timeline timeline, List<Instant> times) {
    List<Timeline.Bar> bars = timeline.bars();
    long dated = 0;
    for (int i = 0; i < bars.size(); i++) {
      Instant start = bars.get(i).start();
      Instant end = i + 1 < bars.size() ? bars.get(i + 1).start() : Instant.MAX;
      long inside =
          times.stream().filter(t -> !t.isBefore(start) && t.isBefore(end) && sane(t)).count();
      assertThat(bars.get(i).count()).isEqualTo(inside);
      assertThat(end).isAfter(start);
      dated += inside;
    }
    assertThat(dated + timeline.undated()).isEqualTo(times.size() + 1L);
    assertThat(bars).hasSizeLessThanOrEqualTo(101);
    assertThat(timeline.interval() == Interval.CENTURY || bars.size() <= Timeline.MAX_BARS)
        .isTrue();
  }

  private static boolean sane(Instant time) {
    int year = time.atOffset(ZoneOffset.UTC).getYear();
    return year >= 0 && year <= 9_999;
  }
}
