package io.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.article.Extracted;
import io.broadsheet.index.NewsWriter;
import io.broadsheet.samples.News;
import io.broadsheet.samples.StoryWorld;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes as one hit, and where it ranks, does not depend on the order of indexing. */
class StoryOrderTest {
  private static final int STORIES = 20;
  private static final SearchRequest REQUEST =
      SearchRequest.of("harbour").withHits(0, 100).withSnippets(0);

  /** A hit in one line: what is shown, and where else the story is. */
  private static String line(Hit hit) {
    TreeSet<String> teasing = new TreeSet<>();
    hit.teasers().forEach(teaser -> teasing.add(teaser.page().location()));
    TreeSet<String> similar = new TreeSet<>();
    hit.similar().forEach(article -> similar.add(article.page().location()));
    return hit.page().location()
        + " teased on "
        + hit.coverage().teasingPages()
        + teasing
        + " like "
        + similar;
  }

  private static List<String> search(NewsSearcher searcher) throws IOException {
    return searcher.search(REQUEST).hits().stream().map(StoryOrderTest::line).toList();
  }

  /** Indexes the pages, cutting segments by chance, and merging them or not. */
  private static List<String> hits(List<Extracted> pages, Random random, boolean merged)
      throws IOException {
    try (ByteBuffersDirectory memory = new ByteBuffersDirectory();
        IndexWriter lucene = new IndexWriter(memory, NewsWriter.config())) {
      NewsWriter writer = new NewsWriter(lucene);
      for (Extracted page : pages) {
        writer.put(page);
        if (random.nextInt(4) == 0) {
          lucene.commit();
        }
      }
      if (merged) {
        lucene.forceMerge(1);
      }
      try (SearcherManager searchers = new SearcherManager(lucene, null)) {
        return search(new NewsSearcher(searchers));
      }
    }
  }

  private static List<Extracted> world() {
    return IntStream.range(0, STORIES).mapToObj(StoryWorld::pages).flatMap(List::stream).toList();
  }

  @Test
  void allPermutationsOfOneStoryGiveTheSameHits() throws IOException {
    List<Extracted> pages = StoryWorld.pages(3);
    List<String> expected = hits(pages, new Random(0), false);
    assertThat(expected).hasSize(2);
    assertThat(expected.getFirst())
        .isEqualTo("article-3 teased on 3[dump-3, front-3, list-3] like [cut-3, edited-3]");
    assertThat(expected.getLast()).isEqualTo("list-3 teased on 1[] like []");
    Random random = new Random(7);
    for (List<Extracted> order : permutations(pages)) {
      assertThat(hits(order, random, random.nextBoolean())).isEqualTo(expected);
    }
  }

  private static List<List<Extracted>> permutations(List<Extracted> pages) {
    if (pages.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Extracted>> all = new ArrayList<>();
    for (List<Extracted> rest : permutations(pages.subList(1, pages.size()))) {
      for (int i = 0; i <= rest.size(); i++) {
        List<Extracted> order = new ArrayList<>(rest);
        order.add(i, pages.getFirst());
        all.add(order);
      }
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void twentyStoriesInAnyOrderGiveTheSameHits(long seed) throws IOException {
    List<String> expected = hits(world(), new Random(0), true);
    assertThat(expected).hasSize(2 * STORIES).doesNotHaveDuplicates();
    assertThat(expected)
        .filteredOn(line -> line.contains("teased on 3["))
        .hasSize(STORIES)
        .allMatch(line -> line.matches(".* like \\[.*-\\d+, .*-\\d+]"));
    Random random = new Random(seed);
    List<Extracted> pages = new ArrayList<>(world());
    Collections.shuffle(pages, random);
    assertThat(hits(pages, random, seed % 2 == 0)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void pagesThatWereReadBeforeAndReplacedLeaveNothingBehind(long seed) throws IOException {
    List<String> expected = hits(world(), new Random(0), true);
    Random random = new Random(seed);
    List<Extracted> pages = new ArrayList<>(world());
    Collections.shuffle(pages, random);
    for (int i = 0; i < 40; i++) {
      Extracted page = pages.get(pages.size() - 1 - random.nextInt(60));
      pages.add(
          random.nextInt(60),
          new Extracted(
              page.location(),
              page.url(),
              Optional.of(News.article("Harbour draft " + i, "Of the harbour.")),
              List.of()));
    }
    assertThat(hits(pages, random, true)).isEqualTo(expected);
    assertThat(hits(pages, random, false)).containsExactlyInAnyOrderElementsOf(expected);
  }
}
