package io.broadsheet.search;

import io.broadsheet.index.NewsAnalyzer;
import io.broadsheet.index.NewsField;
import io.broadsheet.query.NewsQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Completes what was typed from the term dictionaries and doc values of one view of the index, so
 * completions are as new as searches, and nothing is built or kept for them.
 */
final class CompletionRun {
  private static final Map<NewsField, Completion.Kind> NAMES =
      Map.of(
          NewsField.AUTHOR, Completion.Kind.AUTHOR,
          NewsField.SOURCE, Completion.Kind.SOURCE,
          NewsField.PLACE, Completion.Kind.PLACE,
          NewsField.TAG, Completion.Kind.TAG);

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
  private static final int MOST_WORDS = 3;
  private static final int WORDS_TRIED = 8;
  private static final int TERMS_SCANNED = 5_000;
  private static final int LETTERS_FOR_WORDS = 2;
  private static final int HEADLINES_COMPARED = 3;

  private final IndexSearcher searcher;
  private final TypedWords typed;
  private final int most;

  CompletionRun(IndexSearcher searcher, String typed, int most) {
    this.searcher = searcher;
    this.typed = TypedWords.of(typed);
    this.most = most;
  }

  List<Completion> run() throws IOException {
    if (typed.isEmpty()) {
      return List.of();
    }
    List<Completion> words = words();
    List<Completion> names = names();
    List<Completion> headlines = headlines();
    int forNames = Math.min(names.size(), Math.max(most / 2, most - headlines.size()));
    List<Completion> all = new ArrayList<>();
    all.addAll(words.subList(0, Math.min(words.size(), Math.max(1, most / 4))));
    all.addAll(names.subList(0, Math.min(forNames, most - Math.min(most, all.size()))));
    all.addAll(headlines.subList(0, Math.min(headlines.size(), most - all.size())));
    return all;
  }

  private List<Completion> names() throws IOException {
    List<Completion> names = new ArrayList<>();
    for (Map.Entry<NewsField, Completion.Kind> field : NAMES.entrySet()) {
      MatchingItems items = MatchingItems.of(searcher, inField(field.getKey()));
      NameCounts counts = NameCounts.of(items, field.getKey());
      for (NameCounts.Count count : counts.mostFirst(most, typed::standIn)) {
        NewsQuery query = new NewsQuery.In(field.getKey(), new NewsQuery.Phrase(count.name(), 0));
        names.add(new Completion(field.getValue(), count.name(), query, count.items()));
      }
    }
    names.sort(
        Comparator.comparingLong(Completion::count)
            .reversed()
            .thenComparing(Completion::text)
            .thenComparing(Completion::kind));
    return names;
  }

  /** What has the words as they are: names are not stemmed. */
  private Query inField(NewsField field) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : typed.whole()) {
      all.add(new TermQuery(new Term(field.fieldName(), word)), Occur.FILTER);
    }
    all.add(new PrefixQuery(new Term(field.fieldName(), typed.beginning())), Occur.FILTER);
    return all.build();
  }

  private Query inHeadlines(NewsQuery.Text last) throws IOException {
    List<NewsAnalyzer> analyzers = IndexLanguages.analyzers(searcher.getIndexReader());
    TextQueries texts = new TextQueries(analyzers);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : texts.telling(typed.whole())) {
      NewsQuery.Words one = new NewsQuery.Words(List.of(word));
      all.add(texts.in(NewsField.HEADLINE, one), Occur.FILTER);
    }
    return all.add(texts.in(NewsField.HEADLINE, last), Occur.FILTER).build();
  }

  private List<Completion> headlines() throws IOException {
    Query query = inHeadlines(new NewsQuery.Prefix(typed.beginning()));
    Sort newest =
        new Sort(
            LongField.newSortField(
                NewsField.PUBLISHED.fieldName(),
                true,
                SortedNumericSelector.Type.MIN,
                Long.MIN_VALUE));
    int depth = most * HEADLINES_COMPARED;
    List<Completion> headlines = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (ScoreDoc item :
        searcher.search(query, new TopFieldCollectorManager(newest, depth, null, 1)).scoreDocs) {
      if (headlines.size() == most) {
        break;
      }
      NewsField.HEADLINE
          .textOf(StoredItems.read(searcher, item.doc).item())
          .map(headline -> WHITE_SPACE.matcher(headline).replaceAll(" "))
          .filter(typed::standIn)
          .filter(headline -> seen.add(FoldedName.of(headline)))
          .ifPresent(headline -> headlines.add(headline(headline)));
    }
    return headlines;
  }

  private static Completion headline(String text) {
    NewsQuery query = new NewsQuery.In(NewsField.HEADLINE, new NewsQuery.Phrase(text, 0));
    return new Completion(Completion.Kind.HEADLINE, text, query, 1);
  }

  private List<Completion> words() throws IOException {
    List<Completion> words = new ArrayList<>();
    int tried = 0;
    for (Map.Entry<String, Integer> word : frequentWords()) {
      if (words.size() == MOST_WORDS || tried++ == WORDS_TRIED) {
        break;
      }
      NewsQuery.Words query = new NewsQuery.Words(typed.completedBy(word.getKey()));
      int count =
          typed.whole().isEmpty()
              ? word.getValue()
              : searcher.count(inHeadlines(new NewsQuery.Words(List.of(word.getKey()))));
      if (count > 0) {
        String text = String.join(" ", query.words());
        words.add(new Completion(Completion.Kind.WORD, text, query, count));
      }
    }
    return words;
  }

  /** The words of headlines that begin so, the most frequent first. */
  private List<Map.Entry<String, Integer>> frequentWords() throws IOException {
    Map<String, Integer> frequencies = new HashMap<>();
    if (typed.beginning().length() >= LETTERS_FOR_WORDS) {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        addWords(Terms.getTerms(leaf.reader(), NewsField.HEADLINE.fieldName()), frequencies);
      }
    }
    frequencies.remove(typed.beginning());
    Comparator<Map.Entry<String, Integer>> most =
        Map.Entry.comparingByValue(Comparator.reverseOrder());
    return frequencies.entrySet().stream()
        .sorted(most.thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }

  private void addWords(Terms terms, Map<String, Integer> frequencies) throws IOException {
    BytesRef beginning = new BytesRef(typed.beginning());
    TermsEnum each = terms.iterator();
    if (each.seekCeil(beginning) == TermsEnum.SeekStatus.END) {
      return;
    }
    int scanned = 0;
    for (BytesRef term = each.term();
        term != null && StringHelper.startsWith(term, beginning) && scanned < TERMS_SCANNED;
        term = each.next()) {
      frequencies.merge(term.utf8ToString(), each.docFreq(), Integer::sum);
      scanned++;
    }
  }
}
