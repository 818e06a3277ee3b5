package io.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.broadsheet.index.NewsWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class WordQueryTest {
  private static final int DOCUMENTS = 24_000;

  private final ByteBuffersDirectory memory = new ByteBuffersDirectory();
  private DirectoryReader reader;
  private IndexSearcher searcher;

  @BeforeAll
  void makeIndex() throws IOException {
    Random random = new Random(5);
    IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer());
    config.setSimilarity(NewsWriter.similarity()).setMaxBufferedDocs(10_000);
    try (IndexWriter writer = new IndexWriter(memory, config)) {
      for (int i = 0; i < DOCUMENTS; i++) {
        Document document = new Document();
        document.add(new TextField("title", text(random, 6), Field.Store.NO));
        if (random.nextInt(10) > 0) {
          document.add(new TextField("body", text(random, 80), Field.Store.NO));
        }
        document.add(new StringField("remainder", "r" + i % 17, Field.Store.NO));
        writer.addDocument(document);
      }
      writer.deleteDocuments(new Term("remainder", "r3"));
    }
    reader = DirectoryReader.open(memory);
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(NewsWriter.similarity());
  }

  @AfterAll
  void close() throws IOException {
    reader.close();
    memory.close();
  }

  /** w0 is in most texts, w30 in few. */
  private static String text(Random random, int most) {
    StringBuilder text = new StringBuilder();
    int words = 1 + random.nextInt(most);
    for (int i = 0; i < words; i++) {
      double rank = Math.pow(31, random.nextDouble()) - 1;
      text.append('w').append((int) rank).append(' ');
    }
    return text.toString();
  }

  private static WordQuery word(String... terms) {
    return new WordQuery(List.of(field("title", 4f, terms), field("body", 1f, terms)));
  }

  private static Query preferringAnother(String term, String other) {
    return word(term).preferring(word(other).fields(), .5f);
  }

  private static Query preferring(String term, String other) {
    return word(term, other).preferring(word(term).fields(), .5f);
  }

  private static WordQuery.Field field(String name, float weight, String... terms) {
    return new WordQuery.Field(
        name, weight, Stream.of(terms).map(term -> new Term(name, term)).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"w0", "w3", "w12", "w25"})
  void ofOneTermTheScoresAreThoseOfCombinedFieldQuery(String term) throws IOException {
    Query combined =
        new CombinedFieldQuery.Builder(term).addField("title", 4f).addField("body", 1f).build();
    TopDocs expected = searcher.search(combined, DOCUMENTS);
    TopDocs actual = searcher.search(word(term), DOCUMENTS);
    assertThat(actual.totalHits).isEqualTo(expected.totalHits);
    assertThat(actual.scoreDocs).hasSizeGreaterThan(100);
    for (int i = 0; i < actual.scoreDocs.length; i++) {
      assertThat(actual.scoreDocs[i].doc).isEqualTo(expected.scoreDocs[i].doc);
      assertThat(actual.scoreDocs[i].score)
          .isCloseTo(expected.scoreDocs[i].score, within(expected.scoreDocs[i].score * 1e-5f));
    }
  }

  private static Query any(int kind, String one, String other) {
    return switch (kind) {
      case 0 -> word(one, other);
      case 1 -> preferring(one, other);
      default -> preferringAnother(one, other);
    };
  }

  private static List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    Random random = new Random(6);
    for (int i = 0; i < 200; i++) {
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      Occur occur = random.nextInt(3) == 0 ? Occur.MUST : Occur.SHOULD;
      int words = 1 + random.nextInt(4);
      for (int j = 0; j < words; j++) {
        String one = "w" + random.nextInt(31);
        String other = "w" + random.nextInt(31);
        query.add(any(random.nextInt(3), one, other), occur);
      }
      Query single = any(i % 3, "w" + i % 31, "w" + random.nextInt(31));
      queries.add(words == 1 ? single : query.build());
    }
    return queries;
  }

  @Test
  void theBestHitsAreThoseOfALookAtAll() throws IOException {
    for (Query query : queries()) {
      ScoreDoc[] all = searcher.search(query, DOCUMENTS).scoreDocs;
      ScoreDoc[] best =
          searcher.search(query, new TopScoreDocCollectorManager(5, null, 5)).scoreDocs;
      assertThat(best).hasSize(Math.min(5, all.length));
      for (int i = 0; i < best.length; i++) {
        assertThat(best[i].score).as("%s, hit %d", query, i).isEqualTo(all[i].score);
        assertThat(best[i].doc).as("%s, hit %d", query, i).isEqualTo(all[i].doc);
      }
    }
  }

  @Test
  void theBestHitsAreFoundWithoutALookAtAll() throws IOException {
    TopDocs best = searcher.search(word("w0"), new TopScoreDocCollectorManager(5, null, 5));
    assertThat(best.totalHits.value()).isLessThan(DOCUMENTS * 2 / 3);
  }

  @Test
  void preferredTermsAddAShareOfWhatTheyScoreAlone() throws IOException {
    Query preferring = preferring("w3", "w9");
    assertThat(searcher.count(preferring)).isEqualTo(searcher.count(word("w3", "w9")));
    for (int doc = 0; doc < 500; doc++) {
      assertThat(score(preferring, doc))
          .isCloseTo(score(word("w3", "w9"), doc) + score(word("w3"), doc) / 2, within(1e-5f));
    }
  }

  private float score(Query query, int doc) throws IOException {
    return searcher.explain(query, doc).getValue().floatValue();
  }

  @Test
  void explainsItsScores() throws IOException {
    for (Query query :
        List.of(
            word("w3"), word("w3", "w9"), preferring("w3", "w9"), preferringAnother("w9", "w3"))) {
      for (ScoreDoc hit : searcher.search(query, 20).scoreDocs) {
        assertThat(searcher.explain(query, hit.doc).getValue().floatValue()).isEqualTo(hit.score);
      }
    }
    assertThat(searcher.explain(word("none"), 0).isMatch()).isFalse();
  }

  @Test
  void countsAWordOnceHoweverManyOfItsTermsADocumentHas() throws IOException {
    Query any =
        new BooleanQuery.Builder()
            .add(word("w3"), Occur.SHOULD)
            .add(word("w9"), Occur.SHOULD)
            .build();
    assertThat(searcher.count(word("w3", "w9"))).isEqualTo(searcher.count(any)).isPositive();
  }

  @Test
  void equalWordsAreEqualQueries() {
    assertThat(word("w3")).isEqualTo(word("w3")).hasSameHashCodeAs(word("w3"));
    assertThat(word("w3")).isNotEqualTo(word("w9"));
  }
}
