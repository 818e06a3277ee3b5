package io.broadsheet.search;

import static io.broadsheet.samples.News.headlines;
import static io.broadsheet.samples.News.page;
import static io.broadsheet.samples.News.teaser;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.NewsIndex;
import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.Teaser;
import io.broadsheet.samples.News;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoriesTest {
  private static final String URL = "https://harbour.example/storm";

  private static NewsIndex index(List<Extracted> pages) throws IOException {
    NewsIndex index = NewsIndex.inMemory();
    for (Extracted page : pages) {
      index.put(page);
    }
    index.refresh();
    return index;
  }

  private static Extracted listing(String location, Teaser... teasers) {
    return new Extracted(location, Optional.empty(), Optional.empty(), List.of(teasers));
  }

  private static Article storm() {
    return News.article("Storm closes harbour of Tolmere", "Ferries stay in port.").toBuilder()
        .url(URL)
        .build();
  }

  private static List<String> teasingPages(Hit hit) {
    return hit.teasers().stream().map(teaser -> teaser.page().location()).toList();
  }

  @Test
  void anArticleComesWithTheTeasersThatNameItsUrl() throws IOException {
    try (NewsIndex index =
        index(
            List.of(
                listing("front", teaser("Harbour shut", "Wind", Optional.of(URL + "/#top"), 1)),
                page("story", storm()),
                listing(
                    "other",
                    teaser("Harbour", "Shut", Optional.of("http://www.harbour.example/storm"), 1),
                    teaser("Harbour", "Else", Optional.of("https://harbour.example/else"), 2))))) {
      SearchResult result = index.search("harbour tolmere");
      assertThat(headlines(result)).containsExactly("Storm closes harbour of Tolmere");
      assertThat(teasingPages(result.hits().getFirst()))
          .containsExactlyInAnyOrder("front", "other");
    }
  }

  @Test
  void anotherArticleOfItsHeadlineIsNoTeaserOfIt() throws IOException {
    String headline = "Weather for the weekend at sea";
    try (NewsIndex index =
        index(
            List.of(
                page("this week", News.article(headline, "Fog in the north.")),
                page("last week", News.article(headline, "Sun in the south.")),
                listing("front", teaser(headline, "Read on…"))))) {
      SearchResult result = index.search("fog");
      assertThat(headlines(result)).containsExactly(headline);
      assertThat(teasingPages(result.hits().getFirst())).containsExactly("front");
    }
  }

  @Test
  void anArticleComesWithTheTeasersThatShowItsHeadline() throws IOException {
    try (NewsIndex index =
        index(
            List.of(
                page("story", storm()),
                listing("dump", teaser("STORM CLOSES HARBOUR OF TOLMERE", "Ferries…")),
                listing("short", teaser("Storm closes harbour", "Ferries…"))))) {
      Hit hit = index.search("intitle:tolmere").hits().getFirst();
      assertThat(hit).isInstanceOf(ArticleHit.class);
      assertThat(teasingPages(hit)).containsExactly("dump");
    }
  }

  @Test
  void aTeaserWithoutItsStoryIsAHitAndNamesTheOthers() throws IOException {
    Optional<String> url = Optional.of("https://harbour.example/fares");
    try (NewsIndex index =
        index(
            List.of(
                page("host", storm(), List.of(teaser("Ferry fares to rise", "In spring…", url, 3))),
                listing("front", teaser("Fares rise", "Dearer", url, 1))))) {
      SearchResult result = index.search("\"ferry fares\"");
      assertThat(result.hits()).hasSize(1);
      TeaserHit hit = (TeaserHit) result.hits().getFirst();
      assertThat(hit.teaser().position()).isEqualTo(3);
      assertThat(hit.page().location()).isEqualTo("host");
      assertThat(hit.page().headline()).contains("Storm closes harbour of Tolmere");
      assertThat(hit.headline()).map(Snippet::text).contains("Ferry fares to rise");
      assertThat(teasingPages(hit)).containsExactly("front");
    }
  }

  @Test
  void teasersOfOneStoryAreOneHit() throws IOException {
    List<Extracted> pages = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      Optional<String> url = Optional.of(URL);
      pages.add(listing("front-" + i, teaser("Storm story " + i, "Storm", url, 1)));
    }
    pages.add(page("calm", News.article("After the storm")));
    try (NewsIndex index = index(pages)) {
      SearchResult result = index.search("storm");
      assertThat(result.hits()).hasSize(2);
      assertThat(result.hits())
          .filteredOn(TeaserHit.class::isInstance)
          .allSatisfy(hit -> assertThat(hit.teasers()).hasSize(NewsSearcher.MAX_TEASERS));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theOrderOfIndexingDoesNotMatter(long seed) throws IOException {
    List<Extracted> pages =
        new ArrayList<>(
            List.of(
                page("story", storm()),
                listing("dump", teaser("Storm closes harbour of Tolmere", "Ferries…")),
                listing("front", teaser("Harbour shut by storm", "Wind", Optional.of(URL), 1)),
                page("calm", News.article("Calm after the storm", "Quiet."))));
    Collections.shuffle(pages, new Random(seed));
    try (NewsIndex index = index(pages)) {
      SearchResult result = index.search("tolmere OR calm");
      assertThat(headlines(result))
          .containsExactlyInAnyOrder("Storm closes harbour of Tolmere", "Calm after the storm");
      assertThat(result.hits())
          .filteredOn(hit -> hit.page().location().equals("story"))
          .singleElement()
          .satisfies(
              hit -> assertThat(teasingPages(hit)).containsExactlyInAnyOrder("dump", "front"));
    }
  }

  @Test
  void pagesOfStoriesFitTogether() throws IOException {
    Random random = new Random(8);
    List<Extracted> pages =
        IntStream.range(0, 60)
            .mapToObj(i -> "https://harbour.example/" + random.nextInt(25))
            .map(
                url -> teaser("Storm", "storm ".repeat(1 + random.nextInt(5)), Optional.of(url), 1))
            .map(teaser -> listing("page-" + random.nextInt(), teaser))
            .toList();
    try (NewsIndex index = index(pages)) {
      List<String> whole = urls(index.search(SearchRequest.of("storm").withHits(0, 100)));
      assertThat(whole).hasSizeBetween(15, 25).doesNotHaveDuplicates();
      List<String> paged = new ArrayList<>();
      for (int from = 0; from < 30; from += 3) {
        paged.addAll(urls(index.search(SearchRequest.of("storm").withHits(from, 3))));
      }
      assertThat(paged).isEqualTo(whole);
    }
  }

  private static List<String> urls(SearchResult result) {
    return result.hits().stream()
        .map(hit -> ((TeaserHit) hit).teaser().url().orElseThrow())
        .toList();
  }
}
