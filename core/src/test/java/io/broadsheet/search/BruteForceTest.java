package io.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.NewsIndex;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.NewsItem;
import io.broadsheet.query.NewsQuery;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search finds what a look at each item finds. */
class BruteForceTest {
  private static final int PAGES = 40;

  /** Longer runs on demand: {@code -Dbroadsheet.bruteForceQueries=100000}. */
  private static final int QUERIES = Integer.getInteger("broadsheet.bruteForceQueries", 40);

  private record Found(NewsItem item, String location) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void findsWhatALookAtEachItemFinds(long seed) throws Exception {
    SmallWorld world = new SmallWorld(seed);
    List<Extracted> pages = world.pages(PAGES);
    BruteForce bruteForce = new BruteForce(pages);
    try (NewsIndex index = NewsIndex.inMemory()) {
      for (Extracted page : pages) {
        index.put(page);
      }
      index.refresh();
      Set<NewsQuery> nonEmpty = new HashSet<>();
      for (int i = 0; i < QUERIES; i++) {
        NewsQuery query = world.query();
        Set<Found> expected =
            bruteForce.search(query).stream()
                .map(found -> new Found(found.item(), found.page().location()))
                .collect(Collectors.toSet());
        SearchResult result =
            index.search(SearchRequest.of(query).withHits(0, 1_000).withSnippets(0));
        Set<Found> actual =
            result.hits().stream().map(BruteForceTest::found).collect(Collectors.toSet());
        assertThat(actual).as("%s (page seed %d)", query, seed).isEqualTo(expected);
        assertThat(result.total()).isEqualTo(expected.size());
        if (!expected.isEmpty()) {
          nonEmpty.add(query);
        }
      }
      assertThat(nonEmpty).as("queries that find something").hasSizeGreaterThan(QUERIES / 4);
    }
  }

  private static Found found(Hit hit) {
    return switch (hit) {
      case ArticleHit article -> new Found(article.article(), article.page().location());
      case TeaserHit teaser -> new Found(teaser.teaser(), teaser.page().location());
    };
  }
}
