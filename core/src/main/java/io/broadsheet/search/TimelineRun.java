package io.broadsheet.search;

import io.broadsheet.index.NewsField;
import io.broadsheet.search.Timeline.Interval;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Counts items by their time of publication: once for the span, once for the bars. */
final class TimelineRun {
  private static final long FIRST = year(0);
  private static final long END = year(10_000);

  private final MatchingItems items;
  private final ZoneId zone;
  private long oldest = Long.MAX_VALUE;
  private long newest = Long.MIN_VALUE;
  private long undated;

  TimelineRun(MatchingItems items, ZoneId zone) {
    this.items = items;
    this.zone = zone;
  }

  Timeline run() throws IOException {
    for (MatchingItems.Segment segment : items.segments()) {
      undated += segment.docs().cardinality();
    }
    eachTime(
        time -> {
          oldest = Math.min(oldest, time);
          newest = Math.max(newest, time);
          undated--;
        });
    if (oldest > newest) {
      return new Timeline(Interval.DAY, zone, List.of(), undated);
    }
    Interval interval = interval();
    long[] starts = starts(interval, Integer.MAX_VALUE);
    long[] counts = new long[starts.length];
    eachTime(time -> counts[bar(starts, time)]++);
    List<Timeline.Bar> bars = new ArrayList<>(starts.length);
    for (int i = 0; i < starts.length; i++) {
      bars.add(new Timeline.Bar(Instant.ofEpochSecond(starts[i]), counts[i]));
    }
    return new Timeline(interval, zone, bars, undated);
  }

  private void eachTime(LongConsumer times) throws IOException {
    LongConsumer possible =
        time -> {
          if (time >= FIRST && time < END) {
            times.accept(time);
          }
        };
    for (MatchingItems.Segment segment : items.segments()) {
      LeafReader reader = segment.leaf().reader();
      SegmentTimes kept = SegmentTimes.of(reader, segment.docs().cardinality());
      if (kept == null) {
        read(reader, segment.docs(), possible);
      } else {
        kept.each(segment.docs(), possible);
      }
    }
  }

  private static void read(LeafReader segment, FixedBitSet documents, LongConsumer times)
      throws IOException {
    SortedNumericDocValues values =
        DocValues.getSortedNumeric(segment, NewsField.PUBLISHED.fieldName());
    DocIdSetIterator docs = new BitSetIterator(documents, 0);
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if (values.advanceExact(doc)) {
        times.accept(values.nextValue());
      }
    }
  }

  private Interval interval() {
    return Arrays.stream(Interval.values())
        .filter(interval -> starts(interval, Timeline.MAX_BARS + 1).length <= Timeline.MAX_BARS)
        .findFirst()
        .orElse(Interval.CENTURY);
  }

  /** Where the bars begin, no more than {@code most} of them. */
  private long[] starts(Interval interval, int most) {
    ZonedDateTime first = Instant.ofEpochSecond(oldest).atZone(zone);
    List<Long> starts = new ArrayList<>();
    for (int i = 0; starts.size() < most; i++) {
      long start =
          interval == Interval.HOUR
              ? first.truncatedTo(ChronoUnit.HOURS).plusHours(i).toEpochSecond()
              : day(first.toLocalDate(), interval, i).atStartOfDay(zone).toEpochSecond();
      if (start > newest) {
        break;
      }
      if (starts.isEmpty() || starts.getLast() < start) { // a zone may leave out a whole day
        starts.add(start);
      }
    }
    return starts.stream().mapToLong(Long::longValue).toArray();
  }

  /** The first day of an interval, so many intervals after that of a given day. */
  private static LocalDate day(LocalDate day, Interval interval, int count) {
    return switch (interval) {
      case HOUR, DAY -> day.plusDays(count);
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(count);
      case MONTH -> day.withDayOfMonth(1).plusMonths(count);
      case YEAR -> day.withDayOfYear(1).plusYears(count);
      case DECADE -> ofYears(day, 10, count);
      case CENTURY -> ofYears(day, 100, count);
    };
  }

  private static LocalDate ofYears(LocalDate day, int years, int count) {
    return LocalDate.of((Math.floorDiv(day.getYear(), years) + count) * years, 1, 1);
  }

  private static int bar(long[] starts, long time) {
    int at = Arrays.binarySearch(starts, time);
    return at >= 0 ? at : -at - 2;
  }

  private static long year(int year) {
    return ZonedDateTime.of(year, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toEpochSecond();
  }
}
