package io.broadsheet.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class NewsWriterTest {
  private static final int THREADS = 4;
  private static final int PAGES = 100;

  private static Extracted page(int number) {
    Random random = new Random(number);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      text.append(Long.toString(random.nextLong() >>> 1, 36)).append(' ');
    }
    Article article =
        Article.builder()
            .headline("Storm " + number)
            .paragraphs(List.of(text.toString().strip()))
            .build();
    String url = "https://courier.example/" + number;
    return new Extracted(url, Optional.of(url), Optional.of(article), List.of());
  }

  private static Callable<Integer> putting(NewsWriter news, int first) {
    return () -> {
      for (int i = first; i < first + PAGES; i++) {
        news.put(page(i));
      }
      return first;
    };
  }

  @RepeatedTest(5)
  void flushesTheBuffersOfAllThreads() throws Exception {
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, NewsWriter.exclusiveConfig())) {
      NewsWriter news = new NewsWriter(writer);
      List<Future<Integer>> put = new ArrayList<>();
      try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
        for (int i = 0; i < THREADS; i++) {
          put.add(threads.submit(putting(news, i * PAGES)));
        }
      }
      for (Future<Integer> each : put) {
        each.get();
      }
      long buffered = news.ramBytesUsed();
      assertThat(buffered).isGreaterThan(8 << 20);
      news.flush(THREADS);
      assertThat(news.ramBytesUsed()).isLessThan(buffered / 8);
      writer.commit();
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        assertThat(reader.numDocs()).isEqualTo(THREADS * PAGES);
      }
    }
  }

  @Test
  void leavesALittleToTheCommit() throws IOException {
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, NewsWriter.exclusiveConfig())) {
      NewsWriter news = new NewsWriter(writer);
      news.put(page(0));
      long buffered = news.ramBytesUsed();
      news.flush(2);
      assertThat(news.ramBytesUsed()).isEqualTo(buffered);
    }
  }
}
