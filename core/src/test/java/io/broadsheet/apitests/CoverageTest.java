package io.broadsheet.apitests;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.NewsIndex;
import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.Teaser;
import io.broadsheet.search.ArticleOnPage;
import io.broadsheet.search.Coverage;
import io.broadsheet.search.Hit;
import io.broadsheet.search.Order;
import io.broadsheet.search.Reason;
import io.broadsheet.search.SearchRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A host that shows where else a story is told, and why it ranks where it does. */
class CoverageTest {
  private static final String WIRE =
      IntStream.range(0, 60).mapToObj(i -> "ferry" + i * i).collect(Collectors.joining(" "));

  private static Extracted page(String url, String headline, String source) {
    Article article =
        Article.builder()
            .url(url)
            .headline(headline)
            .source(source)
            .paragraphs(List.of("Strike over, said " + source + ".", WIRE))
            .build();
    return new Extracted(url, Optional.of(url), Optional.of(article), List.of());
  }

  private static Extracted front(String url, String target) {
    Teaser teaser =
        new Teaser(
            "Strike ends",
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.of(target),
            Optional.empty(),
            1,
            Optional.empty(),
            Optional.empty());
    return new Extracted(url, Optional.of(url), Optional.empty(), List.of(teaser));
  }

  @Test
  void aStoryIsOneHitThatSaysWhereElseItIs() throws IOException {
    try (NewsIndex index = NewsIndex.inMemory()) {
      index.put(page("https://post.example/1", "Strike is over, strike committee says", "Post"));
      index.put(page("https://courier.example/a", "Ferries sail again", "Courier"));
      index.put(front("https://post.example/", "https://post.example/1"));
      index.put(front("https://www.post.example/sea", "https://post.example/1"));
      index.put(front("https://gazette.example/", "https://courier.example/a"));
      index.refresh();

      SearchRequest request = SearchRequest.of("strike").withOrder(Order.RELEVANCE);
      List<Hit> hits = index.search(request).hits();
      assertThat(hits).hasSize(1);
      Coverage coverage = hits.getFirst().coverage();
      assertThat(coverage.teasingPages()).isEqualTo(3);
      assertThat(coverage.teasingSites()).isEqualTo(2);
      assertThat(coverage.similarCount()).isEqualTo(1);
      ArticleOnPage copy = coverage.similar().getFirst();
      assertThat(copy.article().source()).contains("Courier");
      assertThat(copy.page().url()).contains("https://courier.example/a");
      assertThat(index.explain(request, hits.getFirst()))
          .map(Reason::toString)
          .hasValueSatisfying(reason -> assertThat(reason).contains("3 pages of 2 sites"));

      List<Hit> items = index.search(request.withStories(false)).hits();
      assertThat(items).hasSize(5).allMatch(item -> item.coverage().teasingPages() == 0);
      float plain = index.search(request.withProminence(false)).hits().getFirst().score();
      assertThat(hits.getFirst().score()).isGreaterThan(plain);
    }
  }
}
