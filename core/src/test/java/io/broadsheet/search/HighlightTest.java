package io.broadsheet.search;

import static io.broadsheet.samples.News.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.NewsIndex;
import io.broadsheet.article.Article;
import io.broadsheet.article.Caption;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.NewsTime;
import io.broadsheet.index.IndexedWord;
import io.broadsheet.index.NewsAnalyzer;
import io.broadsheet.index.NewsField;
import io.broadsheet.samples.News;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HighlightTest {
  private static final String FILLER = "The council met on the budget and adjourned until spring. ";

  private static Hit onlyHit(Article article, String query) throws IOException {
    try (NewsIndex index = News.index(List.of(article))) {
      List<Hit> hits = index.search(SearchRequest.of(query).withSnippets(5)).hits();
      assertThat(hits).hasSize(1);
      return hits.getFirst();
    }
  }

  private static List<String> marked(Snippet snippet) {
    return snippet.spans().stream()
        .map(span -> snippet.text().substring(span.start(), span.end()))
        .toList();
  }

  private static List<String> marked(Hit hit) {
    List<String> marked = new ArrayList<>(marked(hit.headline().orElseThrow()));
    hit.snippets().forEach(snippet -> marked.addAll(marked(snippet)));
    return marked;
  }

  @Test
  void theHeadlineIsWholeAndMarked() throws IOException {
    String headline = "Storm closes the harbour. " + FILLER.repeat(20) + "Storms go on";
    Snippet snippet = onlyHit(article(headline), "storm harbour").headline().orElseThrow();
    assertThat(snippet.field()).isEqualTo(NewsField.HEADLINE);
    assertThat(snippet.text()).isEqualTo(headline);
    assertThat(marked(snippet)).containsExactly("Storm", "harbour", "Storms");
  }

  @Test
  void aHeadlineWithoutAMatchIsWholeToo() throws IOException {
    Snippet snippet =
        onlyHit(article("Calm at last", "A storm."), "storm").headline().orElseThrow();
    assertThat(snippet.text()).isEqualTo("Calm at last");
    assertThat(snippet.spans()).isEmpty();
  }

  @Test
  void aHeadlineOfTwoLinesIsWholeInOne() throws IOException {
    Snippet snippet = onlyHit(article("Calm\nafter the storm"), "storm").headline().orElseThrow();
    assertThat(snippet.text()).isEqualTo("Calm after the storm");
    assertThat(marked(snippet)).containsExactly("storm");
  }

  @Test
  void anArticleWithoutHeadlineHasNone() throws IOException {
    Article flash = Article.builder().paragraphs(List.of("A storm has struck.")).build();
    Hit hit = onlyHit(flash, "storm");
    assertThat(hit.headline()).isEmpty();
    assertThat(hit.snippets()).hasSize(1);
  }

  @Test
  void theBestPassagesAreShownInTheirField() throws IOException {
    Article article =
        article("Council", FILLER.repeat(30) + "A storm and a ferry. " + FILLER.repeat(30), "End.")
            .toBuilder()
            .standfirst("The storm in brief")
            .captions(List.of(new Caption("The ferry in the storm", Optional.of("Ana Ruiz"))))
            .build();
    Hit hit = onlyHit(article, "storm ferry");
    assertThat(hit.snippets())
        .extracting(Snippet::field)
        .contains(NewsField.STANDFIRST, NewsField.BODY, NewsField.CAPTION);
    assertThat(hit.snippets())
        .allSatisfy(
            snippet -> {
              assertThat(snippet.text()).isEqualTo(snippet.text().strip()).doesNotContain("\n");
              assertThat(snippet.text().length()).isLessThan(400);
              assertThat(snippet.spans()).isNotEmpty();
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void thereAreNoMoreSnippetsThanAskedFor(int count) throws IOException {
    Article article =
        article("Council", ("A storm. " + FILLER.repeat(10)).repeat(6)).toBuilder()
            .standfirst("The storm")
            .build();
    try (NewsIndex index = News.index(List.of(article))) {
      Hit hit = index.search(SearchRequest.of("storm").withSnippets(count)).hits().getFirst();
      assertThat(hit.snippets()).hasSize(count);
    }
  }

  @Test
  void whereNothingMatchedTheTextBegins() throws IOException {
    Hit hit = onlyHit(article("Storm", "It begins here. " + FILLER.repeat(40)), "storm");
    assertThat(hit.snippets()).hasSize(1);
    assertThat(hit.snippets().getFirst().text()).startsWith("It begins here.");
    assertThat(hit.snippets().getFirst().spans()).isEmpty();
  }

  @Test
  void aPhraseFarIntoALongTextIsMarkedAndOnlyAsAPhrase() throws IOException {
    String text =
        "It was cold. " + FILLER.repeat(2_000) + "Then extreme cold came. " + FILLER.repeat(20);
    assertThat(text.indexOf("extreme")).isGreaterThan(100_000);
    Hit hit = onlyHit(article("Council", text), "\"extreme cold\"");
    assertThat(hit.snippets()).hasSize(1);
    assertThat(hit.snippets().getFirst().text()).contains("Then extreme cold came.");
    assertThat(String.join(" ", marked(hit))).isEqualTo("extreme cold");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "deport*; Deportees,deported,deportees",
        "deportee; Deportees,deportees",
        "\"deported\"; deported",
        "\"DEPORTEES\"; Deportees,deportees",
        "fl?ghts; flights",
        "fligts~; flights",
        "ruiz -zebra; Ruiz",
        "flights by:ana; flights",
        "intitle:deportees; Deportees",
        "flights after:2020; flights",
        "flights OR zebra; flights"
      })
  void everyKindOfMatchIsMarked(String query, String expected) throws IOException {
    Article article =
        article("Deportees arrive", "Ms Ruiz said the deported came on flights, with deportees.")
            .toBuilder()
            .authors(List.of("Ana Ruiz"))
            .published(NewsTime.parse("2025-02-03").orElseThrow())
            .build();
    assertThat(marked(onlyHit(article, query))).contains(expected.split(","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "de; Die alten Häuser an der Küste; haus; Häuser",
        "de; Die alten Häuser an der Küste; KUSTE; Küste",
        "es; Las inundaciones de Córdoba; inundación cordoba; inundaciones,Córdoba",
        "fr; Les élections de l'été; election; élections",
        "ru; Новости о наводнениях; наводнение; наводнениях",
        "ja; 東京都で嵐; 東京; 東京",
        "xx; Ñandú corre; nandu; Ñandú"
      })
  void itemsAreReadInTheirOwnLanguage(String language, String text, String query, String expected)
      throws IOException {
    Article article = article("Tolmere", text + ".").toBuilder().language(language).build();
    try (NewsIndex index = News.index(List.of(article, article("Council", FILLER)))) {
      List<Hit> hits = index.search(query).hits();
      assertThat(hits).hasSize(1);
      assertThat(marked(hits.getFirst())).containsExactly(expected.split(","));
    }
  }

  @Test
  void whatIsMarkedIsReadAsAWordOfTheQuery() throws IOException {
    List<Extracted> pages = new SmallWorld(4).pages(40);
    try (NewsIndex index = NewsIndex.inMemory()) {
      for (Extracted page : pages) {
        index.put(page);
      }
      index.refresh();
      Set<String> stems = new TreeSet<>();
      for (String language : List.of("en", "de", "ja")) {
        for (String word : List.of("storms", "Küsten", "東京", "😀", "café")) {
          stems.addAll(stems(language, word));
        }
      }
      SearchRequest request = SearchRequest.of("storms OR Küsten OR 東京 OR 😀 OR café");
      List<Hit> hits = index.search(request.withHits(0, 100)).hits();
      assertThat(hits).hasSizeGreaterThan(20);
      for (Hit hit : hits) {
        String language = hit.page().language().orElse("en");
        assertThat(marked(hit))
            .isNotEmpty()
            .allSatisfy(text -> assertThat(stems(language, text)).isSubsetOf(stems));
      }
    }
  }

  private static List<String> stems(String language, String text) {
    return NewsAnalyzer.of(Optional.of(language)).words(NewsField.BODY, text).stream()
        .map(IndexedWord::stem)
        .toList();
  }

  @Test
  void surrogatePairsStayWhole() throws IOException {
    String faces = "😀😁😂🤣😃".repeat(300) + " storm 𠀋𠀌𠀍 ";
    for (String query : List.of("storm", "😀", "𠀋", "𠀋*", "😂~1")) {
      try (NewsIndex index =
          News.index(
              List.of(
                  article("😀 storm 𠀋", faces.repeat(3)).toBuilder().language("ja").build()))) {
        for (Hit hit : index.search(SearchRequest.of(query).withSnippets(5)).hits()) {
          assertWhole(hit.headline().orElseThrow());
          hit.snippets().forEach(HighlightTest::assertWhole);
        }
      }
    }
  }

  private static void assertWhole(Snippet snippet) {
    String text = snippet.text();
    assertThat(Character.isLowSurrogate(text.charAt(0))).isFalse();
    assertThat(Character.isHighSurrogate(text.charAt(text.length() - 1))).isFalse();
    for (Span span : snippet.spans()) {
      assertThat(Character.isLowSurrogate(text.charAt(span.start()))).isFalse();
      assertThat(Character.isHighSurrogate(text.charAt(span.end() - 1))).isFalse();
    }
  }

  /** One long document must not stall a search. */
  @Test
  void aVeryLongTextIsHighlightedSoon() throws IOException {
    String text = (FILLER + "A storm broke. ").repeat(10_000);
    try (NewsIndex index = News.index(List.of(article("Council", text)))) {
      assertThat(index.search("storm budget").took()).isLessThan(Duration.ofSeconds(10));
    }
  }
}
