package io.broadsheet.search;

import io.broadsheet.extract.CanonicalUrl;
import io.broadsheet.index.IndexedWord;
import io.broadsheet.index.NewsAnalyzer;
import io.broadsheet.index.NewsField;
import io.broadsheet.index.SiteName;
import io.broadsheet.index.StoryKeys;
import io.broadsheet.query.NewsQuery;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/**
 * Lucene queries for what is looked for in text. A word is read in each of the given languages; all
 * that they make of it is looked for as one word. Bare words match whatever has their stem, all
 * else what is written so.
 */
final class TextQueries {
  private static final int MAX_EXPANSIONS = 50;

  /** Enough for any word with a few stars; "*a" with ten question marks costs a thousand. */
  static final int WILDCARD_EFFORT = 500;

  static final int FUZZY_PREFIX = 1;

  /**
   * Share of the score of a word as written beside that of its stem. TIME collection: MAP .705 and
   * nDCG@10 .766 against .697 and .755 without, .701 and .76 at twice and at three times as much;
   * 20,841 newswire articles searched for by their headlines: MRR@10 .759 against .755.
   */
  private static final float AS_WRITTEN = .1f;

  private static final Pattern URL = Pattern.compile("(?i)(?:https?://|www\\.).");
  private static final Pattern SITE = Pattern.compile("(?i)(?:https?://|www\\.)[^/?#]+/?");
  private static final float AHEAD_OF_WORDS = 1_000f;
  private static final NewsField ANY_TEXT = NewsField.BODY;

  private final List<NewsAnalyzer> analyzers;

  /**
   * @param analyzers of the languages that words are read in
   */
  TextQueries(List<NewsAnalyzer> analyzers) {
    this.analyzers = List.copyOf(analyzers);
  }

  List<NewsAnalyzer> analyzers() {
    return analyzers;
  }

  /** The words that are more than punctuation, and stop words in none of the languages. */
  List<String> telling(List<String> words) {
    return words.stream()
        .filter(word -> analyzers.stream().noneMatch(a -> a.words(ANY_TEXT, word).isEmpty()))
        .toList();
  }

  /** Whether there is anything in a query but stop words and punctuation, in any text. */
  boolean asksForSomething(NewsQuery query) {
    return switch (query) {
      case NewsQuery.Words words -> !telling(words.words()).isEmpty();
      case NewsQuery.Phrase phrase -> !telling(List.of(phrase.text())).isEmpty();
      case NewsQuery.In in ->
          in.field().kind() != NewsField.Kind.TEXT || asksForSomething(in.text());
      case NewsQuery.And and -> and.parts().stream().anyMatch(this::asksForSomething);
      case NewsQuery.Or or -> or.parts().stream().anyMatch(this::asksForSomething);
      case NewsQuery.Not not -> asksForSomething(not.part());
      default -> true;
    };
  }

  /**
   * A word in all text fields; of one that is read as several ("south-east"), all parts or any, but
   * of an address all: it has no part that tells much.
   */
  Query word(String word, boolean allParts) {
    boolean url = URL.matcher(word).lookingAt();
    Occur parts = allParts || url ? Occur.MUST : Occur.SHOULD;
    Query words = ofReadings(NewsField.searched(), readings(ANY_TEXT, word), parts);
    return url ? new DisjunctionMaxQuery(List.of(at(word), words), 0f) : words;
  }

  /** A site's address without a path is all that is there. */
  private static Query at(String address) {
    return SITE.matcher(address).matches()
        ? new DisjunctionMaxQuery(
            List.of(storyAt(address), new ConstantScoreQuery(keyword(NewsField.SITE, address))), 0f)
        : storyAt(address);
  }

  /** A pasted address, as it is or as a page declares it, is that story, ahead of mentions. */
  private static Query storyAt(String address) {
    String url = address.indexOf("://") < 0 ? "https://" + address : address;
    List<BytesRef> keys =
        Stream.concat(Stream.of(url), CanonicalUrl.of(url).stream())
            .map(it -> StoryKeys.term(StoryKeys.ofUrl(it)))
            .toList();
    Query any = new TermInSetQuery(NewsField.STORY.fieldName(), keys);
    return new BoostQuery(new ConstantScoreQuery(any), AHEAD_OF_WORDS);
  }

  /** Any text but plain words in all text fields, ranked by the best field. */
  Query everywhere(NewsQuery.Text text) {
    if (text instanceof NewsQuery.Phrase phrase) {
      Set<String> single = singleWords(ANY_TEXT, phrase.text());
      if (!single.isEmpty()) {
        return asWritten(NewsField.searched(), single);
      }
    }
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
      case NewsQuery.Prefix prefix ->
          ofForms(forms(field, prefix.start()), form -> new PrefixQuery(new Term(name, form)));
      case NewsQuery.Wildcard wildcard ->
          ofForms(
              forms(field, wildcard.pattern()),
              form -> new WildcardQuery(new Term(name, form), WILDCARD_EFFORT));
      case NewsQuery.Fuzzy fuzzy ->
          ofForms(texts(field, fuzzy.word()), form -> fuzzy(new Term(name, form), fuzzy.edits()));
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
    return ofReadings(List.of(field), readings(field, word), Occur.MUST);
  }

