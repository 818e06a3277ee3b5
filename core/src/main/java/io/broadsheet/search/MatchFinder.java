package io.broadsheet.search;

import io.broadsheet.index.IndexedWord;
import io.broadsheet.index.NewsAnalyzer;
import io.broadsheet.index.NewsField;
import io.broadsheet.query.NewsQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/**
 * Finds in a field's text what a query looks for there: bare words by their stem, all else as it is
 * written, a phrase only where it is one. The text is read once, however much the query asks for.
 * What the query excludes is not looked for. Once all was added, thread-safe.
 */
final class MatchFinder {
  /** Of one text; the snippets of the first so many are as good as any. */
  private static final int MOST_MATCHES = 10_000;

  private final NewsField field;
  private final Set<String> stems = new HashSet<>();
  private final Set<String> words = new HashSet<>();
  private final List<Predicate<String>> shapes = new ArrayList<>();
  private final List<Phrase> phrases = new ArrayList<>();

  private record Phrase(List<IndexedWord> words, int slop) {}

  /**
   * @param field the field whose texts are read
   */
  MatchFinder(NewsField field) {
    this.field = field;
  }

  void add(NewsQuery query, List<NewsAnalyzer> analyzers) {
    switch (query) {
      case NewsQuery.And and -> {
        List<NewsAnalyzer> named = QueryLanguages.named(and, analyzers);
        and.parts().forEach(part -> add(part, named));
      }
      case NewsQuery.Or or -> or.parts().forEach(part -> add(part, analyzers));
      case NewsQuery.In in -> {
        if (in.field() == field) {
          add(in.text(), analyzers);
        }
      }
      case NewsQuery.Text text -> analyzers.forEach(analyzer -> add(text, analyzer));
      case NewsQuery.Everything all -> {}
      case NewsQuery.Not not -> {}
      case NewsQuery.After after -> {}
      case NewsQuery.Before before -> {}
    }
  }

  private void add(NewsQuery.Text text, NewsAnalyzer analyzer) {
    switch (text) {
      case NewsQuery.Words all -> {
        for (String word : all.words()) {
          analyzer.words(field, word).forEach(read -> stems.add(read.stem()));
        }
      }
      case NewsQuery.Phrase phrase ->
          addPhrase(analyzer.words(field, phrase.text()), phrase.slop());
      case NewsQuery.Prefix prefix -> {
        String start = normal(analyzer, prefix.start());
        shapes.add(word -> word.startsWith(start));
      }
      case NewsQuery.Wildcard wildcard -> addShape(normal(analyzer, wildcard.pattern()));
      case NewsQuery.Fuzzy fuzzy ->
          analyzer.words(field, fuzzy.word()).forEach(word -> addNear(word.text(), fuzzy.edits()));
    }
  }

  private String normal(NewsAnalyzer analyzer, String text) {
    return analyzer.normalize(field.fieldName(), text).utf8ToString();
  }

  private void addPhrase(List<IndexedWord> phrase, int slop) {
    if (phrase.size() == 1) {
      words.add(phrase.getFirst().text());
    } else if (!phrase.isEmpty()) {
      phrases.add(new Phrase(phrase, slop));
    }
  }

  private void addShape(String pattern) {
    Term term = new Term(field.fieldName(), pattern);
    try {
      CharacterRunAutomaton shape =
          new CharacterRunAutomaton(WildcardQuery.toAutomaton(term, TextQueries.WILDCARD_EFFORT));
      shapes.add(shape::run);
    } catch (TooComplexToDeterminizeException refused) {
      // such a query finds nothing, so there is nothing to show
    }
  }

  private void addNear(String word, int edits) {
    int prefix = word.offsetByCodePoints(0, TextQueries.FUZZY_PREFIX);
    CharacterRunAutomaton near =
        new CharacterRunAutomaton(
            new LevenshteinAutomata(word.substring(prefix), FuzzyQuery.defaultTranspositions)
                .toAutomaton(edits, word.substring(0, prefix)));
    shapes.add(near::run);
  }

  /** The matches in the order in which they begin. They may overlap. Those until the deadline. */
  List<Match> find(NewsAnalyzer analyzer, String text, Deadline deadline) {
    List<Match> found = new ArrayList<>();
    if (stems.isEmpty() && words.isEmpty() && shapes.isEmpty() && phrases.isEmpty()) {
      return found;
    }
    List<PhraseFinder> finders =
        phrases.stream().map(phrase -> new PhraseFinder(phrase.words(), phrase.slop())).toList();
    Map<String, Boolean> shaped = new HashMap<>();
    analyzer.read(
        field,
        text,
        word -> {
          if (isWanted(word, shaped)) {
            found.add(match(word));
          }
          for (PhraseFinder finder : finders) {
            finder.with(word).forEach(part -> found.add(match(part)));
          }
          return found.size() < MOST_MATCHES && !deadline.shouldExit(word.position());
        });
    found.replaceAll(match -> match.whole(text));
    found.sort(Comparator.comparingInt(Match::start));
    return found;
  }

  private boolean isWanted(IndexedWord word, Map<String, Boolean> shaped) {
    return stems.contains(word.stem())
        || stems.contains(word.text())
        || words.contains(word.text())
        || (!shapes.isEmpty() && shaped.computeIfAbsent(word.text(), this::hasShape));
  }

  private boolean hasShape(String word) {
    return shapes.stream().anyMatch(shape -> shape.test(word));
  }

  private static Match match(IndexedWord word) {
    return new Match(word.start(), word.end(), word.stem());
  }
}
