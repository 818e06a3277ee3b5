package io.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.broadsheet.NewsIndex;
import io.broadsheet.article.Article;
import io.broadsheet.article.ArticleBuilder;
import io.broadsheet.article.NewsTime;
import io.broadsheet.index.NewsField;
import io.broadsheet.samples.News;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompletionTest {
  private NewsIndex index;

  @BeforeEach
  void open() throws IOException {
    index = NewsIndex.inMemory();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private void put(String location, ArticleBuilder article) throws IOException {
    index.put(News.page(location, article.build()));
    index.refresh();
  }

  private static ArticleBuilder article(String headline) {
    return Article.builder().headline(headline);
  }

  private List<String> texts(String typed, Completion.Kind kind) throws IOException {
    return index.complete(typed, 20).stream()
        .filter(completion -> completion.kind() == kind)
        .map(Completion::text)
        .toList();
  }

  @Test
  void headlinesWithAWordThatBeginsSoTheNewestFirst() throws IOException {
    put("1", article("Harbour reopens").published(NewsTime.parse("2026-11-01").orElseThrow()));
    put("2", article("New harbour wall").published(NewsTime.parse("2026-11-03").orElseThrow()));
    put("3", article("Tram line opens").published(NewsTime.parse("2026-11-04").orElseThrow()));
    put("4", article("Harbour without a date"));
    assertThat(texts("harb", Completion.Kind.HEADLINE))
        .containsExactly("New harbour wall", "Harbour reopens", "Harbour without a date");
  }

  @Test
  void allWordsBeforeTheLastMustOccur() throws IOException {
    put("1", article("Harbour wall falls").authors(List.of("Ina Holm")));
    put("2", article("Harbour reopens").authors(List.of("Ina Berg")));
    assertThat(texts("wall harb", Completion.Kind.HEADLINE)).containsExactly("Harbour wall falls");
    assertThat(texts("INA H", Completion.Kind.AUTHOR)).containsExactly("Ina Holm");
    assertThat(texts("wall harb", Completion.Kind.WORD)).containsExactly("wall harbour");
    assertThat(texts("tram harb", Completion.Kind.WORD)).isEmpty();
  }

  /** All who wrote with them are more frequent than those whose names begin so. */
  @Test
  void namesAmongMoreFrequentOnesOfTheSameItems() throws IOException {
    for (String name : List.of("Ada Holm", "Ada Berg", "Ada Lind")) {
      put(name, article("One").authors(List.of(name, "Zed Pike", "Yan Moss", "Uma Reed")));
    }
    assertThat(index.complete("ada", 3))
        .filteredOn(it -> it.kind() == Completion.Kind.AUTHOR)
        .extracting(Completion::text)
        .containsExactly("Ada Berg", "Ada Holm", "Ada Lind");
  }

  @Test
  void namesOfEachKindTheMostFrequentFirst() throws IOException {
    put("1", article("One").source("Harbour Post").tags(List.of("harvest", "storm")));
    put("2", article("Two").source("Harbour Post").dateline("HARWICK"));
    put("3", article("Three").authors(List.of("José Härtel")));
    assertThat(index.complete("har", 20))
        .extracting(Completion::kind, Completion::text, Completion::count)
        .containsExactly(
            tuple(Completion.Kind.SOURCE, "Harbour Post", 2L),
            tuple(Completion.Kind.PLACE, "HARWICK", 1L),
            tuple(Completion.Kind.AUTHOR, "José Härtel", 1L),
            tuple(Completion.Kind.TAG, "harvest", 1L));
    assertThat(texts("jose", Completion.Kind.AUTHOR)).containsExactly("José Härtel");
  }

  @Test
  void whatIsCompletedIsFoundByItsQuery() throws IOException {
    for (int i = 0; i < 5; i++) {
      put(
          "p" + i,
          article("Harbour wall number " + i).source("Harbour Post").tags(List.of("Harm")));
    }
    List<Completion> completions = index.complete("har", 9);
    assertThat(completions).extracting(Completion::kind).contains(Completion.Kind.WORD);
    assertThat(completions).hasSize(8).allSatisfy(this::findsItself);
  }

  private void findsItself(Completion completion) throws IOException {
    long found = index.search(SearchRequest.of(completion.query())).total();
    assertThat(found).as("%s", completion).isEqualTo(completion.count());
  }

  @Test
  void nothingForNothing() throws IOException {
    put("1", article("Harbour"));
    for (String typed : List.of("", " ", "…", "\"", "\u0000", "zz", "harbour zz", "*")) {
      assertThat(index.complete(typed, 5)).as(typed).isEmpty();
    }
    assertThat(index.complete("x".repeat(100_000) + " harb", 5)).isEmpty();
    assertThat(index.complete("harb\"", 5)).isNotEmpty();
    assertThatThrownBy(() -> index.complete("harb", 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void neverMoreThanAskedFor() throws IOException {
    for (int i = 0; i < 30; i++) {
      put("p" + i, article("Harbour " + i).authors(List.of("Harry " + i)));
    }
    for (int most = 1; most < 25; most += 3) {
      assertThat(index.complete("har", most)).hasSizeLessThanOrEqualTo(most).isNotEmpty();
    }
    assertThat(index.complete("har", 10)).hasSize(10);
  }

  @Test
  void completionsAndFacetsKeepUpWithIndexing() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    Thread writer =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    for (int i = 0; i < 60; i++) {
                      put("p" + i % 20, article("Harbour " + i).authors(List.of("Harry " + i)));
                    }
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  } finally {
                    done.set(true);
                  }
                });
    while (!done.get()) {
      index.complete("har", 10);
      SearchResult result =
          index.search(SearchRequest.of("harbour").withFacets(100).withHits(0, 1));
      long authors =
          result.facets().stream()
              .filter(facet -> facet.field() == NewsField.AUTHOR)
              .flatMap(facet -> facet.values().stream())
              .mapToLong(Facet.Value::count)
              .sum();
      assertThat(authors).isEqualTo(result.total());
    }
    writer.join();
    assertThat(texts("harry 59", Completion.Kind.AUTHOR)).containsExactly("Harry 59");
    assertThat(texts("harry 3", Completion.Kind.AUTHOR)).doesNotContain("Harry 3");
  }
}
