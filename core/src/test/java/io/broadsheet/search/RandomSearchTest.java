package io.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.NewsIndex;
import io.broadsheet.article.Extracted;
import io.broadsheet.query.NewsQuery;
import io.broadsheet.samples.RandomQueries;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Whatever is typed or built, a search answers, soon, and with spans that are in the text. */
@TestInstance(Lifecycle.PER_CLASS)
class RandomSearchTest {
  /** Longer runs on demand: {@code -Dbroadsheet.randomSearches=3000000}. */
  private static final int COUNT = Integer.getInteger("broadsheet.randomSearches", 10_000);

  private static final Duration LONG = Duration.ofSeconds(10);

  private NewsIndex index;

  @BeforeAll
  void makeIndex() throws IOException {
    index = NewsIndex.inMemory();
    for (Extracted page : new SmallWorld(9).pages(12)) {
      index.put(page);
    }
    index.refresh();
  }

  @AfterAll
  void closeIndex() throws IOException {
    index.close();
  }

  @Test
  void anyTextIsAnswered() throws IOException {
    RandomQueries random = new RandomQueries(31);
    int found = 0;
    for (int i = 0; i < COUNT; i++) {
      String text = random.text();
      SearchResult result = index.search(SearchRequest.of(text).withHits(0, 1));
      check(result, text);
      found += result.hits().isEmpty() ? 0 : 1;
    }
    assertThat(found).as("queries that find something").isGreaterThan(COUNT / 10);
  }

  @Test
  void anyTreeIsAnswered() throws IOException {
    RandomQueries random = new RandomQueries(32);
    for (int i = 0; i < COUNT / 5; i++) {
      NewsQuery query = random.tree();
      check(index.search(SearchRequest.of(query).withHits(0, 1)), query.toString());
    }
  }

  private static void check(SearchResult result, String query) {
    assertThat(result.took()).as(query).isLessThan(LONG);
    for (Hit hit : result.hits()) {
      hit.headline().ifPresent(headline -> checkSpans(headline, query));
      hit.snippets().forEach(snippet -> checkSpans(snippet, query));
    }
  }

  private static void checkSpans(Snippet snippet, String query) {
    int end = 0;
    for (Span span : snippet.spans()) {
      assertThat(span.start()).as(query).isGreaterThanOrEqualTo(end);
      end = span.end();
    }
    assertThat(end).as(query).isLessThanOrEqualTo(snippet.text().length());
    assertThat(List.of(snippet.text())).as(query).allMatch(text -> text.strip().equals(text));
  }
}
