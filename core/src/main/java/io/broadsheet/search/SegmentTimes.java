package io.broadsheet.search;

import io.broadsheet.index.NewsField;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * When each document of a segment was published: four bytes a document, read from doc values when
 * times of many documents are first asked for. Immutable.
 */
final class SegmentTimes {
  private static final int NONE = Integer.MIN_VALUE;
  private static final long LATEST = Integer.MAX_VALUE;

  private static final KeptBySegment<NewsField, SegmentTimes> KEPT = new KeptBySegment<>();
  private static final SegmentTimes TOO_FAR_APART = new SegmentTimes(0, new int[0]);

  private final long first;

  /** Seconds after the first; {@link #NONE} where there is no time. */
  private final int[] seconds;

  private SegmentTimes(long first, int[] seconds) {
    this.first = first;
    this.seconds = seconds;
  }

  /**
   * Those of a segment, or null where it is not worth it, or where they are more than 68 years
   * apart.
   *
   * @param documents how many are asked for
   */
  static @Nullable SegmentTimes of(LeafReader segment, int documents) throws IOException {
    SegmentTimes kept = KEPT.ofMany(segment, NewsField.PUBLISHED, documents, () -> read(segment));
    return kept == TOO_FAR_APART ? null : kept;
  }

  private static SegmentTimes read(LeafReader segment) throws IOException {
    int[] seconds = new int[segment.maxDoc()];
    Arrays.fill(seconds, NONE);
    SortedNumericDocValues times = values(segment);
    long first = times.nextDoc() < seconds.length ? times.nextValue() : 0;
    long last = first;
    while (times.nextDoc() < seconds.length) {
      long time = times.nextValue();
      first = Math.min(first, time);
      last = Math.max(last, time);
    }
    if (last - first > LATEST) {
      return TOO_FAR_APART;
    }
    times = values(segment);
    for (int doc = times.nextDoc(); doc < seconds.length; doc = times.nextDoc()) {
      seconds[doc] = (int) (times.nextValue() - first);
    }
    return new SegmentTimes(first, seconds);
  }

  private static SortedNumericDocValues values(LeafReader segment) throws IOException {
    return DocValues.getSortedNumeric(segment, NewsField.PUBLISHED.fieldName());
  }

  /** When a document was published, in seconds since 1970, or {@link RankedItem#NO_TIME}. */
  long of(int document) {
    int after = seconds[document];
    return after == NONE ? RankedItem.NO_TIME : first + after;
  }

  /** The times of some documents, those that have one, in seconds since 1970. */
  void each(FixedBitSet documents, LongConsumer taker) {
    long[] words = documents.getBits();
    for (int i = 0; i < words.length; i++) {
      for (long word = words[i]; word != 0; word &= word - 1) {
        int after = seconds[i * Long.SIZE + Long.numberOfTrailingZeros(word)];
        if (after != NONE) {
          taker.accept(first + after);
        }
      }
    }
  }
}
