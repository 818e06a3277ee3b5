package io.broadsheet.search;

import io.broadsheet.index.NewsAnalyzer;
import io.broadsheet.index.NewsField;
import io.broadsheet.query.NewsQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.QueryBuilder;

/**
 * Lucene queries for what is looked for in text. A word is read in each of the given languages;
 * where their stems differ, any of them matches, as one word.
 */
final class TextQueries {
  private static final int MAX_EXPANSIONS = 50;
  private static final int FUZZY_PREFIX = 1;

  /** Enough for any word with a few stars; "*a" with ten question marks costs a thousand. */
  private static final int WILDCARD_EFFORT = 500;

  private static final String ANY_TEXT = NewsField.BODY.fieldName();

  private final List<NewsAnalyzer> analyzers;
  private final Function<Set<String>, Query> inAnyField;

  private TextQueries(List<NewsAnalyzer> analyzers, Function<Set<String>, Query> inAnyField) {
    this.analyzers = analyzers;
    this.inAnyField = inAnyField;
  }

  /** For ranking: a word is ranked by BM25F over all text fields. */
  static TextQueries ranked(List<NewsAnalyzer> analyzers) {
    return new TextQueries(analyzers, TextQueries::combined);
  }

  /** For highlighting: each field on its own, which is what the highlighter can look into. */
  static TextQueries highlighted(List<NewsAnalyzer> analyzers) {
    return new TextQueries(analyzers, TextQueries::eachField);
  }

  /** The words that are more than punctuation, and stop words in none of the languages. */
  List<String> telling(List<String> words) {
    return words.stream()
        .filter(word -> analyzers.stream().noneMatch(a -> tokens(a, ANY_TEXT, word).isEmpty()))
        .toList();
  }

  /** A word in all text fields; of one that is read as several ("south-east"), all parts or any. */
  Query word(String word, boolean allParts) {
    Occur parts = allParts ? Occur.MUST : Occur.SHOULD;
    return ofTokens(readings(ANY_TEXT, word), parts, inAnyField);
  }

  /** Any text but plain words in all text fields, ranked by the best field. */
  Query everywhere(NewsQuery.Text text) {
    List<Query> fields = new ArrayList<>();
    for (NewsField field : NewsField.searched()) {
      Query query = in(field, text);
      if (!(query instanceof MatchNoDocsQuery)) {
        fields.add(new BoostQuery(query, field.weight()));
      }
    }
    return fields.isEmpty()
        ? new MatchNoDocsQuery("no letters or digits in " + text)
        : new DisjunctionMaxQuery(fields, 0f);
  }

  /** Any text in one field. */
  Query in(NewsField field, NewsQuery.Text text) {
    String name = field.fieldName();
    return switch (text) {
      case NewsQuery.Words words -> words(field, words.words());
      case NewsQuery.Phrase phrase -> phrase(field, phrase);
      case NewsQuery.Prefix prefix -> prefix(name, cased(field, prefix.start()));
      case NewsQuery.Wildcard wildcard -> wildcard(name, cased(field, wildcard.pattern()));
      case NewsQuery.Fuzzy fuzzy -> fuzzy(name, cased(field, fuzzy.word()), fuzzy.edits());
    };
  }

  private Query words(NewsField field, List<String> words) {
    List<Query> all =
        switch (field.kind()) {
          case TEXT -> telling(words).stream().map(word -> inOne(field, word)).toList();
          case KEYWORD -> words.stream().map(word -> keyword(field, word)).toList();
          default -> words.stream().map(word -> inOne(field, word)).toList();
        };
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    all.forEach(word -> query.add(word, Occur.MUST));
    return all.isEmpty() ? new MatchNoDocsQuery("no word to search for") : query.build();
  }

  private Query inOne(NewsField field, String word) {
    return ofTokens(readings(field.fieldName(), word), Occur.MUST, terms -> synonyms(field, terms));
  }

  private static Query keyword(NewsField field, String value) {
    return new TermQuery(new Term(field.fieldName(), cased(field, value)));
  }

  /** Keywords are in lower case; analyzers see to the other fields. */
  private static String cased(NewsField field, String text) {
    return field.kind() == NewsField.Kind.KEYWORD ? text.toLowerCase(Locale.ROOT) : text;
  }

