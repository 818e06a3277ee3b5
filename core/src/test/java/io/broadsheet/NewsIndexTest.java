package io.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.Teaser;
import io.broadsheet.index.IndexUnusableException;
import io.broadsheet.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewsIndexTest {
  @TempDir Path folder;

  static Extracted page(String key, String word, int teasers) {
    Article article =
        Article.builder()
            .headline("Lamp " + word)
            .paragraphs(List.of("It is " + word + "."))
            .build();
    List<Teaser> list = new ArrayList<>();
    for (int i = 1; i <= teasers; i++) {
      list.add(
          new Teaser(
              "Teaser " + word + " " + i,
              Optional.empty(),
              false,
              Optional.empty(),
              Optional.of("https://elsewhere.example/" + key + "/" + i),
              Optional.of("More"),
              i,
              Optional.empty(),
              Optional.empty()));
    }
    return new Extracted(key, Optional.empty(), Optional.of(article), list);
  }

  private static long count(NewsIndex index, String query) throws IOException {
    return index.search(SearchRequest.of(query).withSnippets(0)).total();
  }

  @Test
  void whatIsPutIsFoundAfterARefreshAndGotBackWhole() throws IOException {
    try (NewsIndex index = NewsIndex.open(folder)) {
      Extracted page = page("a", "green", 2);
      index.put(page);
      assertThat(count(index, "green")).isZero();
      index.refresh();
      assertThat(count(index, "green")).isEqualTo(3);
      assertThat(index.get("a")).contains(page);
      index.delete("a");
      index.refresh();
      assertThat(index.get("a")).isEmpty();
      assertThat(count(index, "green")).isZero();
    }
  }

  @Test
  void aPageThatLostATeaserLosesItInTheIndex() throws IOException {
    try (NewsIndex index = NewsIndex.inMemory()) {
      index.put(page("a", "green", 3));
      index.put(page("a", "green", 2));
      index.refresh();
      assertThat(count(index, "type:teaser")).isEqualTo(2);
      assertThat(index.stats().articles()).isEqualTo(1);
    }
  }

  @Test
  void noReaderSeesHalfAPage() throws Exception {
    try (NewsIndex index = NewsIndex.inMemory();
        ExecutorService reader = Executors.newSingleThreadExecutor()) {
      index.put(page("a", "green", 4));
      index.refresh();
      AtomicBoolean done = new AtomicBoolean();
      Future<Integer> searches =
          reader.submit(
              () -> {
                int count = 0;
                while (!done.get()) {
                  index.refresh();
                  long green = count(index, "green");
                  assertThat(green).isIn(0L, 5L);
                  count++;
                }
                return count;
              });
      for (int i = 0; i < 1_000; i++) {
        index.put(page("a", i % 2 == 0 ? "blue" : "green", 4));
      }
      done.set(true);
      assertThat(searches.get(30, TimeUnit.SECONDS)).isPositive();
    }
  }

  @Test
  void manyThreadsPutAndNothingIsLost() throws Exception {
    try (NewsIndex index = NewsIndex.open(folder);
        ExecutorService writers = Executors.newFixedThreadPool(4)) {
      List<Future<?>> all = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        int first = thread * 200;
        all.add(
            writers.submit(
                () -> {
                  for (int i = first; i < first + 250; i++) {
                    index.put(page("page" + i, "green", 1));
                  }
                  return null;
                }));
      }
      for (Future<?> one : all) {
        one.get(60, TimeUnit.SECONDS);
      }
      index.refresh();
      assertThat(index.stats().articles()).isEqualTo(850);
      assertThat(index.stats().teasers()).isEqualTo(850);
    }
  }

  @Test
  void anotherProcessReadsWhatIsCommitted() throws IOException {
    try (NewsIndex writing = NewsIndex.open(folder);
        NewsIndex reading = NewsIndex.openReadOnly(folder)) {
      writing.put(page("a", "green", 0));
      reading.refresh();
      assertThat(count(reading, "green")).isZero();
      writing.commit();
      reading.refresh();
      assertThat(count(reading, "green")).isEqualTo(1);
      assertThatThrownBy(() -> reading.put(page("b", "blue", 0)))
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessage("the index was opened for searching only");
    }
  }

  @Test
  void oneWriterAtATime() throws IOException {
    try (NewsIndex first = NewsIndex.open(folder)) {
      assertThatThrownBy(() -> NewsIndex.open(folder))
          .isInstanceOf(IndexUnusableException.class)
          .hasMessage(
              "the index in %s is open for writing elsewhere; only one writer at a time can have it",
              folder);
      first.put(page("a", "green", 0));
    }
    NewsIndex.open(folder).close();
  }

  @Test
  void aFolderThatIsNoIndexIsNamedAndLeftAlone() throws IOException {
    Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear reader");
    assertThatThrownBy(() -> NewsIndex.open(folder))
        .isInstanceOf(IndexUnusableException.class)
        .hasMessageContaining("holds other files (letter.txt)");
    assertThat(folder).isDirectoryContaining(letter::equals);
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
    assertThatThrownBy(() -> NewsIndex.open(letter))
        .isInstanceOf(IndexUnusableException.class)
        .hasMessageContaining("is a file");
    assertThatThrownBy(() -> NewsIndex.openReadOnly(folder))
        .isInstanceOf(IndexUnusableException.class)
        .hasMessage("there is no index in " + folder);
    assertThatThrownBy(() -> NewsIndex.openReadOnly(folder.resolve("nowhere")))
        .isInstanceOf(IndexUnusableException.class)
        .hasMessageContaining("no such folder");
  }

  @Test
  void anotherProgramsLuceneIndexIsRefused() throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter lucene =
            new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
      lucene.commit();
    }
    assertThatThrownBy(() -> NewsIndex.open(folder))
        .isInstanceOf(IndexUnusableException.class)
        .hasMessageContaining("a Lucene index that Broadsheet did not make");
  }

  @Test
  void aMissingSourceStopsAnIngestBeforeItBegins() throws IOException {
    Path page = Files.writeString(folder.resolve("page.txt"), "Lamp relit\n\nIt burns again.\n");
    Path missing = folder.resolve("missing");
    try (NewsIndex index = NewsIndex.inMemory()) {
      assertThatThrownBy(() -> index.ingest(List.of(page, missing)))
          .isInstanceOf(NoSuchFileException.class)
          .hasMessageContaining("missing");
      index.refresh();
      assertThat(index.stats().articles()).isZero();
    }
  }

  @Test
  void ofTwoPagesWithOneKeyTheOneReadLaterStays() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      lines.append("{\"url\": \"https://post.example/").append(i % 30);
      lines.append("\", \"headline\": \"Edition number ").append(i).append("\"}\n");
    }
    Path source = Files.writeString(folder.resolve("news.jsonl"), lines);
    try (NewsIndex index = NewsIndex.inMemory()) {
      assertThat(index.ingest(List.of(source)).articles()).isEqualTo(3_000);
      assertThat(index.stats().articles()).isEqualTo(30);
      for (int i = 0; i < 30; i++) {
        Extracted kept = index.get("https://post.example/" + i).orElseThrow();
        assertThat(kept.article().orElseThrow().headline())
            .contains("Edition number " + (2_970 + i));
      }
    }
  }

  @Test
  void aListenerThatFailsStopsTheIngestAndIsHeard() throws IOException {
    Path page = Files.writeString(folder.resolve("page.txt"), "Lamp relit\n\nIt burns again.\n");
    try (NewsIndex index = NewsIndex.inMemory()) {
      IngestListener failing =
          (extraction, bytes) -> {
            throw new IllegalStateException("the host's own fault");
          };
      assertThatThrownBy(() -> index.ingest(List.of(page), failing))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the host's own fault");
    }
  }
}
