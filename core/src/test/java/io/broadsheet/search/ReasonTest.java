package io.broadsheet.search;

import static io.broadsheet.samples.News.page;
import static io.broadsheet.samples.News.teaser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.broadsheet.NewsIndex;
import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.NewsTime;
import io.broadsheet.samples.News;
import io.broadsheet.samples.StoryWorld;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTest {
  private static final String URL = "https://post.example/storm";

  private static NewsIndex index() throws IOException {
    NewsIndex index = NewsIndex.inMemory();
    Article storm =
        News.article("Storm shuts the harbour", "No ferry left the harbour.", "A storm came.")
            .toBuilder()
            .url(URL)
            .published(NewsTime.of(LocalDate.of(2026, 11, 13)))
            .build();
    index.put(page("storm", storm));
    index.put(page("calm", News.article("Calm returns", "The storm left the south-east.")));
    for (String front : new String[] {"one", "two"}) {
      String at = "https://" + front + ".example/";
      index.put(
          new Extracted(
              at,
              Optional.of(at),
              Optional.empty(),
              List.of(teaser("Storm", "Gale and storm", Optional.of(URL), 1))));
    }
    for (Extracted page : StoryWorld.pages(1)) {
      index.put(page);
    }
    index.refresh();
    return index;
  }

  static void assertAddsUp(Reason reason) {
    double made =
        switch (reason.kind()) {
          case SUM -> reason.parts().stream().mapToDouble(Reason::value).sum();
          case PRODUCT ->
              reason.parts().stream().mapToDouble(Reason::value).reduce(1, (a, b) -> a * b);
          case GIVEN -> reason.value();
        };
    assertThat(made).as("%s", reason).isCloseTo(reason.value(), within(1e-4 * reason.value()));
    reason.parts().forEach(ReasonTest::assertAddsUp);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "storm",
        "storm harbour",
        "storm OR \"no ferry\" OR gale",
        "+storm -calm type:article",
        "stor* OR harbor~",
        "intitle:storm (harbour OR south-east)",
        "storm ferry harbour gale left",
        "*"
      })
  void theReasonsAddUpToTheScore(String query) throws IOException {
    try (NewsIndex index = index()) {
      for (Order order : Order.values()) {
        SearchRequest request =
            SearchRequest.of(query).withOrder(order).withNow(Instant.parse("2026-11-20T00:00:00Z"));
        SearchResult result = index.search(request);
        assertThat(result.hits()).isNotEmpty();
        for (Hit hit : result.hits()) {
          Reason reason = index.explain(request, hit).orElseThrow();
          assertThat((float) reason.value()).isEqualTo(hit.score());
          assertAddsUp(reason);
          assertThat(reason.toString()).doesNotContain("make together");
        }
      }
    }
  }

  @Test
  void itIsSaidInWords() throws IOException {
    try (NewsIndex index = index()) {
      SearchRequest request =
          SearchRequest.of("storm ferry type:article")
              .withOrder(Order.RECENT)
              .withNow(Instant.parse("2026-11-20T00:00:00Z"));
      Hit hit = index.search(request).hits().getFirst();
      String reason = index.explain(request, hit).orElseThrow().toString();
      assertThat(reason.lines().toList())
          .satisfiesExactly(
              line -> assertThat(line).contains("the article “Storm shuts the harbour” on " + URL),
              line -> assertThat(line).startsWith("  × ").contains("the text matches"),
              line ->
                  assertThat(line)
                      .startsWith("    + ")
                      .contains("storm: in headline 1 time (weight 4), body 1 time")
                      .containsPattern("\\d\\d% of the text's score"),
              line -> assertThat(line).contains("ferry: in body 1 time"),
              line -> assertThat(line).contains("0.750 recency: 7.0 days old, half-life 7.0 days"),
              line -> assertThat(line).contains("prominence: teased on 2 pages of 2 sites"));
    }
  }

  @Test
  void whatIsNotAHitHasNoReason() throws IOException {
    try (NewsIndex index = index()) {
      Hit calm = index.search("calm").hits().getFirst();
      assertThat(index.explain(SearchRequest.of("gale"), calm)).isEmpty();
      assertThat(index.explain(SearchRequest.of("zebra"), calm)).isEmpty();
    }
  }
}
