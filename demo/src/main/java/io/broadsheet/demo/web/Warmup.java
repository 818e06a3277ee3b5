package io.broadsheet.demo.web;

import com.sun.net.httpserver.Headers;
import io.broadsheet.NewsIndex;
import io.broadsheet.query.NewsQuery;
import io.broadsheet.search.Hit;
import io.broadsheet.search.Order;
import io.broadsheet.search.SearchRequest;
import io.broadsheet.search.Snippet;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Answers that nobody asked for, so that the first to ask need not wait for classes. */
final class Warmup {
  private static final int SEARCHES = 12;
  private static final int WORDS = 2;

  private final Routes routes;

  Warmup(Routes routes) {
    this.routes = routes;
  }

  /** Answers what is asked for first, whatever the index holds. */
  void visit() throws IOException {
    answer("/");
    answer(Links.search("news OR \"the news\" -nothing"));
    answer("/api/search?q=news");
  }

  /** Searches for words that the newest stories begin with. */
  void search(NewsIndex index) throws IOException {
    SearchRequest newest =
        SearchRequest.of(new NewsQuery.Everything())
            .withOrder(Order.NEWEST)
            .withStories(false)
            .withHits(0, SEARCHES);
    for (Hit hit : index.search(newest).hits()) {
      String headline = hit.headline().map(Snippet::text).orElse("");
      String words =
          Arrays.stream(headline.split("\\P{L}+", -1))
              .filter(it -> !it.isEmpty())
              .limit(WORDS)
              .collect(Collectors.joining(" "));
      answer(Links.search(words));
    }
  }

  private void answer(String target) throws IOException {
    try {
      Request request = Request.of(URI.create(target), new Headers());
      if (routes.known(request).isEmpty()) {
        routes.answer(request);
      }
    } catch (BadRequestException never) {
      throw new IllegalStateException(never);
    }
  }
}
