package io.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.NewsIndex;
import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.NewsItem;
import io.broadsheet.query.NewsQuery;
import io.broadsheet.query.NewsQueryParser;
import io.broadsheet.samples.News;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An item matches the saved searches that would find it in an index of its own, and no others. */
class SavedSearchesTest {
  /** Longer runs on demand: {@code -Dbroadsheet.savedSearches=2000}. */
  private static final int COUNT = Integer.getInteger("broadsheet.savedSearches", 60);

  private static NewsQuery query(String text) {
    return new NewsQueryParser().parse(text).query();
  }

  private static Set<String> names(List<SavedMatch> matches) {
    return matches.stream().map(SavedMatch::search).collect(Collectors.toSet());
  }

  @Test
  void findsWhatASearchOfTheItemAloneFinds() throws IOException {
    for (long seed = 0; seed < 2; seed++) {
      SmallWorld world = new SmallWorld(seed);
      SavedSearches searches = new SavedSearches();
      List<NewsQuery> queries = IntStream.range(0, COUNT).mapToObj(i -> world.query()).toList();
      for (int i = 0; i < queries.size(); i++) {
        searches.put("s" + i, queries.get(i));
      }
      for (Extracted page : world.pages(6)) {
        for (Extracted single : itemByItem(page)) {
          assertThat(names(searches.match(single)))
              .as("seed %d, %s", seed, single)
              .isEqualTo(finding(single, queries));
        }
      }
    }
  }

  /** Teasers keep the page's language only with its article, so each goes with a bare one. */
  private static List<Extracted> itemByItem(Extracted page) {
    List<Extracted> single = new ArrayList<>();
    page.article()
        .ifPresent(
            article ->
                single.add(
                    new Extracted(page.location(), page.url(), Optional.of(article), List.of())));
    page.teasers()
        .forEach(
            teaser ->
                single.add(
                    new Extracted(page.location(), page.url(), Optional.empty(), List.of(teaser))));
    return single;
  }

  private static Set<String> finding(Extracted page, List<NewsQuery> queries) throws IOException {
    Set<String> finding = new HashSet<>();
    try (NewsIndex index = NewsIndex.inMemory()) {
      index.put(page);
      index.refresh();
      for (int i = 0; i < queries.size(); i++) {
        SearchResult result = index.search(SearchRequest.of(queries.get(i)));
        boolean allWords =
            result.warnings().stream().noneMatch(note -> note.startsWith("nothing has all"));
        if (result.total() > 0 && allWords) {
          finding.add("s" + i);
        }
      }
    }
    return finding;
  }

  @Test
  void articleAndTeasersAreMatchedEach() {
    SavedSearches searches = new SavedSearches();
    searches.put("ferries", query("ferry"));
    searches.put("not trams", query("-tram"));
    Extracted page =
        News.page(
            "page",
            News.article("Ferries stay in port", "A storm is near."),
            List.of(News.teaser("Tram line opens", "It is short."), News.teaser("Ferry", "New.")));
    List<NewsItem> found =
        searches.match(page).stream()
            .filter(match -> match.search().equals("ferries"))
            .map(SavedMatch::item)
            .toList();
    assertThat(found).containsExactly(page.article().orElseThrow(), page.teasers().get(1));
    assertThat(searches.match(page)).filteredOn(m -> m.search().equals("not trams")).hasSize(2);
  }

  @Test
  void aSearchIsReplacedAndForgotten() {
    SavedSearches searches = new SavedSearches();
    Extracted page = News.page("page", News.article("Ferry strike", "Nobody sails."));
    searches.put("a", query("ferry"));
    searches.put("b", query("fer* OR tram"));
    assertThat(names(searches.match(page))).containsExactlyInAnyOrder("a", "b");
    searches.put("a", query("tram"));
    assertThat(names(searches.match(page))).containsExactly("b");
    assertThat(searches.remove("b")).isTrue();
    assertThat(searches.remove("b")).isFalse();
    assertThat(searches.match(page)).isEmpty();
    assertThat(searches.size()).isEqualTo(1);
  }

  @Test
  void wordsAreReadInTheLanguageOfTheItem() {
    SavedSearches searches = new SavedSearches();
    searches.put("coasts", query("Küsten"));
    assertThat(names(searches.match(aboutACoast("de")))).containsExactly("coasts");
    assertThat(names(searches.match(aboutACoast("en")))).isEmpty();
    for (String other : List.of("fr", "es", "it", "nl", "sv", "da", "fi", "pt", "ru")) {
      searches.match(aboutACoast(other));
    }
    assertThat(names(searches.match(aboutACoast("de"))))
        .as("after more languages than are kept ready")
        .containsExactly("coasts");
  }

  private static Extracted aboutACoast(String language) {
    return News.page("p", Article.builder().headline("Die Küste").language(language).build());
  }

  @Test
  void whatCannotBeSearchedIsRefused() {
    assertThatThrownBy(
            () -> new SavedSearches().put("x", new NewsQuery.Wildcard("*a????????????????????")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too complex");
  }

  @Test
  void anIndexTellsOfWhatIsPutUntilItIsNoLongerWatched() throws IOException {
    SavedSearches searches = new SavedSearches();
    searches.put("ferries", query("ferry"));
    List<SavedMatch> heard = new ArrayList<>();
    Extracted page = News.page("page", News.article("Ferry strike", "Nobody sails."));
    try (NewsIndex index = NewsIndex.inMemory()) {
      index.watch(searches, heard::add);
      index.put(page);
      index.put(News.page("other", News.article("Tram line", "It is short.")));
      index.unwatch(searches);
      index.put(page);
    }
    assertThat(heard)
        .containsExactly(new SavedMatch("ferries", page.article().orElseThrow(), page));
  }

  @Test
  void whatAListenerThrowsStopsNothingAndIsNotLost() throws Exception {
    SavedSearches searches = new SavedSearches();
    searches.put("ferries", query("ferry"));
    List<Throwable> thrown = new CopyOnWriteArrayList<>();
    try (NewsIndex index = NewsIndex.inMemory()) {
      index.watch(
          searches,
          match -> {
            throw new IllegalStateException("listener");
          });
      Thread thread =
          new Thread(
              () -> {
                try {
                  index.put(News.page("1", News.article("Ferry strike")));
                  index.put(News.page("2", News.article("Ferry sails")));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      thread.setUncaughtExceptionHandler((where, what) -> thrown.add(what));
      thread.start();
      thread.join();
      index.refresh();
      assertThat(index.search("ferry").total()).isEqualTo(2);
    }
    assertThat(thrown).hasSize(2).allSatisfy(e -> assertThat(e).hasMessage("listener"));
  }

  @Test
  void searchesComeAndGoWhileItemsAreMatched() throws Exception {
    SavedSearches searches = new SavedSearches();
    searches.put("always", query("ferry"));
    Extracted page = News.page("page", News.article("Ferry strike", "Nobody sails."));
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < 2; thread++) {
        running.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 300; i++) {
                    assertThat(names(searches.match(page))).contains("always");
                  }
                }));
      }
      running.add(
          threads.submit(
              () -> {
                for (int i = 0; i < 300; i++) {
                  searches.put("other", query(i % 2 == 0 ? "strike" : "ferr*"));
                  searches.remove("other");
                }
              }));
      for (Future<?> each : running) {
        each.get();
      }
    }
  }
}
