package io.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.NewsIndex;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.Teaser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoryPagingTest {
  private static final int PAGES = 40;

  /** Many pages tease the first story, so that it fills the ranking; one page teases each other. */
  private static void fill(NewsIndex index) throws IOException {
    for (int page = 0; page < PAGES; page++) {
      put(index, "popular" + page, "Ferry strike", "https://post.example/ferry");
    }
    for (int story = 0; story < 5; story++) {
      put(
          index,
          "other" + story,
          "Ferry strike talks resume today",
          "https://post.example/" + story);
    }
    index.refresh();
  }

  private static void put(NewsIndex index, String page, String headline, String url)
      throws IOException {
    Teaser teaser =
        new Teaser(
            headline + (page.startsWith("other") ? " " + page : ""),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.of(url),
            Optional.empty(),
            1,
            Optional.empty(),
            Optional.empty());
    index.put(new Extracted(page, Optional.empty(), Optional.empty(), List.of(teaser)));
  }

  private static List<String> urls(SearchResult result) {
    return result.hits().stream()
        .map(hit -> ((TeaserHit) hit).teaser().url().orElseThrow())
        .toList();
  }

  @Test
  void aStoryThatFillsTheRankingDoesNotHideTheOthersAndPagesFitTogether() throws IOException {
    try (NewsIndex index = NewsIndex.inMemory()) {
      fill(index);
      SearchRequest request = SearchRequest.of("ferry strike");
      SearchResult all = index.search(request.withHits(0, 6));
      assertThat(all.total()).isEqualTo(PAGES + 5);
      assertThat(urls(all))
          .hasSize(6)
          .doesNotHaveDuplicates()
          .startsWith("https://post.example/ferry");
      List<String> paged = new ArrayList<>();
      for (int from = 0; from < 6; from += 2) {
        paged.addAll(urls(index.search(request.withHits(from, 2))));
      }
      assertThat(paged).isEqualTo(urls(all));
      assertThat(index.search(request.withHits(6, 2)).hits()).isEmpty();
    }
  }
}
