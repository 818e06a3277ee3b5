package io.broadsheet.search;

import io.broadsheet.index.NewsField;
import java.io.IOException;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/** The best items for a query, in the order that a request asks for. */
final class Ranking {
  private static final int COUNTED_EXACTLY = 1_000;

  private final IndexSearcher searcher;
  private final Order order;

  Ranking(IndexSearcher searcher, SearchRequest request) {
    this.searcher = searcher;
    this.order = request.order();
  }

  TopDocs top(Query query, int depth) throws IOException {
    return switch (order) {
      case RELEVANCE ->
          searcher.search(query, new TopScoreDocCollectorManager(depth, null, COUNTED_EXACTLY));
      case NEWEST ->
          searcher.search(
              query, new TopFieldCollectorManager(newest(), depth, null, COUNTED_EXACTLY));
    };
  }

  private static Sort newest() {
    return new Sort(
        LongField.newSortField(
            NewsField.PUBLISHED.fieldName(), true, SortedNumericSelector.Type.MIN, Long.MIN_VALUE));
  }
}
