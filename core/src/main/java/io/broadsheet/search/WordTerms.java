package io.broadsheet.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<Term, TermStates> states;
  private final Similarity.@Nullable SimScorer similarity;

  private WordTerms(
      List<WordQuery.Field> fields,
      Map<Term, TermStates> states,
      Similarity.@Nullable SimScorer similarity) {
    this.fields = fields;
    this.states = states;
    this.similarity = similarity;
  }

  /**
   * Looks the terms up.
   *
   * @param known where terms were looked up already
   */
  static WordTerms of(
      IndexSearcher searcher,
      List<WordQuery.Field> fields,
      float boost,
      Map<Term, TermStates> known)
      throws IOException {
    Map<Term, TermStates> states = new HashMap<>();
    long documents = 1;
    long withWord = 0;
    double occurrences = 0;
    double words = 0;
    for (WordQuery.Field field : fields) {
      CollectionStatistics statistics = searcher.collectionStatistics(field.name());
      TermStates[] terms = states(searcher, field.terms(), known);
      for (int i = 0; i < terms.length; i++) {
        states.put(field.terms().get(i), terms[i]);
      }
      if (statistics != null) {
        documents = Math.max(documents, statistics.docCount());
        words += (double) field.weight() * statistics.sumTotalTermFreq();
        withWord = Math.max(withWord, withWord(searcher, field, terms, withWord));
        occurrences += (double) field.weight() * occurrences(terms);
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

  private static TermStates[] states(
      IndexSearcher searcher, List<Term> terms, Map<Term, TermStates> known) throws IOException {
    TermStates[] states = new TermStates[terms.size()];
    for (int i = 0; i < states.length; i++) {
      TermStates found = known.get(terms.get(i));
      states[i] = found == null ? TermStates.build(searcher, terms.get(i), true) : found;
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

  /** Where each term is. */
  Map<Term, TermStates> states() {
    return states;
  }

  /** Scores an occurrence of any of them; null where the index has none. */
  Similarity.@Nullable SimScorer similarity() {
    return similarity;
  }
}