  private static Query keyword(NewsField field, String value) {
    String name = field == NewsField.SITE ? SiteName.ofTyped(value) : cased(field, value);
    return new TermQuery(new Term(field.fieldName(), name));
  }

  /** Keywords are in lower case; analyzers see to the other fields. */
  private static String cased(NewsField field, String text) {
    return field.kind() == NewsField.Kind.KEYWORD ? text.toLowerCase(Locale.ROOT) : text;
  }

  /** The lists of words that a text is read as, by language, each once. */
  private Set<List<IndexedWord>> readings(NewsField field, String text) {
    Set<List<IndexedWord>> readings = new LinkedHashSet<>();
    for (NewsAnalyzer analyzer : analyzers) {
      List<IndexedWord> words = analyzer.words(field, text);
      if (!words.isEmpty()) {
        readings.add(words);
      }
    }
    return readings;
  }

  /** All words of all readings, as written. */
  private Set<String> texts(NewsField field, String text) {
    return readings(field, cased(field, text)).stream()
        .flatMap(List::stream)
        .map(IndexedWord::text)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** How a text that is one word in every language is written; none where it is several in one. */
  private Set<String> singleWords(NewsField field, String text) {
    Set<List<IndexedWord>> readings = readings(field, text);
    return readings.stream().allMatch(words -> words.size() == 1)
        ? readings.stream()
            .map(words -> words.getFirst().text())
            .collect(Collectors.toCollection(LinkedHashSet::new))
        : Set.of();
  }

  /** How a beginning or a shape of a word is written in the index, by language. */
  private Set<String> forms(NewsField field, String text) {
    return analyzers.stream()
        .map(a -> a.normalize(field.fieldName(), cased(field, text)).utf8ToString())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Readings of one word are one word; a reading may have several words. */
  private static Query ofReadings(
      List<NewsField> fields, Set<List<IndexedWord>> readings, Occur parts) {
    Set<String> stems = new LinkedHashSet<>();
    Set<String> written = new LinkedHashSet<>();
    List<Query> any = new ArrayList<>();
    for (List<IndexedWord> reading : readings) {
      if (reading.size() == 1) {
        stems.add(reading.getFirst().stem());
        written.add(reading.getFirst().text());
      } else {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        reading.stream()
            .map(IndexedWord::stem)
            .distinct()
            .forEach(stem -> all.add(ofStems(fields, Set.of(stem)), parts));
        any.add(all.build());
      }
    }
    if (!stems.isEmpty()) {
      any.add(ofStems(fields, stems).preferring(asWritten(fields, written).fields(), AS_WRITTEN));
    }
    return anyOf(any);
  }

  /** The stems as they are, because a word may be its own stem, and those that words have. */
  private static WordQuery ofStems(List<NewsField> fields, Set<String> stems) {
    return word(fields, field -> termFields(field).flatMap(name -> terms(name, stems)));
  }

  private static Stream<String> termFields(NewsField field) {
    return field.kind() == NewsField.Kind.TEXT
        ? Stream.of(field.fieldName(), field.stemFieldName())
        : Stream.of(field.fieldName());
  }

  private static Stream<Term> terms(String field, Set<String> words) {
    return words.stream().map(word -> new Term(field, word));
  }

  private static WordQuery asWritten(List<NewsField> fields, Set<String> words) {
    return word(fields, field -> terms(field.fieldName(), words));
  }

  private static WordQuery word(List<NewsField> fields, Function<NewsField, Stream<Term>> terms) {
    return new WordQuery(
        fields.stream()
            .map(
                field ->
                    new WordQuery.Field(
                        field.fieldName(),
                        Math.max(1f, field.weight()),
                        terms.apply(field).toList()))
            .toList());
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
        boolean exact =
            phrase.slop() == 0
                && (query instanceof PhraseQuery || query instanceof MultiPhraseQuery);
        readings.add(exact && field == NewsField.BODY ? new UnboundedQuery(query) : query);
      }
    }
    return anyOf(List.copyOf(readings));
  }

  private static Query fuzzy(Term term, int edits) {
    return new FuzzyQuery(term, edits, FUZZY_PREFIX, MAX_EXPANSIONS, true);
  }

  private static Query ofForms(Set<String> forms, Function<String, Query> query) {
    return anyOf(forms.stream().map(query).toList());
  }

  private static Query anyOf(List<Query> queries) {
    return switch (queries.size()) {
      case 0 -> new MatchNoDocsQuery("no letters or digits");
      case 1 -> queries.getFirst();
      default -> new DisjunctionMaxQuery(queries, 0f);
    };
  }
}
