package io.broadsheet.search;

import static io.broadsheet.samples.News.article;
import static io.broadsheet.samples.News.dated;
import static io.broadsheet.samples.News.headlines;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.broadsheet.NewsIndex;
import io.broadsheet.article.Article;
import io.broadsheet.samples.News;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankingTest {
  private static final String FILLER =
      "The council met on the budget and adjourned until the spring.";

  @Test
  void aWordInTheHeadlineIsWorthMoreThanOneInTheText() throws Exception {
    try (NewsIndex index =
        News.index(
            List.of(
                article("Council adjourns", FILLER + " A storm was mentioned."),
                article("Storm closes schools", FILLER)))) {
      assertThat(headlines(index.search("storm")))
          .containsExactly("Storm closes schools", "Council adjourns");
    }
  }

  @Test
  void aWordAsWrittenIsWorthMoreThanAnotherFormOfIt() throws Exception {
    try (NewsIndex index =
        News.index(
            List.of(
                article("Pier one", "The strike ended. " + FILLER),
                article("Pier two", "The strikes ended. " + FILLER),
                article("Pier three", "The striking ended. " + FILLER)))) {
      assertThat(headlines(index.search("strikes")))
          .containsExactlyInAnyOrder("Pier one", "Pier two", "Pier three")
          .startsWith("Pier two");
      assertThat(headlines(index.search("striking"))).hasSize(3).startsWith("Pier three");
      assertThat(headlines(index.search("pier strike"))).hasSize(3).startsWith("Pier one");
    }
  }

  @Test
  void moreOfManyWordsRankHigherAndNotAllAreNeeded() throws Exception {
    try (NewsIndex index =
        News.index(
            List.of(
                article("One", "The ferry was late. " + FILLER),
                article("Two", "The ferry left the harbour late. " + FILLER),
                article("Four", "The ferry left the harbour of Tolmere in a storm. " + FILLER)))) {
      assertThat(headlines(index.search("ferry harbour tolmere storm")))
          .containsExactly("Four", "Two", "One");
      assertThat(headlines(index.search("ferry harbour"))).containsExactlyInAnyOrder("Two", "Four");
    }
  }

  @Test
  void whereNothingHasAllWordsSomeAreEnoughAndTheResultSaysSo() throws Exception {
    try (NewsIndex index = News.index(List.of(article("Ferry late"), article("Harbour calm")))) {
      SearchResult both = index.search("ferry harbour");
      assertThat(headlines(both)).containsExactlyInAnyOrder("Ferry late", "Harbour calm");
      assertThat(both.warnings()).hasSize(1);
      assertThat(both.warnings().getFirst()).contains("some of them");
      assertThat(index.search("ferry").warnings()).isEmpty();
      assertThat(index.search("zebra").warnings()).isEmpty();
      assertThat(index.search("ferry AND harbour").hits()).isEmpty();
    }
  }

  @Test
  void onlyStopWordsFindNothingAndTheResultSaysSo() throws Exception {
    try (NewsIndex index = News.index(List.of(article("The ferry is late")))) {
      SearchResult result = index.search("the");
      assertThat(result.hits()).isEmpty();
      assertThat(result.warnings()).hasSize(1);
    }
  }

  @Test
  void scoresFallAndAreZeroInAnotherOrder() throws Exception {
    try (NewsIndex index =
        News.index(List.of(article("Storm storm"), article("Calm", "storm"), article("Storm")))) {
      List<Float> scores = index.search("storm").hits().stream().map(Hit::score).toList();
      assertThat(scores).hasSize(3).isSortedAccordingTo(Collections.reverseOrder());
      assertThat(scores.getLast()).isPositive();
      assertThat(index.search(SearchRequest.of("storm").withOrder(Order.NEWEST)).hits())
          .allSatisfy(hit -> assertThat(hit.score()).isZero());
    }
  }

  @Test
  void operatorsFilterAndDoNotScore() throws Exception {
    Article first = article("Storm").toBuilder().source("Gazette").build();
    Article second = article("Storm and calm").toBuilder().source("Gazette Gazette").build();
    try (NewsIndex index = News.index(List.of(first, second))) {
      List<Float> plain = index.search("storm").hits().stream().map(Hit::score).toList();
      List<Float> filtered =
          index.search("storm source:gazette").hits().stream().map(Hit::score).toList();
      assertThat(filtered).isEqualTo(plain);
    }
  }

  @Test
  void newestFirstAndWithoutADateLast() throws Exception {
    try (NewsIndex index =
        News.index(
            List.of(
                article("Storm undated"),
                dated("Storm old", "1987-03-01"),
                dated("Storm before the epoch", "1963-01-04"),
                dated("Storm new", "2025-02-03T22:15:00-05:00"),
                dated("Storm on the day", "2025-02-04")))) {
      assertThat(headlines(index.search(SearchRequest.of("storm").withOrder(Order.NEWEST))))
          .containsExactly(
              "Storm new",
              "Storm on the day",
              "Storm old",
              "Storm before the epoch",
              "Storm undated");
    }
  }

  @ParameterizedTest
  @EnumSource
  void pagesFollowEachOtherWithoutGapOrOverlap(Order order) throws Exception {
    Random random = new Random(5);
    List<Article> articles =
        IntStream.range(0, 57)
            .mapToObj(i -> "Storm " + "storm ".repeat(random.nextInt(3)) + i)
            .map(title -> random.nextBoolean() ? article(title) : dated(title, "2025-01-01"))
            .toList();
    try (NewsIndex index = News.index(articles)) {
      SearchRequest request = SearchRequest.of("storm").withOrder(order);
      List<String> whole = headlines(index.search(request.withHits(0, 100)));
      assertThat(whole).hasSize(57).doesNotHaveDuplicates();
      List<String> paged = new ArrayList<>();
      for (int from = 0; from < 70; from += 10) {
        SearchResult page = index.search(request.withHits(from, 10));
        assertThat(page.total()).isEqualTo(57);
        paged.addAll(headlines(page));
      }
      assertThat(paged).isEqualTo(whole);
      assertThat(index.search(request.withHits(9_999, 1)).hits()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {999, 1_000, 1_500})
  void totalsAreExactToAThousandAndElseSayThatTheyAreNot(int count) throws Exception {
    List<Article> articles =
        IntStream.range(0, count).mapToObj(i -> article("Storm number " + i)).toList();
    try (NewsIndex index = News.index(articles)) {
      SearchResult result = index.search(SearchRequest.of("storm").withHits(0, 1));
      if (count <= 1_000) {
        assertThat(result.totalIsExact()).isTrue();
      }
      if (result.totalIsExact()) {
        assertThat(result.total()).isEqualTo(count);
      } else {
        assertThat(result.total()).isBetween(1_000L, (long) count);
      }
    }
  }

  /** Lucene's bound for phrases does not know of words that count several times at their places. */
  @Test
  void aPhraseAtTheEndOfTheLeadIsFoundBehindAThousandOthers() throws Exception {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 1_400; i++) {
      articles.add(article("Ferry " + i, words(20) + "amber quay"));
    }
    articles.add(article("Last ferry", words(15) + "amber quay " + words(45)));
    try (NewsIndex index = News.index(articles)) {
      assertThat(headlines(index.search("\"amber quay\""))).startsWith("Last ferry");
    }
  }

  private static String words(int count) {
    return IntStream.range(0, count).mapToObj(i -> "pier" + i + " ").collect(joining());
  }

  @Test
  void requestsCheckTheirRanges() {
    SearchRequest request = SearchRequest.of("storm");
    assertThatIllegalArgumentException().isThrownBy(() -> request.withHits(-1, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> request.withHits(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> request.withHits(9_999, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> request.withHits(0, Integer.MAX_VALUE));
    assertThatIllegalArgumentException().isThrownBy(() -> request.withSnippets(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> request.withSnippets(21));
  }

  @Test
  void aQueryThatStandsForTooManyWordsIsRefusedInAWarning() throws Exception {
    List<Article> articles =
        IntStream.range(0, 3_000)
            .mapToObj(i -> article("Storm a" + Integer.toString(i, 36)))
            .toList();
    try (NewsIndex index = News.index(articles)) {
      String query =
          String.join(" OR ", IntStream.range(0, 60).mapToObj(i -> "a" + i + "x~2").toList());
      SearchResult result = index.search(query);
      assertThat(result.hits()).isEmpty();
      assertThat(result.warnings()).hasSize(1);
      assertThat(result.warnings().getFirst()).contains("too large");
      SearchResult wild = index.search("*a?????????????");
      assertThat(wild.hits()).isEmpty();
      assertThat(wild.warnings()).hasSize(1);
      assertThat(wild.warnings().getFirst()).contains("too complex");
    }
  }
}
