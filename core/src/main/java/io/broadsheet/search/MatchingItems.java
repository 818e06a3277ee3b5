package io.broadsheet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/** All items that match a query, segment by segment: a bit each. */
final class MatchingItems {
  private final List<Segment> segments;

  private MatchingItems(List<Segment> segments) {
    this.segments = segments;
  }

  /**
   * The matches in one segment.
   *
   * @param leaf the segment
   * @param docs its documents that match, live ones only
   */
  record Segment(LeafReaderContext leaf, FixedBitSet docs) {}

  static MatchingItems of(IndexSearcher searcher, Query query) throws IOException {
    return new MatchingItems(searcher.search(Unscored.of(query), new Collecting()));
  }

  /** The segments that have matches. */
  List<Segment> segments() {
    return segments;
  }

  private static final class Collecting implements CollectorManager<Matches, List<Segment>> {
    @Override
    public Matches newCollector() {
      return new Matches();
    }

    @Override
    public List<Segment> reduce(Collection<Matches> collectors) {
      return collectors.stream().flatMap(matches -> matches.segments.stream()).toList();
    }
  }

  private static final class Matches extends SimpleCollector implements Collector {
    private final List<Segment> segments = new ArrayList<>();
    private FixedBitSet docs = new FixedBitSet(0);

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) {
      docs = new FixedBitSet(leaf.reader().maxDoc());
      segments.add(new Segment(leaf, docs));
    }

    @Override
    public void collect(int doc) {
      docs.set(doc);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