  private static Query combined(Set<String> terms) {
    List<Query> stems = new ArrayList<>();
    for (String term : terms) {
      CombinedFieldQuery.Builder query = new CombinedFieldQuery.Builder(term);
      for (NewsField field : NewsField.searched()) {
        query.addField(field.fieldName(), field.weight());
      }
      stems.add(query.build());
    }
    return anyOf(stems);
  }

  private static Query eachField(Set<String> terms) {
    return anyOf(NewsField.searched().stream().map(field -> synonyms(field, terms)).toList());
  }

  private static Query synonyms(NewsField field, Set<String> terms) {
    SynonymQuery.Builder query = new SynonymQuery.Builder(field.fieldName());
    terms.forEach(term -> query.addTerm(new Term(field.fieldName(), term)));
    return query.build();
  }

  /** The token lists that a word is read as, by language, each once. */
  private Set<List<String>> readings(String field, String word) {
    Set<List<String>> readings = new LinkedHashSet<>();
    for (Analyzer analyzer : analyzers) {
      List<String> tokens = tokens(analyzer, field, word);
      if (!tokens.isEmpty()) {
        readings.add(tokens);
      }
    }
    return readings;
  }

  private static List<String> tokens(Analyzer analyzer, String field, String word) {
    List<String> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(field, word)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(term.toString());
      }
      stream.end();
    } catch (IOException impossible) {
      throw new AssertionError("reading a string", impossible);
    }
    return tokens;
  }

  /** Readings of one token are one word with several stems; a reading may have several tokens. */
  private static Query ofTokens(
      Set<List<String>> readings, Occur parts, Function<Set<String>, Query> ofTerms) {
    Set<String> single = new LinkedHashSet<>();
    List<Query> any = new ArrayList<>();
    for (List<String> reading : readings) {
      if (reading.size() == 1) {
        single.add(reading.getFirst());
      } else {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        Set.copyOf(reading).forEach(token -> all.add(ofTerms.apply(Set.of(token)), parts));
        any.add(all.build());
      }
    }
    if (!single.isEmpty()) {
      any.add(ofTerms.apply(single));
    }
    return anyOf(any);
  }

  private Query phrase(NewsField field, NewsQuery.Phrase phrase) {
    if (field.kind() == NewsField.Kind.KEYWORD) {
      return keyword(field, phrase.text());
    }
    Set<Query> readings = new LinkedHashSet<>();
    for (Analyzer analyzer : analyzers) {
      Query query =
          new QueryBuilder(analyzer)
              .createPhraseQuery(field.fieldName(), phrase.text(), phrase.slop());
      if (query != null) {
        readings.add(query);
      }
    }
    return anyOf(List.copyOf(readings));
  }

  /**
   * Words that begin so, or whose stem is that of the beginning: "deportees*" finds "deportee" too.
   */
  private Query prefix(String field, String start) {
    Set<Query> readings = new LinkedHashSet<>();
    for (Analyzer analyzer : analyzers) {
      readings.add(new PrefixQuery(new Term(field, analyzer.normalize(field, start))));
      List<String> stem = tokens(analyzer, field, start);
      if (stem.size() == 1) {
        readings.add(new TermQuery(new Term(field, stem.getFirst())));
      }
    }
    return anyOf(List.copyOf(readings));
  }

  private Query wildcard(String field, String pattern) {
    return anyOf(
        analyzers.stream()
            .map(analyzer -> new Term(field, analyzer.normalize(field, pattern)))
            .distinct()
            .<Query>map(term -> new WildcardQuery(term, WILDCARD_EFFORT))
            .toList());
  }

  private Query fuzzy(String field, String word, int edits) {
    Set<Query> readings = new LinkedHashSet<>();
    for (List<String> tokens : readings(field, word)) {
      for (String token : tokens) {
        readings.add(
            new FuzzyQuery(new Term(field, token), edits, FUZZY_PREFIX, MAX_EXPANSIONS, true));
      }
    }
    return anyOf(List.copyOf(readings));
  }

  private static Query anyOf(List<Query> queries) {
    return switch (queries.size()) {
      case 0 -> new MatchNoDocsQuery("no letters or digits");
      case 1 -> queries.getFirst();
      default -> new DisjunctionMaxQuery(queries, 0f);
    };
  }
}
