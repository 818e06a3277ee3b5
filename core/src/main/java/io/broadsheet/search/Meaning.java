package io.broadsheet.search;

import io.broadsheet.index.Embedder;
import io.broadsheet.index.NewsField;
import io.broadsheet.index.QueryVector;
import io.broadsheet.query.NewsQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/**
 * Ranks by words and by meaning: each item's BM25F, and the cosine of its nearest passage, as
 * shares of the query's best, mixed 0.6 to 0.4. On the TIME collection that lifts MAP from .697 to
 * .743 and nDCG@10 from .755 to .803 with MiniLM; shares of .3 and .5 are within .01 of that.
 *
 * <p>All vectors of items that fulfil the query's conditions are compared, which is exact: with 384
 * dimensions, a million passages take about a second on one processor.
 */
final class Meaning {
  private static final float WORDS_SHARE = 0.6f;
  private static final float MEANING_SHARE = 0.4f;

  /** How many items are found by meaning alone. */
  private static final int NEAREST = 1_000;

  /** Where hits are not ranked, this share of the best cosine is near enough to be found. */
  private static final float NEAR_BY_TIME = 0.8f;

  private final IndexSearcher searcher;
  private final Embedder embedder;
  private final Deadline deadline;
  private final boolean ranked;

  /**
   * @param ranked whether hits are ordered by score; where not, what is far from the nearest in
   *     meaning, and has not all that is asked for in words, is not found at all
   */
  Meaning(IndexSearcher searcher, Embedder embedder, Deadline deadline, boolean ranked) {
    this.searcher = searcher;
    this.embedder = embedder;
    this.deadline = deadline;
    this.ranked = ranked;
  }

  /**
   * What was found.
   *
   * @param query finds and scores it
   * @param scale what its scores are shares of; empty where the query asks for nothing in words
   */
  record Mixed(Query query, Optional<Scale> scale) {}

  /** The query's vector, and its best scores. */
  record Scale(QueryVector vector, float bestWords, float bestCosine) {
    /** What a point of BM25F adds to a score. */
    float ofWords() {
      return bestWords == 0 ? 0 : WORDS_SHARE / bestWords;
    }

    /** What a cosine adds to a score. */
    float ofMeaning(float cosine) {
      return bestCosine == 0 ? 0 : MEANING_SHARE * Math.max(0, cosine) / bestCosine;
    }
  }

  /** Scores of one segment, by document; NaN where a document does not match, or has no vector. */
  private static final class Segment {
    private final LeafReaderContext leaf;
    private final float[] words;
    private final float[] cosines;

    Segment(LeafReaderContext leaf, float[] words, float[] cosines) {
      this.leaf = leaf;
      this.words = words;
      this.cosines = cosines;
    }
  }

  /** The query, scored by meaning too; by words only where it has none. */
  Mixed mixedInto(NewsQuery query, TextQueries texts) throws IOException {
    QueryTranslator translator = translator(texts);
    Query byWords = translator.translate(query);
    QueryMeaning asked = QueryMeaning.of(query);
    if (asked.words().isEmpty()) {
      return new Mixed(byWords, Optional.empty());
    }
    QueryVector vector = QueryVector.of(asked.words(), embedder);
    Weight words = weight(byWords, ScoreMode.COMPLETE);
    Weight allowed = weight(translator.translate(asked.conditions()), ScoreMode.COMPLETE_NO_SCORES);
    List<Segment> segments = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      segments.add(new Segment(leaf, words(words, leaf), cosines(allowed, leaf, vector)));
    }
    return mixed(segments, vector);
  }

  /** How the query's words are read. */
  QueryTranslator translator(TextQueries texts) {
    return new QueryTranslator(texts, ranked);
  }

  private Weight weight(Query query, ScoreMode mode) throws IOException {
    return searcher.createWeight(searcher.rewrite(query), mode, 1f);
  }

  private float[] words(Weight weight, LeafReaderContext leaf) throws IOException {
    float[] scores = none(leaf);
    Scorer scorer = weight.scorer(leaf);
    if (scorer != null) {
      Bits live = leaf.reader().getLiveDocs();
      DocIdSetIterator docs = scorer.iterator();
      int step = 0;
      for (int doc = docs.nextDoc(); goesOn(doc, step++); doc = docs.nextDoc()) {
        if (live == null || live.get(doc)) {
          scores[doc] = scorer.score();
        }
      }
    }
    return scores;
  }

  private float[] cosines(Weight allowed, LeafReaderContext leaf, QueryVector query)
      throws IOException {
    float[] cosines = none(leaf);
    Scorer scorer = allowed.scorer(leaf);
    if (scorer != null) {
      Bits live = leaf.reader().getLiveDocs();
      BinaryDocValues vectors = DocValues.getBinary(leaf.reader(), NewsField.MEANING.fieldName());
      DocIdSetIterator docs = scorer.iterator();
      int step = 0;
      for (int doc = docs.nextDoc(); goesOn(doc, step++); doc = docs.nextDoc()) {
        if ((live == null || live.get(doc)) && vectors.advanceExact(doc)) {
          cosines[doc] = Math.max(0, query.nearest(vectors.binaryValue()));
        }
      }
    }
    return cosines;
  }

  private boolean goesOn(int doc, int step) {
    return doc != DocIdSetIterator.NO_MORE_DOCS && !deadline.shouldExit(step);
  }

  private static float[] none(LeafReaderContext leaf) {
    float[] scores = new float[leaf.reader().maxDoc()];
    Arrays.fill(scores, Float.NaN);
    return scores;
  }

  private Mixed mixed(List<Segment> segments, QueryVector vector) {
    float bestWords = 0;
    float bestCosine = 0;
    for (Segment segment : segments) {
      bestWords = Math.max(bestWords, largest(segment.words));
      bestCosine = Math.max(bestCosine, largest(segment.cosines));
    }
    Scale scale = new Scale(vector, bestWords, bestCosine);
    float least = ranked ? 0 : NEAR_BY_TIME * bestCosine;
    float nearEnough = Math.max(least, nearEnough(segments));
    ScoredItems items = new ScoredItems();
    for (Segment segment : segments) {
      float[] words = segment.words;
      float[] cosines = segment.cosines;
      float[] scores = new float[words.length];
      for (int doc = 0; doc < scores.length; doc++) {
        boolean found = !Float.isNaN(words[doc]) || cosines[doc] >= nearEnough;
        float score =
            scale.ofWords() * orNothing(words[doc]) + scale.ofMeaning(orNothing(cosines[doc]));
        scores[doc] = found ? score : Float.NaN;
      }
      items.put(segment.leaf, scores);
    }
    return new Mixed(items, Optional.of(scale));
  }

  private static float largest(float[] scores) {
    float largest = 0;
    for (float score : scores) {
      largest = score > largest ? score : largest;
    }
    return largest;
  }

  private static float orNothing(float score) {
    return Float.isNaN(score) ? 0 : score;
  }

  /** The cosine of the last of the nearest items that have none of the words; more than nothing. */
  private static float nearEnough(List<Segment> segments) {
    int count = 0;
    float[] cosines = new float[segments.stream().mapToInt(it -> it.words.length).sum()];
    for (Segment segment : segments) {
      for (int doc = 0; doc < segment.words.length; doc++) {
        if (Float.isNaN(segment.words[doc]) && segment.cosines[doc] > 0) {
          cosines[count++] = segment.cosines[doc];
        }
      }
    }
    Arrays.sort(cosines, 0, count);
    return count == 0 ? Float.POSITIVE_INFINITY : cosines[Math.max(0, count - NEAREST)];
  }
}
