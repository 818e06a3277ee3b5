package io.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.index.NewsAnalyzer;
import io.broadsheet.index.NewsField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether all items are marked or each is asked, those with one of the names are found. */
class NamesQueryTest {
  private static final int ITEMS = 2_000;
  private static final NewsField FIELD = NewsField.TAG;
  private static final List<String> NAMES =
      List.of("Ferry", "ferry", "FÉRRY", "Salt", "Ice", "Fog", "Salt Ice", "!?", "The Salt");

  private final ByteBuffersDirectory memory = new ByteBuffersDirectory();
  private final List<Set<String>> names = new ArrayList<>();
  private final List<Boolean> rare = new ArrayList<>();
  private final List<Boolean> gone = new ArrayList<>();
  private final Random random = new Random(71);
  private DirectoryReader reader;
  private IndexSearcher searcher;

  @BeforeEach
  void makeEmptyIndex() throws IOException {
    new IndexWriter(memory, new IndexWriterConfig()).close();
    reader = DirectoryReader.open(memory);
    searcher = new IndexSearcher(reader);
  }

  private void reopen() throws IOException {
    reader.close();
    reader = DirectoryReader.open(memory);
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
  }

  /**
   * @param words whether names are found by their words too, as they are in indexes of news
   */
  private void index(boolean words) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(NewsAnalyzer.of(Optional.empty()));
    try (IndexWriter writer =
        new IndexWriter(memory, config.setMergePolicy(NoMergePolicy.INSTANCE))) {
      for (int i = 0; i < ITEMS; i++) {
        Document document = new Document();
        Set<String> values = new HashSet<>();
        for (int j = random.nextInt(4); j > 0; j--) {
          values.add(NAMES.get(random.nextInt(NAMES.size())));
        }
        for (String value : values) {
          document.add(new SortedSetDocValuesField(FIELD.fieldName(), new BytesRef(value)));
          if (words) {
            document.add(new TextField(FIELD.fieldName(), value, Field.Store.NO));
          }
        }
        rare.add(random.nextInt(50) == 0);
        document.add(new StringField("rare", rare.getLast().toString(), Field.Store.NO));
        boolean deleted = random.nextInt(10) == 0;
        document.add(new StringField("gone", Boolean.toString(deleted), Field.Store.NO));
        gone.add(deleted);
        names.add(values);
        writer.addDocument(document);
        if (i % 700 == 0) {
          writer.commit();
        }
      }
      writer.commit();
      for (int i = 0; i < 10; i++) {
        writer.addDocument(new Document());
      }
      writer.deleteDocuments(new Term("gone", "true"));
    }
    reopen();
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    memory.close();
  }

  private static Set<String> folded(Set<String> values) {
    Set<String> folded = new HashSet<>();
    values.forEach(it -> folded.add(it.toLowerCase(Locale.ROOT).replace('é', 'e')));
    return folded;
  }

  private List<Integer> expected(Set<String> wanted, boolean rareOnly) {
    return IntStream.range(0, ITEMS)
        .filter(i -> !gone.get(i) && (!rareOnly || rare.get(i)))
        .filter(i -> folded(names.get(i)).stream().anyMatch(folded(wanted)::contains))
        .boxed()
        .toList();
  }

  private List<Integer> found(Query lead, Set<String> wanted) throws IOException {
    Query query =
        new BooleanQuery.Builder()
            .add(lead, Occur.MUST)
            .add(new NamesQuery(FIELD, wanted), Occur.FILTER)
            .build();
    List<Integer> found = new ArrayList<>();
    for (ScoreDoc doc : searcher.search(query, ITEMS).scoreDocs) {
      found.add(doc.doc);
    }
    return found.stream().sorted().toList();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void findsWhatHasOneOfTheNames(boolean words) throws IOException {
    index(words);
    Query few = new TermQuery(new Term("rare", "true"));
    for (boolean kept : List.of(false, true)) {
      for (String name : List.of("ferry", "Férry", "SALT", "salt ice", "!?", "none", "")) {
        for (Set<String> wanted : List.of(Set.of(name), Set.of(name, "Fog"), Set.of("Ice", name))) {
          String what = wanted + (kept ? ", kept" : "");
          assertThat(found(few, wanted)).as(what).isEqualTo(expected(wanted, true));
          assertThat(searcher.count(new NamesQuery(FIELD, wanted)))
              .as(what)
              .isEqualTo(expected(wanted, false).size());
          if (kept) {
            assertThat(found(MatchAllDocsQuery.INSTANCE, wanted))
                .as(what)
                .isEqualTo(expected(wanted, false));
          }
        }
      }
    }
    assertThat(expected(Set.of("ferry"), true)).isNotEmpty();
    assertThat(new NamesQuery(FIELD, List.of("Fog", "ice")))
        .isEqualTo(new NamesQuery(FIELD, List.of("ICE", "fog", "Ice")))
        .hasSameHashCodeAs(new NamesQuery(FIELD, List.of("ICE", "fog")))
        .isNotEqualTo(new NamesQuery(FIELD, List.of("ice")))
        .isNotEqualTo(new NamesQuery(NewsField.SECTION, List.of("Fog", "ice")));
  }

  @Test
  void looksUpTheRarestWordOfAName() throws IOException {
    String longName = "Salt " + "and more ".repeat(200) + "fog";
    IndexWriterConfig config = new IndexWriterConfig(NewsAnalyzer.of(Optional.empty()));
    try (IndexWriter writer = new IndexWriter(memory, config)) {
      for (int i = 0; i < 100; i++) {
        String name = i % 10 == 0 ? "Salt Harbour" : i == 7 ? longName : "Harbour";
        Document document = new Document();
        document.add(new TextField(FIELD.fieldName(), name, Field.Store.NO));
        document.add(new SortedSetDocValuesField(FIELD.fieldName(), new BytesRef(name)));
        writer.addDocument(document);
      }
    }
    reopen();
    assertThat(cost("salt harbour")).isEqualTo(11);
    assertThat(searcher.count(new NamesQuery(FIELD, List.of("salt harbour")))).isEqualTo(10);
    assertThat(cost("harbour", "salt harbour")).isEqualTo(99 + 11);
    assertThat(cost(longName)).as("each is asked").isEqualTo(100);
    assertThat(searcher.count(new NamesQuery(FIELD, List.of(longName)))).isEqualTo(1);
  }

  @Test
  void marksNoItemsForRareNames() throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(NewsAnalyzer.of(Optional.empty()));
    try (IndexWriter writer = new IndexWriter(memory, config)) {
      for (int i = 0; i < 1_000; i++) {
        String name = i % 100 == 3 ? "Salt Pier" : i % 100 == 5 ? "Ice Pier" : "Pier";
        Document document = new Document();
        document.add(new TextField(FIELD.fieldName(), name, Field.Store.NO));
        document.add(new SortedSetDocValuesField(FIELD.fieldName(), new BytesRef(name)));
        writer.addDocument(document);
      }
    }
    reopen();
    assertThat(cost("salt pier", "ice pier")).isEqualTo(20);
    assertThat(searcher.count(new NamesQuery(FIELD, List.of("salt pier", "ice pier"))))
        .isEqualTo(20);
    LeafReader segment = reader.leaves().getFirst().reader();
    assertThat(SegmentOrdinals.of(segment, FIELD, 0)).as("kept for others").isNull();
  }

  private long cost(String... names) throws IOException {
    return new NamesQuery(FIELD, List.of(names))
        .createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1)
        .scorerSupplier(reader.leaves().getFirst())
        .cost();
  }
}
