package io.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.NewsIndex;
import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.samples.News;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class RelatedTest {
  private static final String STRIKE =
      "Ferry crews of Tolmere stopped work at dawn. The ferry union wants shorter shifts, and the "
          + "ferry company will talk with the union on Monday.";

  private NewsIndex index;

  @BeforeAll
  void makeIndex() throws IOException {
    index = NewsIndex.inMemory();
    Article strike =
        Article.builder()
            .url("https://post.example/ferry-strike")
            .headline("Ferry strike halts all sailings from Tolmere")
            .paragraphs(List.of(STRIKE))
            .build();
    index.put(News.page("strike", strike));
    put("copy", "Crews of the ferries on strike", STRIKE + " This was first read elsewhere.");
    put("talks", "Union and company talk again", "The ferry union met the company about shifts.");
    put("storm", "Storm shuts Tolmere harbour", "Ferry and harbour stood still in the storm.");
    put("bakery", "Bakery wins a prize", "Its rye bread is the best of all islands.");
    put("museum", "Museum opens late", "Old maps are shown on two floors.");
    index.put(
        new Extracted(
            "front",
            Optional.empty(),
            Optional.empty(),
            List.of(
                News.teaser(
                    "Strike on the ferries of Tolmere",
                    "Union and ferry company are far apart…",
                    Optional.of("https://post.example/ferry-strike"),
                    1),
                News.teaser("Ferry company names a new head", "She led a union before…"))));
    index.refresh();
  }

  private void put(String location, String headline, String text) throws IOException {
    index.put(News.page(location, News.article(headline, text)));
  }

  @AfterAll
  void close() throws IOException {
    index.close();
  }

  @Test
  void theNearestFirstWithoutTheStoryItsTeasersAndItsCopies() throws IOException {
    List<Hit> related = index.related("https://post.example/ferry-strike", 10).orElseThrow();
    assertThat(related)
        .extracting(News::headline)
        .containsExactlyInAnyOrder(
            "Union and company talk again",
            "Ferry company names a new head",
            "Storm shuts Tolmere harbour")
        .startsWith("Union and company talk again");
    assertThat(related).allSatisfy(hit -> assertThat(hit.snippets()).isNotEmpty());
    assertThat(related).isSortedAccordingTo((a, b) -> Float.compare(b.score(), a.score()));
  }

  @Test
  void ofAHitAsOfItsPage() throws IOException {
    Hit hit = index.search("\"Ferry strike\" type:article").hits().getFirst();
    assertThat(index.related(hit, 2))
        .isEqualTo(
            index.related("https://post.example/ferry-strike", 10).orElseThrow().subList(0, 2));
  }

  @Test
  void nothingIsRelatedToWhatSharesNoWord() throws IOException {
    assertThat(index.related("bakery", 5)).contains(List.of());
    assertThat(index.related("nowhere", 5)).isEmpty();
    assertThatThrownBy(() -> index.related("bakery", 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
