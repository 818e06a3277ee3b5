package io.broadsheet.search;

import io.broadsheet.index.NewsField;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best items in the order of {@link RankedItem}, by score or by time. By score, as
 * Lucene's collectors do, it lets scorers skip what cannot be among them once enough was counted;
 * but all threads of a search find out together what the best score at least, so that each skips
 * more. By time all matches are counted.
 */
final class BestItems implements CollectorManager<BestItems.Slice, TopDocs> {
  private final int depth;
  private final boolean byScore;
  private final int countedExactly;
  private final AtomicInteger counted = new AtomicInteger();
  private final BestKeys keys;

  /**
   * @param depth how many of the best are wanted
   * @param byScore whether by score, else by time
   * @param countedExactly how many matches are counted before any is skipped, by score
   */
  BestItems(int depth, boolean byScore, int countedExactly) {
    this.depth = depth;
    this.byScore = byScore;
    this.countedExactly = countedExactly;
    this.keys = new BestKeys(depth);
  }

  @Override
  public Slice newCollector() {
    return new Slice();
  }

  @Override
  public TopDocs reduce(Collection<Slice> slices) {
    long matches = slices.stream().mapToLong(slice -> slice.matches).sum();
    boolean exact = slices.stream().noneMatch(slice -> slice.skips);
    ScoreDoc[] best =
        slices.stream()
            .flatMap(slice -> slice.best.stream())
            .sorted()
            .limit(depth)
            .map(item -> new ScoreDoc(item.doc(), item.score()))
            .toArray(ScoreDoc[]::new);
    return new TopDocs(
        new TotalHits(
            matches,
            exact ? TotalHits.Relation.EQUAL_TO : TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO),
        best);
  }

  /** What one thread finds. */
  final class Slice implements Collector {
    private final PriorityQueue<RankedItem> best =
        new PriorityQueue<>(depth + 1, Collections.reverseOrder());
    private long matches;
    private boolean skips;

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      return byScore ? new ByScore(leaf) : new ByTime(leaf);
    }

    @Override
    public ScoreMode scoreMode() {
      return byScore ? ScoreMode.TOP_SCORES : ScoreMode.COMPLETE_NO_SCORES;
    }

    private @Nullable RankedItem worst() {
      return best.size() < depth ? null : best.element();
    }

    private void add(RankedItem item) {
      RankedItem worst = worst();
      if (worst == null || item.compareTo(worst) < 0) {
        best.add(item);
        if (worst != null) {
          best.remove();
        }
        keys.add(byScore ? NumericUtils.floatToSortableInt(item.score()) : item.published());
      }
    }

    /** A segment, whose documents come in order. */
    private abstract static class Segment implements LeafCollector {
      private final int base;
      private final SortedNumericDocValues published;
      private final NumericDocValues origin;

      Segment(LeafReaderContext leaf) throws IOException {
        base = leaf.docBase;
        published = DocValues.getSortedNumeric(leaf.reader(), NewsField.PUBLISHED.fieldName());
        origin = DocValues.getNumeric(leaf.reader(), NewsField.ORIGIN.fieldName());
      }

      long published(int doc) throws IOException {
        return published.advanceExact(doc) ? published.nextValue() : RankedItem.NO_TIME;
      }

      RankedItem item(int doc, float score, long time) throws IOException {
        long page = origin.advanceExact(doc) ? origin.longValue() : 0;
        return new RankedItem(base + doc, score, time, page);
      }
    }

    private final class ByScore extends Segment {
      private @Nullable Scorable scorer;

      /**
       * Below which key the scorer knows that it may skip: 0, which all scores come up to, first.
       */
      private long told;

      ByScore(LeafReaderContext leaf) throws IOException {
        super(leaf);
      }

      @Override
      public void setScorer(Scorable newScorer) throws IOException {
        scorer = newScorer;
        told = 0;
        if (counted.get() > countedExactly) {
          skip(newScorer);
        }
      }

      @Override
      public void collect(int doc) throws IOException {
        Scorable scored = Objects.requireNonNull(scorer, "no scorer was set");
        matches++;
        float score = scored.score();
        if (NumericUtils.floatToSortableInt(score) >= keys.least()) {
          consider(doc, score);
        }
        if (counted.get() > countedExactly || counted.incrementAndGet() > countedExactly) {
          skip(scored);
        }
      }

      private void consider(int doc, float score) throws IOException {
        RankedItem worst = worst();
        if (worst == null || score >= worst.score()) {
          long time = published(doc);
          if (worst == null || score > worst.score() || time >= worst.published()) {
            add(item(doc, score, time));
          }
        }
      }

      private void skip(Scorable scored) throws IOException {
        long least = keys.least();
        if (least > told) {
          told = least;
          skips = true;
          scored.setMinCompetitiveScore(NumericUtils.sortableIntToFloat((int) least));
        }
      }
    }

    /**
     * Most indexes have the newest items last. So what may be among the best is held back, and
     * looked at from its end: of many items, each newer than all before, few are put in order.
     */
    private final class ByTime extends Segment {
      private static final int HELD_BACK = 1_024;

      private final LeafReader reader;
      private final RankedItem[] held = new RankedItem[HELD_BACK];
      private int size;
      private int seen;

      /** In memory, if they are kept there, at the latest when many were looked at. */
      private @Nullable SegmentTimes times;

      ByTime(LeafReaderContext leaf) throws IOException {
        super(leaf);
        reader = leaf.reader();
        times = SegmentTimes.of(reader, 0);
      }

      @Override
      public void setScorer(Scorable ignored) {
        // Items are ranked by time.
      }

      @Override
      public void collect(int doc) throws IOException {
        matches++;
        long time = time(doc);
        if (time >= keys.least()) {
          held[size++] = item(doc, 0f, time);
          if (size == HELD_BACK) {
            finish();
          }
        }
      }

      private long time(int doc) throws IOException {
        seen++;
        if (seen == KeptBySegment.many(reader)) {
          times = SegmentTimes.of(reader, seen);
        }
        return times == null ? published(doc) : times.of(doc);
      }

      @Override
      public void finish() {
        while (size > 0) {
          size--;
          add(held[size]);
        }
      }
    }
  }
}
