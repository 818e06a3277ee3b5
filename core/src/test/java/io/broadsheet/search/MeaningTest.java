package io.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.broadsheet.IndexSettings;
import io.broadsheet.NewsIndex;
import io.broadsheet.article.Extracted;
import io.broadsheet.index.Embedder;
import io.broadsheet.index.IndexUnusableException;
import io.broadsheet.ingest.NewsJson;
import io.broadsheet.query.NewsQuery;
import io.broadsheet.samples.WordEmbedder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeaningTest {
  private static final WordEmbedder EMBEDDER = new WordEmbedder();
  private static final IndexSettings SETTINGS = IndexSettings.defaults().withEmbedder(EMBEDDER);

  @TempDir Path folder;

  private static String page(String name, String headline, String body, String source) {
    return """
    {"url": "https://post.example/%s", "headline": "%s", "articleBody": "%s", "publisher": "%s"}
    """
        .formatted(name, headline, body, source);
  }

  private static NewsIndex index(String... pages) throws IOException {
    NewsIndex index = NewsIndex.inMemory(SETTINGS);
    put(index, pages);
    return index;
  }

  private static void put(NewsIndex index, String... pages) throws IOException {
    for (String page : pages) {
      index.put((Extracted) new NewsJson().read(page, "here"));
    }
    index.refresh();
  }

  private static NewsIndex harbour() throws IOException {
    return index(
        page("ship", "Vessel aground", "The ship lies on a bank.", "Post"),
        page("ferry", "Ferry late", "Again.", "Courier"),
        page("snow", "Snow", "Deep frost.", "Post"),
        page("none", "Nothing at all", "No news.", "Post"));
  }

  private static List<String> urls(NewsIndex index, String query) throws IOException {
    return keys(index.search(SearchRequest.of(query).withMeaning(true)));
  }

  @Test
  void whatMeansTheSameIsFoundAfterWhatHasTheWord() throws IOException {
    try (NewsIndex index = harbour()) {
      assertThat(index.search("ferry").hits()).hasSize(1);
      assertThat(urls(index, "ferry")).containsExactly("ferry", "ship");
      assertThat(index.search(SearchRequest.of("ferry").withMeaning(true)).hits())
          .extracting(Hit::score)
          .containsExactly(1f, 0.4f);
    }
  }

  @Test
  void operatorsHoldForWhatIsFoundByMeaning() throws IOException {
    try (NewsIndex index = harbour()) {
      assertThat(urls(index, "ferry source:post")).containsExactly("ship");
      assertThat(urls(index, "ferry -aground")).containsExactly("ferry");
      assertThat(urls(index, "ferry \"on a bank\"")).containsExactly("ship");
      NewsQuery both =
          NewsQuery.and(
              List.of(new NewsQuery.Words(List.of("ferry")), new NewsQuery.Words(List.of("late"))));
      assertThat(index.search(SearchRequest.of(both).withMeaning(true)).hits()).hasSize(1);
      assertThat(urls(index, "ferry type:teaser")).isEmpty();
      assertThat(urls(index, "frost OR ferry")).containsExactlyInAnyOrder("snow", "ferry", "ship");
    }
  }

  @Test
  void whatIsExcludedIsNotMeant() throws IOException {
    try (NewsIndex index = harbour()) {
      assertThat(urls(index, "nothing -ferry")).containsExactly("none");
      assertThat(QueryMeaning.of(SearchRequest.of("cold -ferry by:ship snow*").query()).words())
          .isEqualTo("cold");
    }
  }

  @Test
  void withoutWordsMeaningMakesNoDifference() throws IOException {
    try (NewsIndex index = harbour()) {
      assertThat(urls(index, "*")).hasSize(4);
      assertThat(urls(index, "source:courier")).containsExactly("ferry");
    }
  }

  private static String dated(String name, String headline, String body, String day) {
    return page(name, headline, body, "Post")
        .replace("\"publisher\"", "\"datePublished\": \"" + day + "\", \"publisher\"");
  }

  @Test
  void theNewestAreThoseWithTheWordsAndThoseNearest() throws IOException {
    try (NewsIndex index =
        index(
            dated("old", "Ferry late", "Again.", "2026-11-01"),
            dated("near", "Vessel aground", "The ship lies on a bank.", "2026-11-03"),
            dated("far", "Snow on a ship", "Frost and cold.", "2026-11-04"),
            dated("new", "Ferry in snow and frost", "Cold again.", "2026-11-05"),
            dated("half", "Late again", "No news.", "2026-11-06"))) {
      SearchRequest request = SearchRequest.of("ferry").withMeaning(true).withOrder(Order.NEWEST);
      assertThat(keys(index.search(request))).containsExactly("new", "near", "old");
      SearchRequest both = SearchRequest.of("late ferry").withMeaning(true);
      assertThat(keys(index.search(both.withOrder(Order.NEWEST)))).containsExactly("near", "old");
      assertThat(keys(index.search(both))).contains("half", "far");
      assertThat(index.explain(request, index.search(request).hits().get(1)).orElseThrow())
          .asString()
          .contains("ordered by time alone: published 2026-11-03");
    }
  }

  private static List<String> keys(SearchResult result) {
    return result.hits().stream()
        .map(hit -> hit.page().key().substring("https://post.example/".length()))
        .toList();
  }

  @Test
  void theReasonsSayCosineAndPassage() throws IOException {
    String other = "budget ".repeat(400);
    try (NewsIndex index = harbour()) {
      put(index, page("long", "Budget", other + "A vessel sails. " + "ship ".repeat(200), "Post"));
      for (Order order : List.of(Order.RELEVANCE, Order.RECENT)) {
        SearchRequest request = SearchRequest.of("ferry late").withMeaning(true).withOrder(order);
        SearchResult result = index.search(request);
        assertThat(keys(result)).startsWith("ferry").contains("ship", "long");
        for (Hit hit : result.hits()) {
          Reason reason = index.explain(request, hit).orElseThrow();
          assertThat(reason.value()).isCloseTo(hit.score(), within(1e-3));
          ReasonTest.assertAddsUp(reason);
        }
      }
      SearchRequest request = SearchRequest.of("ferry").withMeaning(true);
      List<Hit> hits = index.search(request).hits();
      assertThat(index.explain(request, hits.getFirst()).orElseThrow().toString())
          .contains("× 1.000 how well words and meaning match", "+ 0.600 words")
          .contains("ferry: in headline 1 time (weight 4)")
          .contains("+ 0.400 meaning: cosine 1.000 of the passage “Ferry late Again.”");
      Hit lengthy =
          hits.stream().filter(hit -> hit.page().key().endsWith("long")).findFirst().orElseThrow();
      assertThat(index.explain(request, lengthy).orElseThrow().toString())
          .contains("none of the words: found by its meaning")
          .contains("of the passage “")
          .contains("ship ship …”, as a share of .4");
    }
  }

  @Test
  void theBestPassageOfALongArticleCounts() throws IOException {
    String other = "budget ".repeat(400);
    try (NewsIndex index =
        index(
            page("long", "Budget", other + "ship ".repeat(200) + other, "Post"),
            page("short", "Ship in the snow", "A cold ship.", "Post"))) {
      assertThat(urls(index, "vessel")).containsExactly("long", "short");
    }
  }

  @Test
  void aReplacedOrDeletedPageTakesItsVectorsAlong() throws IOException {
    try (NewsIndex index = harbour()) {
      put(index, page("ship", "Budget", "Money.", "Post"));
      assertThat(urls(index, "ferry")).containsExactly("ferry");
      index.delete("https://post.example/ferry");
      index.refresh();
      assertThat(urls(index, "ferry")).isEmpty();
      assertThat(index.stats().articles()).isEqualTo(3);
    }
  }

  @Test
  void anIndexKnowsItsEmbedder() throws IOException {
    Path with = folder.resolve("with");
    Path without = folder.resolve("without");
    NewsIndex.open(with, SETTINGS).close();
    NewsIndex.open(without).close();
    NewsIndex.open(with, SETTINGS).close();
    NewsIndex.openReadOnly(with).close();
    NewsIndex.openReadOnly(with, EMBEDDER).close();
    assertThatThrownBy(() -> NewsIndex.openReadOnly(without, EMBEDDER))
        .isInstanceOf(IndexUnusableException.class)
        .hasMessage(
            "the index in "
                + without
                + " has no vectors; it cannot be used with the embedder words (3)");
    assertThatThrownBy(() -> NewsIndex.open(with))
        .isInstanceOf(IndexUnusableException.class)
        .hasMessage(
            "the index in "
                + with
                + " was written with the embedder words (3); it can be written with that embedder"
                + " only");
    assertThatThrownBy(() -> NewsIndex.openReadOnly(with, new Other()))
        .isInstanceOf(IndexUnusableException.class)
        .hasMessageContaining("cannot be used with the embedder other (2)");
  }

  @Test
  void aSearchByMeaningNeedsAnEmbedder() throws IOException {
    try (NewsIndex index = NewsIndex.inMemory()) {
      assertThatThrownBy(() -> index.search(SearchRequest.of("ferry").withMeaning(true)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("needs the embedder");
    }
  }

  @Test
  void anEmbedderThatBreaksItsPromiseIsNamed() throws IOException {
    IndexSettings broken = IndexSettings.defaults().withEmbedder(new Other());
    try (NewsIndex index = NewsIndex.inMemory(broken)) {
      assertThatThrownBy(() -> put(index, page("ship", "Ship", "Ship.", "Post")))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("embedder other must make one vector of 2 numbers for each passage");
    }
  }

  private static final class Other implements Embedder {
    @Override
    public String name() {
      return "other";
    }

    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public List<float[]> embed(List<String> passages) {
      return passages.stream().map(passage -> new float[3]).toList();
    }
  }
}
