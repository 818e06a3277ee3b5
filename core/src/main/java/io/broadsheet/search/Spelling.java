package io.broadsheet.search;

import io.broadsheet.index.NewsField;
import io.broadsheet.query.NewsQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;
import org.apache.lucene.search.spell.StringDistance;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * How a query may have been meant: words that the index does not have, or has far more rarely than
 * one that is spelled nearly so, are replaced by that one.
 */
final class Spelling {
  private static final int WORDS = 3;
  private static final int FOR_EACH_WORD = 3;
  private static final int WAYS = 8;
  private static final int FAR_MORE_FREQUENT = 50;
  private static final int SHORTEST = 4;
  private static final int PREFIX = 1;

  /** Of words longer than that two letters may differ, of others one. */
  private static final int SHORT = 5;

  private final IndexSearcher searcher;
  private final IndexReader reader;
  private final StringDistance distance = new LuceneLevenshteinDistance();

  Spelling(IndexSearcher searcher) {
    this.searcher = searcher;
    this.reader = searcher.getIndexReader();
  }

  /** Another word, how similar to the one in question, and in how many documents of a field. */
  private record Other(String word, float similarity, int frequency) {}

  private record Way(Map<QueryWords.Word, String> words, int distance) {
    Way with(QueryWords.Word word, String other, int rank) {
      Map<QueryWords.Word, String> more = new HashMap<>(words);
      more.put(word, other);
      return new Way(more, distance + rank);
    }
  }

  /** The ways to correct a query, the nearest to it first; none where nothing is misspelled. */
  List<NewsQuery> ways(NewsQuery query) throws IOException {
    Set<QueryWords.Word> words = new LinkedHashSet<>();
    QueryWords.each(query, words::add);
    List<Way> ways = List.of(new Way(Map.of(), 0));
    int corrected = 0;
    for (QueryWords.Word word : words) {
      List<String> near = corrected < WORDS ? near(word) : List.of();
      if (!near.isEmpty()) {
        ways = combined(ways, word, near);
        corrected++;
      }
    }
    return ways.stream()
        .filter(way -> !way.words().isEmpty())
        .sorted(Comparator.comparingInt(Way::distance))
        .limit(WAYS)
        .map(way -> QueryWords.replaced(query, way.words()))
        .toList();
  }

  private static List<Way> combined(List<Way> ways, QueryWords.Word word, List<String> near) {
    List<Way> more = new ArrayList<>();
    for (int rank = 0; rank < near.size(); rank++) {
      for (Way way : ways) {
        more.add(way.with(word, near.get(rank), rank));
      }
    }
    return more;
  }

  /** What is spelled nearly so, the nearest first, of equally near ones the most frequent. */
  private List<String> near(QueryWords.Word word) throws IOException {
    String folded = FoldedName.of(word.text());
    if (length(folded) < SHORTEST) {
      return List.of();
    }
    int frequency = 0;
    for (NewsField field : word.fields()) {
      frequency = Math.max(frequency, reader.docFreq(new Term(field.fieldName(), folded)));
    }
    return similar(folded, word.fields(), (long) frequency * FAR_MORE_FREQUENT).stream()
        .sorted(
            Comparator.comparingDouble((Other other) -> -other.similarity())
                .thenComparingInt(other -> -other.frequency())
                .thenComparing(Other::word))
        .limit(FOR_EACH_WORD)
        .map(other -> cased(other.word(), word.text()))
        .toList();
  }

  /**
   * The words of some fields that differ from one by few letters.
   *
   * @param least in how many documents of a field each of them must be, and in more; the word
   *     itself is in no more
   */
  private Collection<Other> similar(String word, List<NewsField> fields, long least)
      throws IOException {
    List<NewsField> frequent = new ArrayList<>();
    for (NewsField field : fields) {
      if (reader.getDocCount(field.fieldName()) > least) {
        frequent.add(field);
      }
    }
    if (frequent.isEmpty()) {
      return List.of();
    }
    int edits = length(word) <= SHORT ? 1 : 2;
    CompiledAutomaton spellings = FuzzyQuery.getFuzzyAutomaton(word, edits, PREFIX, true);
    List<Callable<List<Other>>> looking = new ArrayList<>();
    frequent.forEach(field -> looking.add(() -> similar(word, field, spellings, least)));
    Map<String, Other> similar = new HashMap<>();
    for (List<Other> found : searcher.getTaskExecutor().invokeAll(looking)) {
      for (Other other : found) {
        similar.merge(
            other.word(), other, (one, two) -> one.frequency() > two.frequency() ? one : two);
      }
    }
    return similar.values();
  }

  private List<Other> similar(String word, NewsField field, CompiledAutomaton spellings, long least)
      throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field.fieldName());
    TermsEnum each = terms == null ? TermsEnum.EMPTY : spellings.getTermsEnum(terms);
    List<Other> similar = new ArrayList<>();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      if (each.docFreq() > least) {
        String other = term.utf8ToString();
        similar.add(new Other(other, distance.getDistance(word, other), each.docFreq()));
      }
    }
    return similar;
  }

  private static int length(String word) {
    return word.codePointCount(0, word.length());
  }

  private static String cased(String word, String like) {
    int first = like.codePointAt(0);
    return Character.isUpperCase(first)
        ? Character.toString(Character.toUpperCase(word.codePointAt(0)))
            + word.substring(word.offsetByCodePoints(0, 1))
        : word;
  }
}
