package io.broadsheet.search;

import io.broadsheet.article.Article;
import io.broadsheet.article.NewsItem;
import io.broadsheet.article.Teaser;
import io.broadsheet.index.NewsAnalyzer;
import io.broadsheet.index.NewsField;
import io.broadsheet.index.StoredItem;
import io.broadsheet.index.StoryKeys;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;

/** One search on one point-in-time view of the index. */
final class SearchRun {
  private static final int COUNTED_EXACTLY = 1_000;

  private static final List<NewsField> SHOWN =
      List.of(NewsField.STANDFIRST, NewsField.BODY, NewsField.CAPTION, NewsField.TEASER);

  private final IndexSearcher searcher;
  private final SearchRequest request;
  private final List<String> warnings;

  SearchRun(IndexSearcher searcher, SearchRequest request) {
    this.searcher = searcher;
    this.request = request;
    this.warnings = new ArrayList<>(request.warnings());
  }

  SearchResult run() throws IOException {
    long start = System.nanoTime();
    List<NewsAnalyzer> analyzers = IndexLanguages.analyzers(searcher.getIndexReader());
    SearchResult result;
    try {
      result = run(analyzers);
    } catch (IndexSearcher.TooManyClauses inAllLanguages) {
      result = runBounded(analyzers.getFirst());
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return new SearchResult(
        result.hits(), result.total(), result.totalIsExact(), took, result.warnings());
  }

  private SearchResult runBounded(NewsAnalyzer mostUsed) throws IOException {
    try {
      return run(List.of(mostUsed));
    } catch (IndexSearcher.TooManyClauses still) {
      warnings.add(
          "the query is too large to be searched: it stands for more words than "
              + IndexSearcher.getMaxClauseCount());
      return new SearchResult(List.of(), 0, true, Duration.ZERO, warnings);
    }
  }

  private SearchResult run(List<NewsAnalyzer> analyzers) throws IOException {
    TextQueries texts = TextQueries.ranked(analyzers);
    Query query = new QueryTranslator(texts, false).translate(request.query());
    TopDocs found = top(query);
    if (found.totalHits.value() == 0) {
      Query relaxed = new QueryTranslator(texts, true).translate(request.query());
      found = relaxed.equals(query) ? found : top(relaxed);
      if (found.totalHits.value() > 0) {
        warnings.add("nothing has all of these words; what has some of them is shown");
      }
      if (query.rewrite(searcher) instanceof MatchNoDocsQuery) {
        warnings.add("there is no word to search for: words like \"the\" are not indexed");
      }
    }
    Query shown =
        new QueryTranslator(TextQueries.highlighted(analyzers), true).translate(request.query());
    boolean exact = found.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
    return new SearchResult(
        hits(shown, found), found.totalHits.value(), exact, Duration.ZERO, warnings);
  }

  private TopDocs top(Query query) throws IOException {
    int depth = request.from() + request.size();
    return switch (request.order()) {
      case RELEVANCE ->
          searcher.search(query, new TopScoreDocCollectorManager(depth, null, COUNTED_EXACTLY));
      case NEWEST ->
          searcher.search(
              query, new TopFieldCollectorManager(newest(), depth, null, COUNTED_EXACTLY));
    };
  }

  private static Sort newest() {
    return new Sort(
        LongField.newSortField(
            NewsField.PUBLISHED.fieldName(), true, SortedNumericSelector.Type.MIN, Long.MIN_VALUE));
  }

  private List<Hit> hits(Query query, TopDocs found) throws IOException {
    List<Hit> hits = new ArrayList<>(request.size());
    for (int i = request.from(); i < found.scoreDocs.length; i++) {
      hits.add(hit(query, found.scoreDocs[i]));
    }
    return hits;
  }

  private Hit hit(Query query, ScoreDoc doc) throws IOException {
    StoredItem stored = StoredItems.read(searcher, doc.doc);
    NewsItem item = stored.item();
    float score = Float.isNaN(doc.score) ? 0f : doc.score;
    Highlighter highlighter = new Highlighter(query, stored.page().language());
    Optional<Snippet> headline = Optional.empty();
    Optional<String> title = NewsField.HEADLINE.textOf(item);
    if (title.isPresent()) {
      headline = Optional.of(highlighter.whole(NewsField.HEADLINE, title.get()));
    }
    List<Snippet> snippets = snippets(highlighter, item);
    List<TeaserOnPage> teasers = teasers(stored);
    return switch (item) {
      case Article article ->
          new ArticleHit(article, stored.page(), score, headline, snippets, teasers);
      case Teaser teaser ->
          new TeaserHit(teaser, stored.page(), score, headline, snippets, teasers);
    };
  }

  /** Passages in which something matches; where nothing does, how the text begins. */
  private List<Snippet> snippets(Highlighter highlighter, NewsItem item) throws IOException {
    List<Snippet> matching = new ArrayList<>();
    List<Snippet> beginnings = new ArrayList<>();
    for (NewsField field : SHOWN) {
      Optional<String> text = field.textOf(item);
      if (text.isPresent() && matching.size() < request.snippets()) {
        for (Snippet snippet : highlighter.passages(field, text.get(), request.snippets())) {
          (snippet.spans().isEmpty() ? beginnings : matching).add(snippet);
        }
      }
    }
    List<Snippet> best = matching.isEmpty() ? beginnings : matching;
    int most = matching.isEmpty() ? Math.min(1, request.snippets()) : request.snippets();
    return best.subList(0, Math.min(most, best.size()));
  }

  private List<TeaserOnPage> teasers(StoredItem hit) throws IOException {
    List<BytesRef> keys = StoryKeys.of(hit.item()).stream().map(BytesRef::new).toList();
    if (keys.isEmpty()) {
      return List.of();
    }
    Query sameStory =
        new BooleanQuery.Builder()
            .add(new TermInSetQuery(NewsField.STORY.fieldName(), keys), Occur.FILTER)
            .add(new TermQuery(new Term(NewsField.TYPE.fieldName(), "teaser")), Occur.FILTER)
            .build();
    List<TeaserOnPage> teasers = new ArrayList<>();
    TopDocs found = searcher.search(sameStory, NewsSearcher.MAX_TEASERS + 1, Sort.INDEXORDER);
    for (ScoreDoc doc : found.scoreDocs) {
      StoredItem stored = StoredItems.read(searcher, doc.doc);
      if (!stored.equals(hit) && stored.item() instanceof Teaser teaser) {
        teasers.add(new TeaserOnPage(teaser, stored.page()));
      }
    }
    return teasers.subList(0, Math.min(teasers.size(), NewsSearcher.MAX_TEASERS));
  }
}
