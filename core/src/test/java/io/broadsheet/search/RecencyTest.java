package io.broadsheet.search;

import static io.broadsheet.samples.News.article;
import static io.broadsheet.samples.News.dated;
import static io.broadsheet.samples.News.headlines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.broadsheet.NewsIndex;
import io.broadsheet.article.Article;
import io.broadsheet.article.NewsTime;
import io.broadsheet.samples.News;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecencyTest {
  private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
  private static final SearchRequest RECENT =
      SearchRequest.of("storm").withOrder(Order.RECENT).withNow(NOW).withSnippets(0);

  private static float score(Article article, SearchRequest request) throws IOException {
    try (NewsIndex index = News.index(List.of(article))) {
      return index.search(request).hits().getFirst().score();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20, 1.0",
    "2026-11-13, 0.75",
    "2026-11-06, 0.625",
    "2026-11-27, 0.75",
    "1987-03-01, 0.5",
    "2999-01-01, 0.5"
  })
  void halfOfAScoreHalvesWithEachHalfLife(String published, double factor) throws IOException {
    Article storm = dated("Storm", published);
    float plain = score(storm, SearchRequest.of("storm"));
    assertThat(score(storm, RECENT) / plain).isCloseTo((float) factor, within(1e-5f));
  }

  @Test
  void whatHasNoDateNeverCountsAsNow() throws IOException {
    float plain = score(article("Storm"), SearchRequest.of("storm"));
    assertThat(score(article("Storm"), RECENT) / plain).isEqualTo(0.5f);
  }

  @Test
  void aShorterHalfLifeLetsTheNewWin() throws IOException {
    try (NewsIndex index =
        News.index(
            List.of(dated("Storm storm storm", "2026-11-17"), dated("Storm", "2026-11-20")))) {
      assertThat(headlines(index.search(RECENT.withHalfLife(Duration.ofDays(365)))))
          .containsExactly("Storm storm storm", "Storm");
      assertThat(headlines(index.search(RECENT.withHalfLife(Duration.ofHours(6)))))
          .containsExactly("Storm", "Storm storm storm");
    }
    assertThatIllegalArgumentException().isThrownBy(() -> RECENT.withHalfLife(Duration.ZERO));
  }

  /** The best by text and by time are right however many match: nothing is only sorted again. */
  @ParameterizedTest
  @CsvSource({
    "storm, 2026-11-20",
    "storm, 2028-03-01",
    "storm calm, 2028-03-01",
    "storm OR calm, 2028-03-01",
    "storm calm, 2025-10-10"
  })
  void theTopOfManyIsThatOfScoringAll(String query, String now) throws IOException {
    Random random = new Random(11);
    List<Article> articles =
        IntStream.range(0, 4_000)
            .mapToObj(
                i ->
                    News.article(
                            "No " + i,
                            "storm ".repeat(1 + random.nextInt(8))
                                + "calm ".repeat(random.nextInt(8)))
                        .toBuilder()
                        .published(
                            NewsTime.of(LocalDate.of(2026, 11, 20).minusDays(random.nextInt(400))))
                        .build())
            .toList();
    try (NewsIndex index = News.index(articles)) {
      SearchRequest all =
          SearchRequest.of(query)
              .withOrder(Order.RECENT)
              .withSnippets(0)
              .withNow(Instant.parse(now + "T00:00:00Z"))
              .withHits(0, 5_000)
              .withStories(false);
      List<Hit> scored = new ArrayList<>(index.search(all).hits());
      assertThat(scored).hasSizeGreaterThan(3_000);
      scored.sort(Comparator.comparingDouble(Hit::score).reversed());
      assertThat(index.search(all.withHits(0, 50)).hits())
          .extracting(Hit::score)
          .isEqualTo(scored.subList(0, 50).stream().map(Hit::score).toList());
    }
  }

  @Test
  void amongEqualsTheNewerComesFirst() throws IOException {
    try (NewsIndex index =
        News.index(
            List.of(
                dated("Storm one", "2026-11-01"),
                article("Storm two"),
                dated("Storm three", "2026-11-03")))) {
      assertThat(headlines(index.search("storm")))
          .containsExactly("Storm three", "Storm one", "Storm two");
      assertThat(headlines(index.search("*")))
          .containsExactly("Storm three", "Storm one", "Storm two");
    }
  }
}
