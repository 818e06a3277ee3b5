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
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/** One search on one point-in-time view of the index. */
final class SearchRun {
  private static final int COUNTED_EXACTLY = 1_000;
  private static final int PASSAGES_COMPARED = 8;
  private static final int ITEMS_PER_STORY = 3;

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
    } catch (TooComplexToDeterminizeException wildcard) {
      result = refused("a word with * and ? is too complex to be searched");
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return new SearchResult(
        result.hits(), result.total(), result.totalIsExact(), took, result.warnings());
  }

  private SearchResult runBounded(NewsAnalyzer mostUsed) throws IOException {
    try {
      return run(List.of(mostUsed));
    } catch (IndexSearcher.TooManyClauses still) {
      return refused(
          "the query is too large to be searched: it stands for more words than "
              + IndexSearcher.getMaxClauseCount());
    }
  }

  private SearchResult refused(String warning) {
    warnings.add(warning);
    return new SearchResult(List.of(), 0, true, Duration.ZERO, warnings);
  }

  private SearchResult run(List<NewsAnalyzer> analyzers) throws IOException {
    TextQueries texts = new TextQueries(analyzers);
    Query query = new QueryTranslator(texts, false).translate(request.query());
    Found found = find(query);
    if (found.total().value() == 0) {
      Query relaxed = new QueryTranslator(texts, true).translate(request.query());
      found = relaxed.equals(query) ? found : find(relaxed);
      if (found.total().value() > 0) {
        warnings.add("nothing has all of these words; what has some of them is shown");
      }
      if (query.rewrite(searcher) instanceof MatchNoDocsQuery) {
        warnings.add("there is no word to search for: words like \"the\" are not indexed");
      }
    }
    Highlighter shown = new Highlighter(request.query(), analyzers, Long.MAX_VALUE);
    boolean exact = found.total().relation() == TotalHits.Relation.EQUAL_TO;
    return new SearchResult(
        hits(shown, found.stories()), found.total().value(), exact, Duration.ZERO, warnings);
  }

  private record Found(TotalHits total, List<Stories.Story> stories) {}

  /** Reads as far down the ranking of items as it takes to have all the stories asked for. */
  private Found find(Query query) throws IOException {
    int wanted = request.from() + request.size();
    int depth = wanted * ITEMS_PER_STORY;
    while (true) {
      TopDocs items = top(query, depth);
      List<Stories.Story> stories = Stories.of(searcher, items.scoreDocs);
      if (stories.size() >= wanted || items.scoreDocs.length < depth) {
        return new Found(items.totalHits, stories);
      }
      depth *= 2;
    }
  }

  private TopDocs top(Query query, int depth) throws IOException {
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

  private List<Hit> hits(Highlighter highlighter, List<Stories.Story> stories) throws IOException {
    List<Hit> hits = new ArrayList<>(request.size());
    int end = Math.min(stories.size(), request.from() + request.size());
    for (int i = request.from(); i < end; i++) {
      hits.add(hit(highlighter, stories.get(i)));
    }
    return hits;
  }

  private Hit hit(Highlighter highlighter, Stories.Story story) throws IOException {
    StoredItem stored = StoredItems.read(searcher, story.doc());
    NewsItem item = stored.item();
    float score = story.score();
    Optional<String> language = stored.page().language();
    Optional<Snippet> headline = Optional.empty();
    Optional<String> title = NewsField.HEADLINE.textOf(item);
    if (title.isPresent()) {
      headline = Optional.of(highlighter.whole(NewsField.HEADLINE, title.get(), language));
    }
    List<Snippet> snippets = snippets(highlighter, item, language);
    List<TeaserOnPage> teasers = teasers(stored);
    return switch (item) {
      case Article article ->
          new ArticleHit(article, stored.page(), score, headline, snippets, teasers);
      case Teaser teaser ->
          new TeaserHit(teaser, stored.page(), score, headline, snippets, teasers);
    };
  }

  /** The passages that show most of what matched; where nothing did, how the text begins. */
  private List<Snippet> snippets(
      Highlighter highlighter, NewsItem item, Optional<String> language) {
    List<Snippet> matching = new ArrayList<>();
    List<Snippet> beginnings = new ArrayList<>();
    for (NewsField field : request.snippets() == 0 ? List.<NewsField>of() : SHOWN) {
      Optional<String> text = field.textOf(item);
      if (text.isPresent()) {
        for (Snippet snippet :
            highlighter.passages(field, text.get(), language, PASSAGES_COMPARED)) {
          (snippet.spans().isEmpty() ? beginnings : matching).add(snippet);
        }
      }
    }
    return matching.isEmpty()
        ? beginnings.stream().limit(1).toList()
        : Snippets.showingMost(matching, request.snippets());
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
