package io.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.broadsheet.NewsIndex;
import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.index.NewsField;
import io.broadsheet.query.NewsQuery;
import io.broadsheet.samples.News;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FacetTest {
  private static final NewsQuery ALL = new NewsQuery.Everything();

  private static Facet facet(SearchResult result, NewsField field) {
    return result.facets().stream().filter(f -> f.field() == field).findFirst().orElseThrow();
  }

  private static Map<String, Long> counts(Facet facet) {
    return facet.values().stream()
        .collect(Collectors.toMap(v -> FoldedName.of(v.name()), Facet.Value::count));
  }

  private static Article from(String source, String agency, String section) {
    return Article.builder()
        .headline("Storm")
        .source(source)
        .agency(agency)
        .section(section)
        .build();
  }

  @Test
  void noneUnlessAskedFor() throws IOException {
    try (NewsIndex index = News.index(List.of(from("Courier", "", "")))) {
      assertThat(index.search(SearchRequest.of(ALL)).facets()).isEmpty();
      assertThat(index.search(SearchRequest.of(ALL).withFacets(5)).facets())
          .extracting(Facet::field)
          .isEqualTo(Facet.FIELDS);
    }
  }

  @Test
  void valuesThatDifferInCaseOrAccentsAreOne() throws IOException {
    try (NewsIndex index =
        News.index(
            List.of(
                from("Élan", "ELAN", ""),
                from("Élan", "", ""),
                from("elan", "", ""),
                from("Courier", "", "")))) {
      Facet facet = facet(index.search(SearchRequest.of(ALL).withFacets(5)), NewsField.SOURCE);
      assertThat(facet.values())
          .containsExactly(new Facet.Value("Élan", 3, false), new Facet.Value("Courier", 1, false));
      SearchResult narrowed =
          index.search(SearchRequest.of(ALL).withFilter(NewsField.SOURCE, List.of("ELÁN")));
      assertThat(narrowed.total()).isEqualTo(3);
    }
  }

  @Test
  void aFilterNarrowsOtherFacetsNotItsOwn() throws IOException {
    try (NewsIndex index =
        News.index(
            List.of(
                from("Courier", "", "Sport"), from("Courier", "", "Politics"),
                from("Gazette", "", "Sport"), from("Herald", "", "Weather")))) {
      SearchRequest request =
          SearchRequest.of(ALL)
              .withFacets(1)
              .withFilter(NewsField.SOURCE, List.of("Gazette", "herald", "Nobody"));
      SearchResult result = index.search(request);
      assertThat(result.total()).isEqualTo(2);
      assertThat(facet(result, NewsField.SOURCE).values())
          .containsExactly(
              new Facet.Value("Courier", 2, false),
              new Facet.Value("Gazette", 1, true),
              new Facet.Value("Herald", 1, true),
              new Facet.Value("Nobody", 0, true));
      assertThat(counts(facet(index.search(request.withFacets(9)), NewsField.SECTION)))
          .isEqualTo(Map.of("sport", 1L, "weather", 1L));
      assertThat(index.search(request.withFilter(NewsField.SOURCE, List.of())).total())
          .isEqualTo(4);
    }
  }

  @Test
  void anItemThatHasANameInTwoFormsCountsOnce() throws IOException {
    try (NewsIndex index = News.index(List.of(from("Élan", "ELAN", "")))) {
      Facet facet = facet(index.search(SearchRequest.of(ALL).withFacets(5)), NewsField.SOURCE);
      assertThat(facet.values()).extracting(Facet.Value::count).containsExactly(1L);
    }
  }

  @Test
  void anItemThatHasANameInTwoFormsCountsOnceAmongFewAndAmongMany() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      List<String> authors = i % 2 == 0 ? List.of("Ada Élan", "ada elan") : List.of("Ada Elan");
      articles.add(
          Article.builder().headline(i < 2 ? "Storm " + i : "Calm").authors(authors).build());
    }
    try (NewsIndex index = News.index(articles)) {
      for (String query : List.of("storm", "calm OR storm", "storm")) {
        SearchResult result = index.search(SearchRequest.of(query).withFacets(5));
        assertThat(facet(result, NewsField.AUTHOR).values())
            .containsExactly(value("Ada Elan", query.equals("storm") ? 2 : 40, false));
      }
    }
  }

  @Test
  void differentNamesOfAnItemThatOthersWriteOtherwiseAreNotOne() throws IOException {
    List<Article> articles =
        List.of(
            Article.builder().headline("Storm").authors(List.of("Ada Élan", "Jo Pell")).build(),
            Article.builder().headline("Storm").authors(List.of("ADA ELAN", "JO PELL")).build());
    try (NewsIndex index = News.index(articles)) {
      SearchResult result = index.search(SearchRequest.of("storm").withFacets(5));
      assertThat(counts(facet(result, NewsField.AUTHOR)))
          .isEqualTo(Map.of("ada elan", 2L, "jo pell", 2L));
    }
  }

  /** More names with one item each than are compared by name: the frequent ones are found. */
  @Test
  void frequentNamesAmongThousandsOfRareOnes() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 1_500; i++) {
      List<String> authors = new ArrayList<>(List.of("Writer No" + i, "Reporter No" + i));
      if (i % 500 == 0) {
        authors.add(i == 0 ? "ADA ÉLAN" : "Ada Elan");
      }
      articles.add(Article.builder().headline("Storm " + i).authors(authors).build());
    }
    try (NewsIndex index = News.index(articles)) {
      SearchRequest request = SearchRequest.of(ALL).withFacets(3);
      Facet facet = facet(index.search(request), NewsField.AUTHOR);
      assertThat(facet.values()).hasSize(3).first().isEqualTo(value("Ada Elan", 3, false));
      assertThat(facet.values().subList(1, 3)).allMatch(it -> it.count() == 1);
      Facet chosen =
          facet(
              index.search(request.withFilter(NewsField.AUTHOR, List.of("writer NO7"))),
              NewsField.AUTHOR);
      assertThat(chosen.values()).last().isEqualTo(value("Writer No7", 1, true));
      assertThat(index.complete("ada", 5))
          .extracting(Completion::text, Completion::count)
          .contains(tuple("Ada Elan", 3L));
    }
  }

  private static Facet.Value value(String name, long count, boolean selected) {
    return new Facet.Value(name, count, selected);
  }

  @Test
  void aLanguageIsItsFirstPart() throws IOException {
    Article british = Article.builder().headline("Storm").language("en-GB").build();
    Article english = Article.builder().headline("Storm").language("en").build();
    try (NewsIndex index = News.index(List.of(british, english))) {
      Facet facet = facet(index.search(SearchRequest.of(ALL).withFacets(5)), NewsField.LANGUAGE);
      assertThat(facet.values()).containsExactly(new Facet.Value("en", 2, false));
    }
  }

  @Test
  void whatIsShownForSomeOfTheWordsIsCounted() throws IOException {
    try (NewsIndex index = News.index(List.of(from("Courier", "", "")))) {
      SearchResult result = index.search(SearchRequest.of("storm tramway").withFacets(5));
      assertThat(result.total()).isEqualTo(1);
      assertThat(counts(facet(result, NewsField.SOURCE))).isEqualTo(Map.of("courier", 1L));
    }
  }

  @Test
  void onlyFieldsWithFacetsAreFiltered() {
    assertThatThrownBy(() -> SearchRequest.of(ALL).withFilter(NewsField.BODY, List.of("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("BODY has no facet");
    assertThatThrownBy(() -> SearchRequest.of(ALL).withFacets(1_001))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Counts are what one gets by looking at each item, whatever the query and the filters. */
  @Test
  void countsAreExact() throws IOException {
    for (long seed = 0; seed < 6; seed++) {
      SmallWorld world = new SmallWorld(seed);
      List<Extracted> pages = world.pages(40);
      BruteForce truth = new BruteForce(pages);
      Random random = new Random(seed);
      try (NewsIndex index = NewsIndex.inMemory()) {
        for (Extracted page : pages) {
          index.put(page);
          if (random.nextInt(8) == 0) {
            index.refresh(); // several segments
          }
        }
        index.put(pages.getFirst()); // and a deleted page
        index.refresh();
        for (int i = 0; i < 25; i++) {
          check(index, truth, world.query(), random);
        }
      }
    }
  }

  private static void check(NewsIndex index, BruteForce truth, NewsQuery query, Random random)
      throws IOException {
    Map<NewsField, List<String>> filters = new HashMap<>();
    SearchRequest request = SearchRequest.of(query).withFacets(1_000);
    for (NewsField field : Facet.FIELDS) {
      List<String> names = counts(facet(index.search(request), field)).keySet().stream().toList();
      if (!names.isEmpty() && random.nextInt(3) == 0) {
        filters.put(field, List.of(names.get(random.nextInt(names.size()))));
        request = request.withFilter(field, filters.get(field));
      }
    }
    SearchResult result = index.search(request);
    Set<BruteForce.Item> found = truth.search(query, filters);
    assertThat(result.total()).as("%s %s", query, filters).isEqualTo(found.size());
    for (NewsField field : Facet.FIELDS) {
      Map<NewsField, List<String>> others = new HashMap<>(filters);
      others.remove(field);
      Map<String, Long> expected = new HashMap<>();
      for (BruteForce.Item item : truth.search(query, others, filters)) {
        for (String name : BruteForce.names(item, field)) {
          expected.merge(name, 1L, Long::sum);
        }
      }
      Map<String, Long> counted = counts(facet(result, field));
      counted.values().removeIf(count -> count == 0);
      assertThat(counted).as("%s of %s with %s", field, query, filters).isEqualTo(expected);
    }
  }
}
