package io.broadsheet.benchmarks;

import io.broadsheet.NewsIndex;
import io.broadsheet.search.Hit;
import io.broadsheet.search.Order;
import io.broadsheet.search.SearchRequest;
import io.broadsheet.search.Snippet;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * This library answers, through the door that its users take.
 *
 * @param index the index, closed with this
 * @param settings what a request is changed to; the identity for the defaults
 */
record BroadsheetSearch(NewsIndex index, UnaryOperator<SearchRequest> settings)
    implements Searched {
  /** With the default settings. */
  BroadsheetSearch(NewsIndex index) {
    this(index, request -> request);
  }

  @Override
  public long search(MixedQuery query) throws IOException {
    long shown = 0;
    for (Hit hit : index.search(settings.apply(request(query))).hits()) {
      shown += hit.headline().map(Snippet::text).map(String::length).orElse(0);
      shown += hit.snippets().stream().mapToInt(snippet -> snippet.text().length()).sum();
    }
    return shown;
  }

  private static SearchRequest request(MixedQuery query) {
    SearchRequest request = SearchRequest.of(query.text());
    return switch (query.kind()) {
      case FILTER -> request.withFilter(query.filter().field(), List.of(query.filter().value()));
      case NEWEST -> request.withOrder(Order.NEWEST);
      case BLENDED -> request.withOrder(Order.RECENT).withNow(query.now());
      default -> request;
    };
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
