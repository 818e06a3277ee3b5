package io.broadsheet.benchmarks;

import io.broadsheet.benchmarks.MixedQuery.Filter;
import io.broadsheet.index.NewsField;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;

/**
 * Draws searches from an index of {@link PlainLucene}: as many of each {@link QueryKind}, always
 * the same ones for the same index. The words of a search are different words of one random
 * article, so that a word is drawn the more often the more articles have it, and every search finds
 * something.
 */
final class MixedQueries {
  private static final long SEED = 42;
  private static final int MOST_TRIES = 100_000;
  private static final int TRIES_FOR_ANOTHER = 20;
  private static final int SHORTEST_WORD = 3;
  private static final int PREFIX = 4;

  /** Of such a word, a stemmer leaves the prefix. */
  private static final int SHORTEST_PREFIXED = 8;

  private static final List<NewsField> FILTERS =
      List.of(NewsField.SECTION, NewsField.TAG, NewsField.SOURCE);
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[,;:!?.]?\\s+");

  private final IndexReader reader;
  private final Random random = new Random(SEED);
  private final Instant newest;

  private MixedQueries(IndexReader reader, Instant newest) {
    this.reader = reader;
    this.newest = newest;
  }

  /** Draws searches; age is measured from when the newest article was published. */
  static List<MixedQuery> draw(IndexSearcher searcher, int count) throws IOException {
    FieldDoc newest =
        (FieldDoc) searcher.search(MatchAllDocsQuery.INSTANCE, 1, PlainSearch.NEWEST).scoreDocs[0];
    Instant published = Instant.ofEpochSecond((Long) newest.fields[0]);
    MixedQueries queries = new MixedQueries(searcher.getIndexReader(), published);
    QueryKind[] kinds = QueryKind.values();
    List<MixedQuery> drawn = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      drawn.add(queries.another(kinds[i % kinds.length], drawn));
    }
    return drawn;
  }

  /** Draws one that is not drawn yet, unless the index is too small to have one. */
  private MixedQuery another(QueryKind kind, List<MixedQuery> drawn) throws IOException {
    MixedQuery query = draw(kind);
    for (int tries = 0; tries < TRIES_FOR_ANOTHER && drawn.contains(query); tries++) {
      query = draw(kind);
    }
    return query;
  }

  private MixedQuery draw(QueryKind kind) throws IOException {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      Document article = reader.storedFields().document(random.nextInt(reader.maxDoc()));
      Optional<Filter> filter = filter(article);
      Optional<String> text = text(kind, words(article));
      if (filter.isPresent() && text.isPresent()) {
        return new MixedQuery(kind, text.get(), filter.get(), newest);
      }
    }
    throw new IOException("no article is long enough for a query of " + kind.description());
  }

  /** Empty for a teaser, which has no text. */
  private static List<String> words(Document article) {
    String body = article.get(NewsField.BODY.fieldName());
    return body == null ? List.of() : Arrays.asList(BETWEEN_WORDS.split(lowerCase(body)));
  }

  private static String lowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static Optional<Filter> filter(Document article) {
    return FILTERS.stream()
        .flatMap(
            field ->
                Arrays.stream(article.getValues(field.fieldName()))
                    .limit(1)
                    .map(value -> new Filter(field, value)))
        .findFirst();
  }

  private Optional<String> text(QueryKind kind, List<String> words) {
    return switch (kind) {
      case WORD -> some(1, words);
      case WORDS_2, FILTER, NEWEST, BLENDED -> some(2, words);
      case WORDS_5 -> some(5, words);
      case WORDS_10 -> some(10, words);
      case PHRASE -> phrase(words);
      case PREFIX ->
          some(1, words.stream().filter(word -> word.length() >= SHORTEST_PREFIXED).toList())
              .map(word -> word.substring(0, PREFIX) + "*");
    };
  }

  private Optional<String> some(int count, List<String> words) {
    Set<String> different = new LinkedHashSet<>(words);
    different.removeIf(word -> !suits(word));
    if (different.size() < count) {
      return Optional.empty();
    }
    List<String> shuffled = new ArrayList<>(different);
    Collections.shuffle(shuffled, random);
    return Optional.of(String.join(" ", shuffled.subList(0, count)));
  }

  private Optional<String> phrase(List<String> words) {
    if (words.size() < 2) {
      return Optional.empty();
    }
    int first = random.nextInt(words.size() - 1);
    List<String> both = words.subList(first, first + 2);
    return both.stream().allMatch(MixedQueries::suits)
        ? Optional.of('"' + String.join(" ", both) + '"')
        : Optional.empty();
  }

  private static boolean suits(String word) {
    return word.length() >= SHORTEST_WORD
        && word.codePoints().allMatch(Character::isLetter)
        && !EnglishAnalyzer.getDefaultStopSet().contains(word);
  }
}
