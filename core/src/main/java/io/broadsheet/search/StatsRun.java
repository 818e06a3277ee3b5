package io.broadsheet.search;

import io.broadsheet.index.NewsField;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Counts what is in an index, from its doc values, deleted documents left out. */
final class StatsRun {
  private final IndexSearcher searcher;
  private final Map<String, Long> sources = new HashMap<>();
  private final Map<String, Long> languages = new HashMap<>();
  private long oldest = Long.MAX_VALUE;
  private long newest = Long.MIN_VALUE;

  StatsRun(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  IndexStats run() throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      count(DocValues.getSortedSet(leaf.reader(), NewsField.SOURCE.fieldName()), live, sources);
      count(DocValues.getSortedSet(leaf.reader(), NewsField.LANGUAGE.fieldName()), live, languages);
      times(DocValues.getSortedNumeric(leaf.reader(), NewsField.PUBLISHED.fieldName()), live);
    }
    return new IndexStats(
        ofType("article"),
        ofType("teaser"),
        mostFirst(languages),
        mostFirst(sources),
        time(oldest, Long.MAX_VALUE),
        time(newest, Long.MIN_VALUE));
  }

  private long ofType(String type) throws IOException {
    return searcher.count(new TermQuery(new Term(NewsField.TYPE.fieldName(), type)));
  }

  private static void count(
      SortedSetDocValues values, @Nullable Bits live, Map<String, Long> counts) throws IOException {
    long[] byOrdinal = new long[Math.toIntExact(values.getValueCount())];
    while (values.nextDoc() != SortedSetDocValues.NO_MORE_DOCS) {
      if (live == null || live.get(values.docID())) {
        for (int i = 0; i < values.docValueCount(); i++) {
          byOrdinal[Math.toIntExact(values.nextOrd())]++;
        }
      }
    }
    for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
      if (byOrdinal[ordinal] > 0) {
        counts.merge(values.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal], Long::sum);
      }
    }
  }

  private void times(SortedNumericDocValues values, @Nullable Bits live) throws IOException {
    while (values.nextDoc() != SortedNumericDocValues.NO_MORE_DOCS) {
      if (live == null || live.get(values.docID())) {
        long time = values.nextValue();
        oldest = Math.min(oldest, time);
        newest = Math.max(newest, time);
      }
    }
  }

  private static Map<String, Long> mostFirst(Map<String, Long> counts) {
    Comparator<Map.Entry<String, Long>> most =
        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey());
    Map<String, Long> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(most)
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  private static Optional<Instant> time(long seconds, long none) {
    return seconds == none ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds));
  }
}
