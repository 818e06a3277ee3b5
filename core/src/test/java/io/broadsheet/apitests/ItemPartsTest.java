package io.broadsheet.apitests;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.NewsIndex;
import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.index.ItemPart;
import io.broadsheet.ingest.NewsJson;
import io.broadsheet.search.ArticleHit;
import io.broadsheet.search.Hit;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemPartsTest {
  private static final String WHOLE =
      """
      {"url": "https://post.example/whole", "headline": "Ferry returns", "description": "A summary", "articleBody": "The ferry is back.", "author": "Ada Lind", "datePublished": "2026-11-02T08:00:00Z", "articleSection": "Island", "keywords": ["ferry"], "image": "https://post.example/ferry.jpg"}
      """;
  private static final String BARE =
      """
      {"url": "https://post.example/bare", "headline": "Ferry gone"}
      """;

  @Test
  void whatAnItemHasIsFoundByItsName() throws IOException {
    try (NewsIndex index = NewsIndex.inMemory()) {
      Article whole = put(index, WHOLE);
      put(index, BARE);
      index.refresh();
      assertThat(ItemPart.names()).contains("author", "picture", "body");
      for (String part : ItemPart.names()) {
        assertThat(headlines(index, "ferry -has:" + part)).as(part).contains("Ferry gone");
        assertThat(headlines(index, "ferry has:" + part)).as(part).doesNotContain("Ferry gone");
      }
      assertThat(whole.authors()).isNotEmpty();
      for (String part : List.of("author", "body", "date", "picture", "section", "tag")) {
        assertThat(headlines(index, "has:" + part)).as(part).containsExactly("Ferry returns");
      }
    }
  }

  private static Article put(NewsIndex index, String json) throws IOException {
    Extracted page = (Extracted) new NewsJson().read(json, "here");
    index.put(page);
    return page.article().orElseThrow();
  }

  private static List<String> headlines(NewsIndex index, String query) throws IOException {
    return index.search(query).hits().stream().map(ItemPartsTest::headline).toList();
  }

  private static String headline(Hit hit) {
    return ((ArticleHit) hit).article().headline().orElseThrow();
  }
}
