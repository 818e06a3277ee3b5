package io.broadsheet.apitests;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.NewsIndex;
import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.NewsTime;
import io.broadsheet.index.NewsField;
import io.broadsheet.query.NewsQueryParser;
import io.broadsheet.search.Completion;
import io.broadsheet.search.Facet;
import io.broadsheet.search.SavedSearches;
import io.broadsheet.search.SearchRequest;
import io.broadsheet.search.SearchResult;
import io.broadsheet.search.Timeline;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a host builds a result page and alerts of. */
class FacetsAndAlertsTest {
  private static Extracted page(String headline, String source, int day) {
    Article article =
        Article.builder()
            .headline(headline)
            .source(source)
            .published(NewsTime.of(LocalDate.of(2026, 11, day)))
            .build();
    return new Extracted(headline, Optional.empty(), Optional.of(article), List.of());
  }

  @Test
  void aResultPageWithFacetsDaysAndCompletions() throws IOException {
    try (NewsIndex index = NewsIndex.inMemory()) {
      index.put(page("Ferry strike", "Courier", 3));
      index.put(page("Ferry sails", "Gazette", 8));
      index.refresh();
      SearchResult result =
          index.search(
              SearchRequest.of("ferry")
                  .withFacets(5)
                  .withTimeline(ZoneOffset.UTC)
                  .withFilter(NewsField.SOURCE, List.of("Courier")));
      Facet sources = result.facets().getFirst();
      assertThat(sources.values())
          .containsExactly(
              new Facet.Value("Courier", 1, true), new Facet.Value("Gazette", 1, false));
      Timeline days = result.timeline().orElseThrow();
      assertThat(days.bars()).extracting(Timeline.Bar::count).containsExactly(1L);
      assertThat(index.complete("stri", 5))
          .extracting(Completion::kind)
          .contains(Completion.Kind.HEADLINE);
    }
  }

  @Test
  void anAlert() throws IOException {
    SavedSearches searches = new SavedSearches();
    searches.put("strikes", new NewsQueryParser().parse("strike source:courier").query());
    List<String> alerts = new ArrayList<>();
    try (NewsIndex index = NewsIndex.inMemory()) {
      index.watch(searches, match -> alerts.add(match.search() + ": " + match.page().location()));
      index.put(page("Ferry strike", "Courier", 3));
      index.put(page("Ferry sails", "Courier", 4));
    }
    assertThat(alerts).containsExactly("strikes: Ferry strike");
  }
}
