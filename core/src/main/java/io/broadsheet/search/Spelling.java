package io.broadsheet.search;

import io.broadsheet.index.NewsField;
import io.broadsheet.query.NewsQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

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

  private final IndexReader reader;
  private final DirectSpellChecker checker = new DirectSpellChecker();

  Spelling(IndexReader reader) {
    this.reader = reader;
    checker.setMinQueryLength(SHORTEST);
  }

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
    int frequency = 0;
    for (NewsField field : word.fields()) {
      frequency = Math.max(frequency, reader.docFreq(new Term(field.fieldName(), folded)));
    }
    long least = (long) frequency * FAR_MORE_FREQUENT;
    Map<String, SuggestWord> near = new HashMap<>();
    for (NewsField field : word.fields()) {
      for (SuggestWord other : similar(new Term(field.fieldName(), folded), least)) {
        if (other.freq > least) {
          near.merge(other.string, other, (one, two) -> one.freq > two.freq ? one : two);
        }
      }
    }
    return near.values().stream()
        .sorted(
            Comparator.<SuggestWord>comparingDouble(other -> -other.score)
                .thenComparingInt(other -> -other.freq)
                .thenComparing(other -> other.string))
        .limit(FOR_EACH_WORD)
        .map(other -> cased(other.string, word.text()))
        .toList();
  }

  /** Nothing for a word so frequent that no other can be far more so: looking takes long. */
  private SuggestWord[] similar(Term term, long least) throws IOException {
    return reader.getDocCount(term.field()) > least
        ? checker.suggestSimilar(term, FOR_EACH_WORD, reader, SuggestMode.SUGGEST_ALWAYS)
        : new SuggestWord[0];
  }

  private static String cased(String word, String like) {
    int first = like.codePointAt(0);
    return Character.isUpperCase(first)
        ? Character.toString(Character.toUpperCase(word.codePointAt(0)))
            + word.substring(word.offsetByCodePoints(0, 1))
        : word;
  }
}
