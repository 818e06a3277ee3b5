package io.broadsheet.search;

import io.broadsheet.article.NewsItem;
import io.broadsheet.index.NewsAnalyzer;
import io.broadsheet.index.NewsField;
import io.broadsheet.index.StoredItem;
import io.broadsheet.index.StoryKeys;
import io.broadsheet.query.NewsQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Finds stories about the same as one story: its most telling words are searched for, weighted as
 * BM25F would weight them in it (Robertson and Zaragoza 2009, 3.6). Items of the story itself and
 * near-copies of it, or of a story found before, are left out.
 */
final class RelatedRun {
  private static final int WORDS = 25;
  private static final int LONGEST_TEXT = 50_000;
  private static final double SATURATION = 1.2;

  /** A word of more than every tenth item tells nothing, unless there are few items. */
  private static final int TELLING = 10;

  private static final int FEW = 20;

  private final IndexSearcher searcher;
  private final StoredItem story;
  private final NewsAnalyzer analyzer;

  RelatedRun(IndexSearcher searcher, StoredItem story) {
    this.searcher = searcher;
    this.story = story;
    this.analyzer = NewsAnalyzer.of(story.page().language());
  }

  List<Hit> run(int most) throws IOException {
    Query query = query();
    if (query instanceof MatchNoDocsQuery) {
      return List.of();
    }
    SearchRequest request = SearchRequest.of(new NewsQuery.Everything()).withSnippets(1);
    Highlighter nothingMarked =
        new Highlighter(new NewsQuery.Everything(), List.of(analyzer), Deadline.none());
    HitReader reader = new HitReader(searcher, request, nothingMarked);
    List<Shingles> seen = new ArrayList<>();
    seen.add(Shingles.of(story.item()));
    List<Hit> related = new ArrayList<>();
    for (Story found :
        Stories.of(searcher, searcher.search(query, Stories.BEST).scoreDocs, false)) {
      if (related.size() == most) {
        break;
      }
      Shingles text = Shingles.of(StoredItems.read(searcher, found.shown().doc()).item());
      if (seen.stream().noneMatch(text::isNearCopyOf)) {
        seen.add(text);
        related.add(reader.read(found));
      }
    }
    return related;
  }

  private Query query() throws IOException {
    TextQueries texts = new TextQueries(List.of(analyzer));
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    List<Map.Entry<String, Double>> words = tellingWords();
    for (Map.Entry<String, Double> word : words) {
      float weight = word.getValue().floatValue();
      query.add(new BoostQuery(texts.word(word.getKey(), true), weight), Occur.SHOULD);
    }
    List<BytesRef> keys = StoryKeys.of(story.item()).stream().map(StoryKeys::term).toList();
    query.add(new TermInSetQuery(NewsField.STORY.fieldName(), keys), Occur.MUST_NOT);
    return words.isEmpty() ? new MatchNoDocsQuery("no telling word") : query.build();
  }

  private List<Map.Entry<String, Double>> tellingWords() throws IOException {
    int items = searcher.getIndexReader().numDocs();
    Map<String, Double> weights = new HashMap<>();
    for (Map.Entry<String, Double> word : frequencies().entrySet()) {
      int with = itemsWith(word.getKey());
      if (with > 1 && with <= Math.max(FEW, items / TELLING)) {
        double frequency = word.getValue() / (word.getValue() + SATURATION);
        double rarity = Math.log(1 + (items - with + .5) / (with + .5));
        weights.put(word.getKey(), frequency * rarity);
      }
    }
    Comparator<Map.Entry<String, Double>> most =
        Map.Entry.comparingByValue(Comparator.reverseOrder());
    return weights.entrySet().stream()
        .sorted(most.thenComparing(Map.Entry.comparingByKey()))
        .limit(WORDS)
        .toList();
  }

  private int itemsWith(String word) throws IOException {
    int most = 0;
    for (NewsField field : NewsField.searched()) {
      most = Math.max(most, searcher.getIndexReader().docFreq(new Term(field.fieldName(), word)));
    }
    return most;
  }

  /** How often each word stands in the item, a field's weight for each time. */
  private Map<String, Double> frequencies() throws IOException {
    Map<String, Double> frequencies = new HashMap<>();
    NewsItem item = story.item();
    for (NewsField field : NewsField.searched()) {
      String text = field.textOf(item).orElse("");
      String bounded = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
      try (TokenStream words = analyzer.tokenStream(field.fieldName(), bounded)) {
        CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
        words.reset();
        while (words.incrementToken()) {
          frequencies.merge(word.toString(), (double) field.weight(), Double::sum);
        }
        words.end();
      }
    }
    return frequencies;
  }
}
