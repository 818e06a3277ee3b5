package io.broadsheet.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Memory, threads and what Lucene gives up. */
class PostingsBuffersTest {
  private static Callable<Integer> putting(NewsWriter news, int first, int pages) {
    return () -> {
      for (int i = first; i < first + pages; i++) {
        news.put(RandomPages.unique(i));
      }
      return first;
    };
  }

  @Test
  void severalThreadsLoseNothing() throws Exception {
    int pages = 500;
    int threads = 4;
    try (Directory directory = new ByteBuffersDirectory()) {
      IndexWriterConfig config = NewsWriter.exclusiveConfig().setRAMBufferSizeMB(4);
      try (IndexWriter writer = new IndexWriter(directory, config);
          ExecutorService workers = Executors.newFixedThreadPool(threads)) {
        NewsWriter news = new NewsWriter(writer);
        List<Future<Integer>> put = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
          put.add(workers.submit(putting(news, i * pages, pages)));
        }
        for (Future<Integer> each : put) {
          each.get();
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        for (int i = 0; i < threads * pages; i++) {
          assertThat(searcher.count(new TermQuery(new Term("body", "only" + i)))).isEqualTo(1);
        }
      }
    }
  }

  @Test
  void keepsToTheMemoryThatTheWriterMayTake() throws IOException {
    IndexWriterConfig config =
        NewsWriter.exclusiveConfig().setRAMBufferSizeMB(3).setMergePolicy(NoMergePolicy.INSTANCE);
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, config)) {
      NewsWriter news = new NewsWriter(writer);
      PostingsBuffers buffers = ((InvertingCodec) config.getCodec()).buffers();
      long most = 0;
      for (int i = 0; i < 3_000; i++) {
        news.put(RandomPages.unique(i));
        most = Math.max(most, buffers.bytes() + writer.ramBytesUsed());
      }
      assertThat(most).isBetween(2L << 20, 3L << 20);
      writer.commit();
      assertThat(buffers.bytes()).isZero();
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        assertThat(reader.leaves()).hasSizeBetween(2, 20);
      }
    }
  }

  @Test
  void leavesItToTheWriterWhereThatDoesNotMindMemory() throws IOException {
    IndexWriterConfig config =
        NewsWriter.exclusiveConfig()
            .setMaxBufferedDocs(1_000)
            .setRAMBufferSizeMB(IndexWriterConfig.DISABLE_AUTO_FLUSH)
            .setMergePolicy(NoMergePolicy.INSTANCE);
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, config)) {
      NewsWriter news = new NewsWriter(writer);
      for (int i = 0; i < 30; i++) {
        news.put(RandomPages.unique(i));
      }
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        assertThat(reader.leaves()).hasSize(1);
      }
    }
  }

  @Test
  void keepsNothingOfSegmentsThatLuceneGivesUp() throws Exception {
    IndexWriterConfig config = NewsWriter.exclusiveConfig();
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, config)) {
      NewsWriter news = new NewsWriter(writer);
      PostingsBuffers buffers = ((InvertingCodec) config.getCodec()).buffers();
      news.put(RandomPages.unique(1));
      assertThat(buffers.bytes()).isPositive();
      writer.deleteAll();
      for (int i = 0; i < 100 && buffers.bytes() > 0; i++) {
        System.gc();
        Thread.sleep(20);
      }
      assertThat(buffers.bytes()).isZero();
      news.put(RandomPages.unique(2));
      writer.commit();
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        assertThat(searcher.count(new TermQuery(new Term("body", "only1")))).isZero();
        assertThat(searcher.count(new TermQuery(new Term("body", "only2")))).isEqualTo(1);
      }
    }
  }

  private static TokenStream read(PostingsBuffers buffers, String body, @Nullable TokenStream used)
      throws IOException {
    NewsAnalyzer english = NewsAnalyzer.of(Optional.of("en"));
    AnalyzedText field = new AnalyzedText(NewsField.BODY, body, english, buffers);
    TokenStream stream = field.tokenStream(english, used);
    stream.reset();
    assertThat(stream.incrementToken()).isFalse();
    stream.end();
    stream.close();
    return stream;
  }

  @Test
  void countsTheFormsOfTextsThatHaveNoWords() throws IOException {
    StringBuilder stopWords = new StringBuilder();
    for (String word : List.of("their", "there", "these", "this", "that", "with", "will", "they")) {
      for (int upper = 0; upper < 1 << word.length(); upper++) {
        for (int i = 0; i < word.length(); i++) {
          char c = word.charAt(i);
          stopWords.append((upper >> i & 1) == 1 ? Character.toUpperCase(c) : c);
        }
        stopWords.append(' ');
      }
    }
    PostingsBuffers buffers = new PostingsBuffers();
    TokenStream stream = read(buffers, "", null);
    long empty = buffers.bytes();
    read(buffers, stopWords.toString(), stream);
    read(buffers, "", stream);
    assertThat(buffers.bytes()).isGreaterThanOrEqualTo(empty + 4_096);
  }
}
