package io.broadsheet.search;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.index.NewsWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether documents are counted in windows or looked at each by itself, scores are the same. */
@TestInstance(Lifecycle.PER_CLASS)
class WordScorerTest {
  private static final int DOCUMENTS = 20_000;
  private static final int WORDS = 40;

  private final ByteBuffersDirectory memory = new ByteBuffersDirectory();
  private final Random random = new Random(17);
  private final Map<WordQuery, NavigableMap<Integer, Float>> scores = new HashMap<>();
  private DirectoryReader reader;
  private IndexSearcher searcher;
  private LeafReaderContext leaf;

  @BeforeAll
  void makeIndex() throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer());
    try (IndexWriter writer =
        new IndexWriter(memory, config.setSimilarity(NewsWriter.similarity()))) {
      for (int i = 0; i < DOCUMENTS; i++) {
        Document document = new Document();
        document.add(new TextField("title", text(4), Field.Store.NO));
        document.add(new TextField("body", text(12), Field.Store.NO));
        writer.addDocument(document);
      }
    }
    reader = DirectoryReader.open(memory);
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(NewsWriter.similarity());
    leaf = reader.leaves().getFirst();
  }

  @AfterAll
  void close() throws IOException {
    reader.close();
    memory.close();
  }

  /** w0 is in most texts, w39 in few. */
  private String text(int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      text.append('w').append((int) Math.pow(WORDS, random.nextDouble()) - 1).append(' ');
    }
    return text.toString();
  }

  private static WordQuery.Field field(String name, float weight, String... terms) {
    return new WordQuery.Field(
        name, weight, Stream.of(terms).map(term -> new Term(name, term)).toList());
  }

  private static List<WordQuery.Field> fields(String... terms) {
    return List.of(field("title", 4f, terms), field("body", 1f, terms));
  }

  private static List<WordQuery> words() {
    return List.of(
        new WordQuery(fields("w0")),
        new WordQuery(fields("w2", "w9")),
        new WordQuery(fields("w7", "w1")).preferring(fields("w7"), .3f),
        new WordQuery(fields("w11")).preferring(fields("w12"), .3f),
        new WordQuery(fields("w38")));
  }

  private Scorer scorer(WordQuery word) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(word), ScoreMode.TOP_SCORES, 1);
    return requireNonNull(weight.scorer(leaf));
  }

  private NavigableMap<Integer, Float> all(WordQuery word) throws IOException {
    NavigableMap<Integer, Float> known = scores.get(word);
    if (known == null) {
      known = readAlone(word);
      scores.put(word, known);
    }
    return known;
  }

  /** Looks at each document alone. */
  private NavigableMap<Integer, Float> readAlone(WordQuery word) throws IOException {
    NavigableMap<Integer, Float> alone = new TreeMap<>();
    Weight weight = searcher.createWeight(searcher.rewrite(word), ScoreMode.TOP_SCORES, 1);
    for (int doc = 0; doc < DOCUMENTS; doc++) {
      var explained = weight.explain(leaf, doc);
      if (explained.isMatch()) {
        alone.put(doc, explained.getValue().floatValue());
      }
    }
    return alone;
  }

  private static int firstFrom(NavigableMap<Integer, Float> known, int target) {
    Integer first = known.ceilingKey(target);
    return first == null ? DocIdSetIterator.NO_MORE_DOCS : first;
  }

  @Test
  void whateverIsAskedForIsFound() throws IOException {
    for (WordQuery word : words()) {
      NavigableMap<Integer, Float> expected = all(word);
      for (int step : new int[] {1, 2, 7, 40, 300, 6_000}) {
        Scorer scorer = scorer(word);
        int target = 0;
        while (target < DOCUMENTS) {
          int doc = scorer.iterator().advance(target);
          assertThat(doc).as("%s from %d on", word, target).isEqualTo(firstFrom(expected, target));
          if (doc != DocIdSetIterator.NO_MORE_DOCS) {
            assertThat(scorer.score()).as("%s in %d", word, doc).isEqualTo(expected.get(doc));
          }
          int densely = doc % 9_000 < 4_500 ? 1 : step;
          target = Math.min(doc, DOCUMENTS) + 1 + random.nextInt(densely);
        }
      }
    }
  }

  @Test
  void askingOneByOneAndInBlocksMayTakeTurns() throws IOException {
    DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();
    for (WordQuery word : words()) {
      NavigableMap<Integer, Float> expected = all(word);
      Scorer scorer = scorer(word);
      int doc = scorer.iterator().advance(0);
      while (doc != DocIdSetIterator.NO_MORE_DOCS) {
        int to = doc + 1 + random.nextInt(9_000);
        Map<Integer, Float> found = new TreeMap<>();
        scorer.nextDocsAndScores(to, null, block);
        while (block.size > 0) {
          for (int i = 0; i < block.size; i++) {
            found.put(block.docs[i], block.features[i]);
          }
          scorer.nextDocsAndScores(to, null, block);
        }
        assertThat(found).as("%s from %d to %d", word, doc, to).isEqualTo(expected.subMap(doc, to));
        doc = scorer.docID();
        assertThat(doc).isEqualTo(firstFrom(expected, to));
        for (int i = random.nextInt(8_000); i > 0 && doc != DocIdSetIterator.NO_MORE_DOCS; i--) {
          int target = doc + 1 + random.nextInt(3);
          doc = scorer.iterator().advance(target);
          assertThat(doc).isEqualTo(firstFrom(expected, target));
          if (doc != DocIdSetIterator.NO_MORE_DOCS) {
            assertThat(scorer.score()).isEqualTo(expected.get(doc));
          }
        }
      }
    }
  }

  @Test
  void nothingScoresMoreThanItsBound() throws IOException {
    for (WordQuery word : words()) {
      NavigableMap<Integer, Float> expected = all(word);
      for (int step : new int[] {1, 3, 60}) {
        Scorer scorer = scorer(word);
        int doc = scorer.iterator().advance(0);
        while (doc != DocIdSetIterator.NO_MORE_DOCS) {
          if (random.nextInt(50) == 0) {
            int from = doc + random.nextInt(3_000);
            int to = scorer.advanceShallow(from);
            checkBound(scorer, expected.tailMap(from, true).headMap(to, true), to);
            int further = from + random.nextInt(6_000);
            checkBound(scorer, expected.tailMap(from, true).headMap(further, true), further);
            doc = Math.max(doc, from - 1);
          }
          doc = scorer.iterator().advance(doc + 1 + random.nextInt(step));
        }
      }
    }
  }

  private static void checkBound(Scorer scorer, Map<Integer, Float> expected, int to)
      throws IOException {
    float bound = scorer.getMaxScore(to);
    assertThat(expected.values()).allMatch(score -> score <= bound);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void nothingCompetitiveIsLeftOut(boolean inBlocks) throws IOException {
    DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();
    for (WordQuery word : words()) {
      NavigableMap<Integer, Float> expected = all(word);
      List<Float> sorted = new ArrayList<>(expected.values());
      sorted.sort(null);
      Scorer scorer = scorer(word);
      Map<Integer, Float> found = new TreeMap<>();
      int raised = 0;
      float least = 0;
      for (int doc = scorer.iterator().advance(0);
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = inBlocks ? scorer.docID() : scorer.iterator().nextDoc()) {
        if (inBlocks) {
          scorer.nextDocsAndScores(doc + 5_000, null, block);
          for (int i = 0; i < block.size; i++) {
            found.put(block.docs[i], block.features[i]);
          }
        } else {
          found.put(doc, scorer.score());
        }
        if (doc / 2_000 > raised) {
          raised = doc / 2_000;
          least = sorted.get(sorted.size() * raised / 11);
          scorer.setMinCompetitiveScore(least);
        }
      }
      assertThat(least).isPositive();
      for (Map.Entry<Integer, Float> match : expected.entrySet()) {
        if (match.getValue() >= least) {
          assertThat(found).as(word.toString()).contains(match);
        }
      }
      assertThat(expected.keySet()).as("no others are found").containsAll(found.keySet());
    }
  }
}
