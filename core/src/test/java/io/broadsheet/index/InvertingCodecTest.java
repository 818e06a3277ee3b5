package io.broadsheet.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.article.Article;
import io.broadsheet.article.ArticleBuilder;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.Teaser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written through buffers of our own is what Lucene writes of the same documents. */
class InvertingCodecTest {
  private static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "ja", "ru", "es", "pt", "it", "nl", "sv", "da", "fi", "th", "xx");
  private static final List<String> WORDS =
      List.of(
          "harbour",
          "harbours",
          "Harbour's",
          "the",
          "gates",
          "reopened",
          "lächelnd",
          "Straßen",
          "1,250",
          "U.S.",
          "10s",
          "港が再開した",
          "гавани",
          "walking",
          "walked",
          "x".repeat(300));

  /** How pages come into an index. */
  private interface Load {
    void into(IndexWriter writer, NewsWriter news) throws IOException;
  }

  private static IndexWriterConfig plain() {
    return inOrder(NewsWriter.config());
  }

  private static IndexWriterConfig exclusive() {
    return inOrder(NewsWriter.exclusiveConfig());
  }

  /** Merges keep documents in the order in which they came. */
  private static IndexWriterConfig inOrder(IndexWriterConfig config) {
    return config
        .setMergePolicy(new LogByteSizeMergePolicy())
        .setMergeScheduler(new SerialMergeScheduler());
  }

  private static String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      boolean known = random.nextInt(3) > 0;
      text.append(known ? WORDS.get(random.nextInt(WORDS.size())) : letters(random));
      text.append(random.nextInt(9) == 0 ? ". " : " ");
    }
    return text.toString().strip();
  }

  private static String letters(Random random) {
    return letters(random.nextInt(40_000));
  }

  /** Another word without digits for each number below 456,976. */
  private static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0, rest = number; i < 4; i++, rest /= 26) {
      letters.append((char) ('a' + rest % 26));
    }
    return letters.toString();
  }

  private static Teaser teaser(String headline, int position) {
    Optional<String> none = Optional.empty();
    return new Teaser(headline, none, false, none, none, none, position, none, Optional.empty());
  }

  private static Extracted page(int number) {
    Random random = new Random(number);
    ArticleBuilder article =
        Article.builder().headline(text(random, 1 + random.nextInt(8))).authors(List.of("Ada Roe"));
    if (random.nextInt(4) > 0) {
      article.language(LANGUAGES.get(random.nextInt(LANGUAGES.size())));
    }
    if (random.nextInt(5) > 0) {
      article.paragraphs(List.of(text(random, 1 + random.nextInt(120)), text(random, 30)));
    }
    List<Teaser> teasers = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      teasers.add(teaser("Teaser " + text(random, 3), i));
    }
    return page("https://courier.example/" + number % 170, article, teasers);
  }

  private static Extracted page(String url, ArticleBuilder article, List<Teaser> teasers) {
    return new Extracted(url, Optional.of(url), Optional.of(article.build()), teasers);
  }

  private static List<String> dump(IndexWriterConfig config, Load load) throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        load.into(writer, new NewsWriter(writer));
        writer.forceMerge(1);
      }
      try (CheckIndex check = new CheckIndex(directory)) {
        assertThat(check.checkIndex().clean).isTrue();
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        return PostingsDump.of(reader);
      }
    }
  }

  private static void assertSame(double bufferMegabytes, Load load) throws IOException {
    List<String> ours = dump(exclusive().setRAMBufferSizeMB(bufferMegabytes), load);
    assertThat(ours).isEqualTo(dump(plain().setRAMBufferSizeMB(bufferMegabytes), load));
    assertThat(ours).anyMatch(line -> line.startsWith("body.stem harbour "));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 64})
  void writesWhatLuceneWrites(int bufferMegabytes) throws IOException {
    assertSame(
        bufferMegabytes,
        (writer, news) -> {
          for (int i = 0; i < 2_000; i++) {
            news.put(page(i));
          }
        });
  }

  @Test
  void writesWhatLuceneWritesWhereFormsOfWordsAreForgottenMeanwhile() throws IOException {
    Load load =
        (writer, news) -> {
          for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder("walked harbours");
            for (int word = 0; word < 250; word++) {
              String letters = letters(i * 250 + word);
              text.append(' ').append(letters).append(word % 2 == 0 ? "ings" : "");
            }
            ArticleBuilder article =
                Article.builder().headline("Walks " + i).paragraphs(List.of(text.toString()));
            news.put(page("https://post.example/" + i, article, List.of()));
          }
        };
    assertThat(dump(exclusive().setRAMBufferSizeMB(64), load))
        .isEqualTo(dump(plain().setRAMBufferSizeMB(64), load))
        .hasSizeGreaterThan(40_000);
  }

  @Test
  void writesASortedIndexAsLuceneDoes() throws IOException {
    Sort byTime = new Sort(new SortedNumericSortField("published", SortField.Type.LONG, true));
    Load load =
        (writer, news) -> {
          for (int i = 0; i < 100; i++) {
            news.put(page(i));
          }
        };
    assertThat(dump(exclusive().setParentField("last").setIndexSort(byTime), load))
        .isEqualTo(dump(plain().setParentField("last").setIndexSort(byTime), load));
  }

  @Test
  void leavesOtherFieldsOfAHostAlone() throws IOException {
    Load load =
        (writer, news) -> {
          Document own = new Document();
          own.add(new TextField("remark", "harbour walked harbour", Field.Store.NO));
          writer.addDocument(own);
          news.put(page(1));
          writer.addDocument(own);
        };
    assertThat(dump(exclusive(), load)).isEqualTo(dump(plain(), load));
  }

  @Test
  void refusesAPageAfterADocumentThatCameAnotherWay() throws IOException {
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, exclusive())) {
      writer.addDocuments(new DocumentMapper().documents(page(1)));
      NewsWriter news = new NewsWriter(writer);
      assertThatThrownBy(() -> news.put(page(2)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("only NewsWriters fill, but field headline");
      writer.flush();
      news.put(page(3));
      assertThat(writer.getDocStats().numDocs)
          .isEqualTo(2 + page(1).teasers().size() + page(3).teasers().size());
    }
  }

  @Test
  void refusesToWriteADocumentThatCameAnotherWay() throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      IndexWriter writer = new IndexWriter(directory, exclusive());
      new NewsWriter(writer).put(page(1));
      writer.addDocuments(new DocumentMapper().documents(page(2)));
      assertThatThrownBy(writer::commit)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("only NewsWriters fill");
      assertThat(writer.isOpen()).isFalse();
      assertThat(DirectoryReader.indexExists(directory)).isFalse();
    }
  }

  /** A field that cannot be read to its end. */
  private static final class Failing extends Field {
    Failing() {
      super("body", "x", TextField.TYPE_NOT_STORED);
    }

    @Override
    public TokenStream tokenStream(Analyzer analyzer, TokenStream reuse) {
      throw new IllegalStateException("torn page");
    }
  }

  @Test
  void keepsNothingOfAPageThatFails() throws IOException {
    Load load =
        (writer, news) -> {
          news.put(page(1));
          List<Document> torn = documents(writer, page(2));
          torn.getLast().add(new Failing());
          Term term = NewsWriter.pageTerm(page(2).key());
          assertThatThrownBy(() -> writer.updateDocuments(term, torn)).hasMessage("torn page");
          news.put(page(3));
          writer.forceMergeDeletes();
        };
    assertThat(dump(exclusive(), load)).isEqualTo(dump(plain(), load));
  }

  private static List<Document> documents(IndexWriter writer, Extracted page) {
    PostingsBuffers buffers =
        writer.getConfig().getCodec() instanceof InvertingCodec codec ? codec.buffers() : null;
    return new DocumentMapper(null, buffers).documents(page);
  }

  private static Extracted unique(int number) {
    ArticleBuilder article =
        Article.builder()
            .headline("Lamp " + number)
            .paragraphs(List.of("only" + number + " " + text(new Random(number), 200)));
    return page("https://post.example/" + number, article, List.of());
  }

  private static Callable<Integer> putting(NewsWriter news, int first, int pages) {
    return () -> {
      for (int i = first; i < first + pages; i++) {
        news.put(unique(i));
      }
      return first;
    };
  }

  @Test
  void severalThreadsLoseNothing() throws Exception {
    int pages = 500;
    int threads = 4;
    try (Directory directory = new ByteBuffersDirectory()) {
      IndexWriterConfig config = exclusive().setRAMBufferSizeMB(4);
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
        exclusive().setRAMBufferSizeMB(3).setMergePolicy(NoMergePolicy.INSTANCE);
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, config)) {
      NewsWriter news = new NewsWriter(writer);
      PostingsBuffers buffers = ((InvertingCodec) config.getCodec()).buffers();
      long most = 0;
      for (int i = 0; i < 3_000; i++) {
        news.put(unique(i));
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
        exclusive()
            .setMaxBufferedDocs(1_000)
            .setRAMBufferSizeMB(IndexWriterConfig.DISABLE_AUTO_FLUSH)
            .setMergePolicy(NoMergePolicy.INSTANCE);
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, config)) {
      NewsWriter news = new NewsWriter(writer);
      for (int i = 0; i < 30; i++) {
        news.put(unique(i));
      }
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        assertThat(reader.leaves()).hasSize(1);
      }
    }
  }

  @Test
  void keepsNothingOfSegmentsThatLuceneGivesUp() throws Exception {
    IndexWriterConfig config = exclusive();
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, config)) {
      NewsWriter news = new NewsWriter(writer);
      PostingsBuffers buffers = ((InvertingCodec) config.getCodec()).buffers();
      news.put(unique(1));
      assertThat(buffers.bytes()).isPositive();
      writer.deleteAll();
      for (int i = 0; i < 100 && buffers.bytes() > 0; i++) {
        System.gc();
        Thread.sleep(20);
      }
      assertThat(buffers.bytes()).isZero();
      news.put(unique(2));
      writer.commit();
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        assertThat(searcher.count(new TermQuery(new Term("body", "only1")))).isZero();
        assertThat(searcher.count(new TermQuery(new Term("body", "only2")))).isEqualTo(1);
      }
    }
  }
}
