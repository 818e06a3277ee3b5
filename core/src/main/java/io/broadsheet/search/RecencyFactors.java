package io.broadsheet.search;

import io.broadsheet.index.NewsField;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SortedNumericDocValues;

/**
 * How much is left of the scores of a segment's documents, by their age:
 *
 * <pre>a + (1 − a) · 2<sup>−age / half-life</sup>, a = {@value #FLOOR}</pre>
 *
 * <p>Exponential decay as in Li and Croft, "Time-Based Language Models" (2003); the floor keeps the
 * score of what is old in proportion to how well it matches. Age is the distance from "now" on both
 * sides, so a date in the far future, an error, counts as old. What has no date counts as endlessly
 * old.
 */
final class RecencyFactors {
  /** What is very old keeps this part of its score. */
  static final double FLOOR = 0.5;

  private final SortedNumericDocValues published;
  private final Instant now;
  private final Duration halfLife;
  private final double largest;

  RecencyFactors(LeafReader segment, Instant now, Duration halfLife) throws IOException {
    this.published = DocValues.getSortedNumeric(segment, NewsField.PUBLISHED.fieldName());
    this.now = now;
    this.halfLife = halfLife;
    this.largest = of(nearest(segment, now), now, halfLife);
  }

  /** The factor of what was published then, in seconds since 1970. */
  static double of(OptionalLong published, Instant now, Duration halfLife) {
    if (published.isEmpty()) {
      return FLOOR;
    }
    double age = Math.abs((double) now.getEpochSecond() - published.getAsLong());
    return FLOOR + (1 - FLOOR) * Math.pow(2, -age / halfLife.toSeconds());
  }

  /** The time nearest to now, of those between the first and the last of a segment. */
  private static OptionalLong nearest(LeafReader segment, Instant now) throws IOException {
    PointValues times = segment.getPointValues(NewsField.PUBLISHED.fieldName());
    if (times == null) {
      return OptionalLong.empty();
    }
    long first = LongPoint.decodeDimension(times.getMinPackedValue(), 0);
    long last = LongPoint.decodeDimension(times.getMaxPackedValue(), 0);
    return OptionalLong.of(Math.clamp(now.getEpochSecond(), first, last));
  }

  /** The factor of a document; documents come in order. */
  double of(int doc) throws IOException {
    OptionalLong time =
        published.advanceExact(doc) ? OptionalLong.of(published.nextValue()) : OptionalLong.empty();
    return of(time, now, halfLife);
  }

  /** What the factor of a document of the segment is at most. */
  double largest() {
    return largest;
  }
}
