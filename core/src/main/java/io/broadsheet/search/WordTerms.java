package io.broadsheet.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The terms of a word in one view of the index. */
final class WordTerms {
  private final List<WordQuery.Field> fields;
  private final TermStates[][] states;
  private final Similarity.@Nullable SimScorer similarity;

  private WordTerms(
      List<WordQuery.Field> fields,
      TermStates[][] states,
      Similarity.@Nullable SimScorer similarity) {
    this.fields = fields;
    this.states = states;
    this.similarity = similarity;
  }

  static WordTerms of(IndexSearcher searcher, List<WordQuery.Field> fields, float boost)
      throws IOException {
    TermStates[][] states = new TermStates[fields.size()][];
    long documents = 1;
    long withWord = 0;
    double occurrences = 0;
    double words = 0;
    for (int i = 0; i < states.length; i++) {
      WordQuery.Field field = fields.get(i);
      CollectionStatistics statistics = searcher.collectionStatistics(field.name());
      states[i] = states(searcher, field.terms());
      if (statistics != null) {
        documents = Math.max(documents, statistics.docCount());
        words += (double) field.weight() * statistics.sumTotalTermFreq();
        withWord = Math.max(withWord, withWord(searcher, field, states[i], withWord));
        occurrences += (double) field.weight() * occurrences(states[i]);
      }
    }
    if (withWord == 0) {
      return new WordTerms(fields, states, null);
    }
    CollectionStatistics all =
        new CollectionStatistics("fields", documents, documents, (long) words, documents);
    TermStatistics word =
        new TermStatistics(new BytesRef("word"), withWord, Math.max(withWord, (long) occurrences));
    return new WordTerms(fields, states, searcher.getSimilarity().scorer(boost, all, word));
  }

  private static TermStates[] states(IndexSearcher searcher, List<Term> terms) throws IOException {
    TermStates[] states = new TermStates[terms.size()];
    for (int i = 0; i < states.length; i++) {
      states[i] = TermStates.build(searcher, terms.get(i), true);
    }
    return states;
  }

  private static long withWord(
      IndexSearcher searcher, WordQuery.Field field, TermStates[] states, long elsewhere)
      throws IOException {
    long sum = Arrays.stream(states).mapToLong(TermStates::docFreq).sum();
    return sum <= elsewhere
        ? elsewhere
        : WordCount.of(searcher.getLeafContexts(), field.terms(), states);
  }

  private static long occurrences(TermStates[] terms) {
    long sum = 0;
    for (TermStates term : terms) {
      sum += term.totalTermFreq();
    }
    return sum;
  }

  List<WordQuery.Field> fields() {
    return fields;
  }

  /** Where a term of a field is. */
  TermStates states(int field, int term) {
    return states[field][term];
  }

  /** Scores an occurrence of any of them; null where the index has none. */
  Similarity.@Nullable SimScorer similarity() {
    return similarity;
  }
}
