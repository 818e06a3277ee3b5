package io.broadsheet.search;

import io.broadsheet.index.NewsAnalyzer;
import io.broadsheet.index.NewsField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** Which languages an index holds, and so how a query is read. */
final class IndexLanguages {
  /** A query is read in so many languages at most, the most frequent ones. */
  private static final int MOST = 8;

  private IndexLanguages() {}

  /**
   * The analyzers of the languages in the index, most items first; English, as which text of no
   * known language is read, is in.
   */
  static List<NewsAnalyzer> analyzers(IndexReader reader) throws IOException {
    Set<NewsAnalyzer> analyzers = new LinkedHashSet<>();
    for (String language : counts(reader).keySet()) {
      if (analyzers.size() < MOST) {
        analyzers.add(NewsAnalyzer.of(Optional.of(language)));
      }
    }
    analyzers.add(NewsAnalyzer.of(Optional.empty()));
    return List.copyOf(analyzers);
  }

  /** How many items there are by language tag, most first. */
  static Map<String, Long> counts(IndexReader reader) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, NewsField.LANGUAGE.fieldName());
    if (terms == null) {
      return Map.of();
    }
    List<Map.Entry<String, Long>> counted = new ArrayList<>();
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      counted.add(Map.entry(term.utf8ToString(), (long) each.docFreq()));
    }
    counted.sort(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()));
    Map<String, Long> counts = new LinkedHashMap<>();
    counted.forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }
}
