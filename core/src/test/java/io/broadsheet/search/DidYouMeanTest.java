package io.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.NewsIndex;
import io.broadsheet.article.Article;
import io.broadsheet.index.NewsField;
import io.broadsheet.query.NewsQuery;
import io.broadsheet.query.NewsQueryParser;
import io.broadsheet.samples.News;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class DidYouMeanTest {
  private NewsIndex index;

  @BeforeAll
  void makeIndex() throws IOException {
    Article storm =
        Article.builder()
            .headline("Storm warning for Tolmark")
            .paragraphs(List.of("A storm shut the harbour wall; the tram stood still."))
            .authors(List.of("Ina Holm"))
            .source("Harbour Post")
            .build();
    Article tram = News.article("Tram budget", "The tram has a budget, and a harbour stop.");
    index = News.index(List.of(storm, tram));
  }

  @AfterAll
  void close() throws IOException {
    index.close();
  }

  private Optional<String> meant(String query) throws IOException {
    return index.search(query).didYouMean().map(NewsQuery::toString);
  }

  @Test
  void wordsAreSpelledAsTheIndexHasThem() throws IOException {
    assertThat(meant("strom")).contains("storm");
    assertThat(meant("harbuor storm")).contains("harbour storm");
    assertThat(meant("Tolmrak")).contains("Tolmark");
  }

  @Test
  void ofAShortWordOneLetterMayDifferOfALongOneTwo() throws IOException {
    assertThat(meant("trm")).isEmpty();
    assertThat(meant("stirn")).isEmpty();
    assertThat(meant("stirm")).contains("storm");
    assertThat(meant("harbuoq")).contains("harbour");
    assertThat(meant("harbqqq")).isEmpty();
  }

  @Test
  void operatorsAndQuotesStay() throws IOException {
    assertThat(meant("\"strom warning\"")).contains("\"storm warning\"");
    assertThat(meant("by:hollm")).contains("by:holm");
    assertThat(meant("source:\"harbuor post\" -budgte"))
        .contains("source:\"harbour post\" AND -budgte");
    assertThat(meant("intitle:budgte AND tram*")).contains("intitle:budget AND tram*");
  }

  @Test
  void notWhereTheCorrectionFindsNothing() throws IOException {
    assertThat(meant("\"harbuor warning\"")).isEmpty();
    assertThat(meant("budgte wall")).isEmpty();
    assertThat(meant("xqzzvw")).isEmpty();
  }

  @Test
  void notWhereTheQueryFindsAsMuch() throws IOException {
    assertThat(meant("storm")).isEmpty();
    assertThat(meant("*")).isEmpty();
  }

  @Test
  void aFilterHoldsForTheCorrectionToo() throws IOException {
    SearchRequest request = SearchRequest.of("budgte");
    assertThat(index.search(request).didYouMean()).isPresent();
    SearchRequest narrowed = request.withFilter(NewsField.SOURCE, List.of("Harbour Post"));
    assertThat(index.search(narrowed).didYouMean()).isEmpty();
  }

  @Test
  void aRareMisspellingIsCorrectedToAFrequentWord() throws IOException {
    try (NewsIndex misspelled = NewsIndex.inMemory()) {
      for (int i = 0; i < 60; i++) {
        String word = i == 7 ? "harbuor" : "harbour";
        misspelled.put(News.page("p" + i, News.article("The " + word + " number " + i)));
      }
      misspelled.refresh();
      SearchResult result = misspelled.search("harbuor");
      assertThat(result.total()).isEqualTo(1);
      assertThat(result.didYouMean()).contains(new NewsQuery.Words(List.of("harbour")));
    }
  }

  /** However many rare words are spelled more nearly so. */
  @Test
  void aFrequentWordIsFoundBehindRareOnes() throws IOException {
    try (NewsIndex misspelled = NewsIndex.inMemory()) {
      List<String> rare = List.of("hurbuor", "hurbuors", "hurbuora", "hurbuorb", "hurbuorc");
      for (int i = 0; i < 80; i++) {
        String word = i < rare.size() ? rare.get(i) : "harbour";
        misspelled.put(News.page("p" + i, News.article("The " + word + " number " + i)));
      }
      misspelled.refresh();
      assertThat(misspelled.search("hurbuor").didYouMean())
          .contains(new NewsQuery.Words(List.of("harbour")));
    }
  }

  @Test
  void whatIsSuggestedAlwaysFindsSomething() throws IOException {
    Random random = new Random(3);
    List<String> words = List.of("storm", "harbour", "tram", "budget", "warning", "Tolmark");
    int suggested = 0;
    for (int i = 0; i < 200; i++) {
      StringBuilder word = new StringBuilder(words.get(random.nextInt(words.size())));
      word.setCharAt(random.nextInt(word.length()), (char) ('a' + random.nextInt(26)));
      String query = words.get(random.nextInt(words.size())) + " " + word;
      Optional<NewsQuery> meant = index.search(query).didYouMean();
      if (meant.isPresent()) {
        suggested++;
        SearchResult corrected = index.search(SearchRequest.of(meant.get()));
        assertThat(corrected.total()).as("%s for %s", meant, query).isPositive();
        assertThat(corrected.warnings()).isEmpty();
        assertThat(new NewsQueryParser().parse(meant.get().toString()).query())
            .isEqualTo(meant.get());
      }
    }
    assertThat(suggested).isGreaterThan(50);
  }
}
