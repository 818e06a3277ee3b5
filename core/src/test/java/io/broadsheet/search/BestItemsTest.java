package io.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.index.NewsField;
import io.broadsheet.index.NewsWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The best items are those that Lucene's own sorting finds. */
class BestItemsTest {
  private static final int ITEMS = 9_000;
  private static final int COUNTED = 1_000;
  private static final SortField PUBLISHED =
      LongField.newSortField(
          NewsField.PUBLISHED.fieldName(), true, SortedNumericSelector.Type.MIN, Long.MIN_VALUE);
  private static final SortField PAGE =
      new SortField(NewsField.ORIGIN.fieldName(), SortField.Type.LONG);

  private final Random random = new Random(41);
  private final ByteBuffersDirectory memory = new ByteBuffersDirectory();
  private final ExecutorService threads = Executors.newFixedThreadPool(2);

  /** When items were published, as the index has them. */
  enum Times {
    OLDEST_FIRST,
    NEWEST_FIRST,
    ALL_AT_ONCE,
    NONE,
    ANY
  }

  @AfterEach
  void close() throws IOException {
    threads.close();
    memory.close();
  }

  private DirectoryReader index(Times times) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(new WhitespaceAnalyzer())
            .setSimilarity(NewsWriter.similarity())
            .setMergePolicy(NoMergePolicy.INSTANCE)
            .setMaxBufferedDocs(2_000);
    try (IndexWriter writer = new IndexWriter(memory, config)) {
      for (int i = 0; i < ITEMS; i++) {
        Document document = new Document();
        String text = "a".repeat(1 + random.nextInt(3)).replace("a", "all ");
        document.add(
            new TextField(
                "body", text + "x ".repeat(random.nextInt(4)) + "w" + i % 90, Field.Store.NO));
        addTime(document, times, i);
        document.add(
            new NumericDocValuesField(NewsField.ORIGIN.fieldName(), random.nextInt(5) - 1L));
        writer.addDocument(document);
      }
      writer.deleteDocuments(new Term("body", "w7"));
    }
    return DirectoryReader.open(memory);
  }

  private void addTime(Document document, Times times, int place) {
    long time =
        switch (times) {
          case OLDEST_FIRST -> place;
          case NEWEST_FIRST -> -place;
          case ALL_AT_ONCE, NONE -> 5;
          case ANY -> random.nextInt(3_000) - 1_000L;
        };
    if (times != Times.NONE && random.nextInt(20) > 0) {
      document.add(new LongField(NewsField.PUBLISHED.fieldName(), time, Field.Store.NO));
    }
  }

  private static List<Integer> docs(TopDocs found) {
    return Arrays.stream(found.scoreDocs).map(item -> item.doc).toList();
  }

  @ParameterizedTest
  @EnumSource
  void areThoseOfLucenesSorting(Times times) throws IOException {
    try (DirectoryReader reader = index(times)) {
      IndexSearcher alone = new IndexSearcher(reader);
      IndexSearcher parallel = new ParallelSearcher(reader.getContext(), threads, 2);
      assertThat(parallel.getSlices()).hasSize(2);
      List<Query> queries = new ArrayList<>(List.of(MatchAllDocsQuery.INSTANCE));
      for (String word : List.of("all", "x", "w3", "w7")) {
        queries.add(new TermQuery(new Term("body", word)));
      }
      for (IndexSearcher searcher : List.of(alone, parallel)) {
        searcher.setSimilarity(NewsWriter.similarity());
        searcher.setQueryCache(null);
        for (Query query : queries) {
          for (int depth : new int[] {1, 10, 150, 1_500}) {
            checkByScore(searcher, query, depth);
            checkByTime(searcher, query, depth);
          }
        }
      }
    }
  }

  private static void checkByScore(IndexSearcher searcher, Query query, int depth)
      throws IOException {
    TopDocs expected =
        searcher.search(query, depth, new Sort(SortField.FIELD_SCORE, PUBLISHED, PAGE));
    TopDocs found = searcher.search(query, new BestItems(depth, true, COUNTED));
    assertThat(docs(found)).as("%d of %s", depth, query).isEqualTo(docs(expected));
    for (int i = 0; i < found.scoreDocs.length; i++) {
      ScoreDoc sorted = expected.scoreDocs[i];
      assertThat(sorted)
          .isInstanceOfSatisfying(
              FieldDoc.class, item -> assertThat(item.fields[0]).isInstanceOf(Float.class));
      assertThat(found.scoreDocs[i].score).isEqualTo(((FieldDoc) sorted).fields[0]);
    }
    int count = searcher.count(query);
    if (count <= COUNTED) {
      assertThat(found.totalHits).isEqualTo(new TotalHits(count, TotalHits.Relation.EQUAL_TO));
    } else {
      assertThat(found.totalHits.value()).isBetween(COUNTED + 1L, (long) count);
    }
  }

  private static void checkByTime(IndexSearcher searcher, Query query, int depth)
      throws IOException {
    TopDocs found = searcher.search(query, new BestItems(depth, false, COUNTED));
    assertThat(docs(found))
        .as("%d of %s, newest first", depth, query)
        .isEqualTo(docs(searcher.search(query, depth, new Sort(PUBLISHED, PAGE))));
    assertThat(found.scoreDocs).allMatch(item -> item.score == 0);
    assertThat(found.totalHits)
        .isEqualTo(new TotalHits(searcher.count(query), TotalHits.Relation.EQUAL_TO));
  }

  @Test
  void whatCannotBeAmongThemIsNotCountedOnceEnoughWas() throws IOException {
    try (DirectoryReader reader = index(Times.ANY)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(NewsWriter.similarity());
      WordQuery word =
          new WordQuery(List.of(new WordQuery.Field("body", 1, List.of(new Term("body", "all")))));
      TotalHits total = searcher.search(word, new BestItems(3, true, COUNTED)).totalHits;
      assertThat(total.relation()).isEqualTo(TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO);
      assertThat(total.value()).isGreaterThan(COUNTED).isLessThan(searcher.count(word));
    }
  }

  @Test
  void whereAllScoreNothingNothingIsSkipped() throws IOException {
    try (DirectoryReader reader = index(Times.ANY)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      Query unscored = new BoostQuery(new TermQuery(new Term("body", "all")), 0f);
      checkByScore(searcher, unscored, 10);
      assertThat(searcher.search(unscored, new BestItems(10, true, COUNTED)).totalHits)
          .isEqualTo(new TotalHits(searcher.count(unscored), TotalHits.Relation.EQUAL_TO));
    }
  }
}
