package io.broadsheet.search;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;

/**
 * The best items for a query, in the order that a request asks for. An item's score is made here,
 * from the inside out: the text's BM25F, then recency; {@link Stories} puts items together and adds
 * what belongs to whole stories.
 */
final class Ranking {
  private static final int COUNTED_EXACTLY = 1_000;

  private final IndexSearcher searcher;
  private final SearchRequest request;
  private final Instant now;

  Ranking(IndexSearcher searcher, SearchRequest request) {
    this.searcher = searcher;
    this.request = request;
    this.now = request.now().orElseGet(() -> Instant.now().truncatedTo(ChronoUnit.HOURS));
  }

  /** Whether items have scores. */
  boolean scores() {
    return request.order() != Order.NEWEST;
  }

  /** The query whose scores rank, of one that finds and scores text. */
  Query scored(Query text) {
    return request.order() == Order.RECENT ? new RecencyQuery(text, now, request.halfLife()) : text;
  }

  Instant now() {
    return now;
  }

  /** The factor for recency of what was published then. */
  double recency(OptionalLong published) {
    return RecencyFactors.of(published, now, request.halfLife());
  }

  /** The best items; each has its score, 0 where there are none. */
  TopDocs top(Query text, int depth) throws IOException {
    return searcher.search(
        scores() ? scored(text) : text, new BestItems(depth, scores(), COUNTED_EXACTLY));
  }
}
