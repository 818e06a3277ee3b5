package io.broadsheet.search;

import io.broadsheet.index.NewsAnalyzer;
import io.broadsheet.index.NewsField;
import io.broadsheet.query.NewsQuery;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/**
 * Turns a {@link NewsQuery} into a Lucene query, for an index that holds given languages. Field
 * operators and dates filter, they do not score. What is excluded is what would be found by itself.
 */
final class QueryTranslator {
  private final TextQueries texts;
  private final boolean anyWord;

  /**
   * @param texts how text is looked for
   * @param anyWord whether one of several words is enough
   */
  QueryTranslator(TextQueries texts, boolean anyWord) {
    this.texts = texts;
    this.anyWord = anyWord;
  }

  Query translate(NewsQuery query) {
    return switch (query) {
      case NewsQuery.Everything everything -> MatchAllDocsQuery.INSTANCE;
      case NewsQuery.Words words -> words(words.words());
      case NewsQuery.Text text -> texts.everywhere(text);
      case NewsQuery.In in -> in(in);
      case NewsQuery.After after -> published(seconds(after.day()), Long.MAX_VALUE);
      case NewsQuery.Before before -> published(Long.MIN_VALUE, seconds(before.day()) - 1);
      case NewsQuery.And and -> inLanguages(and).and(and.parts());
      case NewsQuery.Or or -> or(or.parts());
      case NewsQuery.Not not -> and(List.of(not));
    };
  }

  /**
   * Of two or three words a reader means all; of a sentence not every word stands in a good page.
   * Stop words make a sentence: not counting them costs .005 of MAP and nDCG@10 on TIME.
   */
  private Query words(List<String> words) {
    List<String> telling = texts.telling(words);
    boolean all = !anyWord && words.size() <= NewsQuery.Words.ALL_MEANT;
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String word : telling) {
      query.add(texts.word(word, all), all ? Occur.MUST : Occur.SHOULD);
    }
    return telling.isEmpty() ? new MatchNoDocsQuery("no word to search for") : query.build();
  }

  private Query in(NewsQuery.In in) {
    Query query = texts.in(in.field(), in.text());
    return in.field().kind() == NewsField.Kind.TEXT ? query : unscored(query);
  }

  private QueryTranslator inLanguages(NewsQuery.And query) {
    List<NewsAnalyzer> named = QueryLanguages.named(query, texts.analyzers());
    return named.equals(texts.analyzers())
        ? this
        : new QueryTranslator(new TextQueries(named), anyWord);
  }

  /** What has no word to search for asks for nothing, unless it is all that there is. */
  private Query and(List<NewsQuery> parts) {
    List<NewsQuery> asking = parts.stream().filter(texts::asksForSomething).toList();
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean onlyNot = true;
    for (NewsQuery part : asking.isEmpty() ? parts : asking) {
      if (part instanceof NewsQuery.Not not) {
        all.add(new QueryTranslator(texts, false).translate(not.part()), Occur.MUST_NOT);
      } else {
        all.add(translate(part), Occur.MUST);
        onlyNot = false;
      }
    }
    if (onlyNot) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    }
    return all.build();
  }

  private Query or(List<NewsQuery> parts) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (NewsQuery part : parts) {
      any.add(translate(part), Occur.SHOULD);
    }
    return any.build();
  }

  private static long seconds(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }

  private static Query published(long first, long last) {
    return unscored(LongField.newRangeQuery(NewsField.PUBLISHED.fieldName(), first, last));
  }

  private static Query unscored(Query query) {
    return new BoostQuery(query, 0f);
  }
}
