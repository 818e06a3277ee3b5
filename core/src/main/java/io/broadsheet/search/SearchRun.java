package io.broadsheet.search;

import io.broadsheet.index.Embedder;
import io.broadsheet.index.NewsAnalyzer;
import io.broadsheet.index.StoredItem;
import io.broadsheet.query.NewsQuery;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;

/**
 * One search on one point-in-time view of the index: {@link Ranking} finds the best items, {@link
 * Stories} puts them together, {@link HitReader} shows them.
 */
final class SearchRun {
  private static final int FEW = 3;
  private static final int FAR_MORE = 10;
  private static final Found NOTHING =
      new Found(
          new TotalHits(0, TotalHits.Relation.EQUAL_TO),
          List.of(),
          Optional.empty(),
          Optional.empty());

  private final Deadline deadline;
  private final IndexSearcher searcher;
  private final SearchRequest request;
  private final Ranking ranking;
  private final List<String> warnings;
  private final Filters filters;
  private final FacetRun facets;
  private final @Nullable Embedder embedder;
  private final @Nullable Meaning meaning;
  private Optional<NewsQuery> didYouMean = Optional.empty();

  /**
   * @param shared a searcher, which stays as it is
   * @param request what is searched for
   * @param embedder what makes the query's vector, if there is one
   * @param deadline from when on what was found is the result
   */
  SearchRun(
      IndexSearcher shared, SearchRequest request, @Nullable Embedder embedder, Deadline deadline)
      throws IOException {
    this.deadline = deadline;
    this.searcher = deadline.limit(shared);
    this.request = request;
    this.ranking = new Ranking(searcher, request);
    this.warnings = new ArrayList<>(request.warnings());
    this.warnings.addAll(Filters.warnings(request.filters()));
    this.filters = new Filters(request.filters());
    this.facets = new FacetRun(searcher, request, filters);
    this.embedder = embedder;
    this.meaning =
        request.meaning() && embedder != null
            ? new Meaning(searcher, embedder, deadline, ranking.scores())
            : null;
  }

  private record Found(
      TotalHits total,
      List<Story> stories,
      Optional<QueryTranslator> translator,
      Optional<Meaning.Scale> scale) {}

  SearchResult run() throws IOException {
    long start = System.nanoTime();
    List<NewsAnalyzer> analyzers = IndexLanguages.analyzers(searcher.getIndexReader());
    Found found = findBounded(analyzers);
    List<Hit> hits =
        found.stories().isEmpty() ? List.of() : hits(found.stories(), highlighter(analyzers));
    List<Facet> counted = facets.facets();
    Optional<Timeline> timeline = facets.timeline();
    boolean partial = deadline.hasPassed();
    boolean exact = !partial && found.total().relation() == TotalHits.Relation.EQUAL_TO;
    if (partial) {
      warnings.add("the time was up: there may be more and better hits than these");
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return new SearchResult(
        hits, found.total().value(), exact, partial, took, warnings, didYouMean, counted, timeline);
  }

  /** Why a hit of this search stands where it does; empty where it is not among its hits. */
  Optional<Reason> explain(Hit hit) throws IOException {
    List<NewsAnalyzer> analyzers = IndexLanguages.analyzers(searcher.getIndexReader());
    Found found = findBounded(analyzers);
    if (found.translator().isEmpty()) {
      return Optional.empty();
    }
    TextReasons texts =
        new TextReasons(searcher, request.query(), found.translator().get(), analyzers);
    HitReasons reasons = new HitReasons(searcher, request, ranking, texts, meaning(found));
    for (Story story : asked(found.stories())) {
      StoredItem stored = StoredItems.read(searcher, story.shown().doc());
      if (stored.item().equals(hit.item()) && stored.page().equals(hit.page())) {
        return Optional.of(reasons.of(story));
      }
    }
    return Optional.empty();
  }

  private Optional<MeaningReasons> meaning(Found found) {
    return embedder == null
        ? Optional.empty()
        : found.scale().map(scale -> new MeaningReasons(scale, embedder));
  }

  private List<Story> asked(List<Story> stories) {
    int end = Math.min(stories.size(), request.from() + request.size());
    return stories.subList(Math.min(request.from(), end), end);
  }

  private Found findBounded(List<NewsAnalyzer> analyzers) throws IOException {
    try {
      return find(analyzers);
    } catch (IndexSearcher.TooManyClauses inAllLanguages) {
      return findInOneLanguage(analyzers.getFirst());
    } catch (TooComplexToDeterminizeException wildcard) {
      warnings.add("a word with * and ? is too complex to be searched");
      return NOTHING;
    }
  }

  private Found findInOneLanguage(NewsAnalyzer mostUsed) throws IOException {
    try {
      return find(List.of(mostUsed));
    } catch (IndexSearcher.TooManyClauses still) {
      warnings.add(
          "the query is too large to be searched: it stands for more words than "
              + IndexSearcher.getMaxClauseCount());
      return NOTHING;
    }
  }

  private Found find(List<NewsAnalyzer> analyzers) throws IOException {
    TextQueries texts = new TextQueries(analyzers);
    if (meaning != null) {
      Meaning.Mixed mixed = meaning.mixedInto(request.query(), texts);
      return find(mixed.query(), meaning.translator(texts), mixed.scale());
    }
    QueryTranslator strict = new QueryTranslator(texts, false);
    Query query = strict.translate(request.query());
    Found found = find(query, strict, Optional.empty());
    didYouMean = didYouMean(texts, found.total().value());
    if (found.total().value() == 0 && !deadline.shouldExit()) {
      QueryTranslator lenient = new QueryTranslator(texts, true);
      Query relaxed = lenient.translate(request.query());
      found = relaxed.equals(query) ? found : find(relaxed, lenient, Optional.empty());
      if (found.total().value() > 0) {
        warnings.add("nothing has all of these words; what has some of them is shown");
      }
      if (!texts.asksForSomething(request.query())) {
        warnings.add(
            "there is no word to search for: signs and words like \"the\" are not indexed");
      }
    }
    return found;
  }

  /** The nearest spelling that finds something, and far more than was found. */
  private Optional<NewsQuery> didYouMean(TextQueries texts, long total) throws IOException {
    if (total <= FEW) {
      for (NewsQuery way : new Spelling(searcher).ways(request.query())) {
        Query query = Unscored.of(filters.narrow(new QueryTranslator(texts, false).translate(way)));
        if (!deadline.shouldExit() && searcher.count(query) > total * FAR_MORE) {
          return Optional.of(way);
        }
      }
    }
    return Optional.empty();
  }

  /** Reads as far down the ranking of items as it takes to have all the stories asked for. */
  private Found find(Query unfiltered, QueryTranslator translator, Optional<Meaning.Scale> scale)
      throws IOException {
    facets.count(unfiltered);
    Query query = filters.narrow(unfiltered);
    int wanted = request.from() + request.size();
    int depth = request.stories() ? Stories.READ_FIRST : wanted;
    while (true) {
      TopDocs items = ranking.top(query, depth);
      List<Story> stories = stories(items.scoreDocs);
      if (stories.size() >= wanted || items.scoreDocs.length < depth || deadline.shouldExit()) {
        return new Found(items.totalHits, stories, Optional.of(translator), scale);
      }
      depth *= 2;
    }
  }

  private List<Story> stories(ScoreDoc[] items) throws IOException {
    return request.stories()
        ? Stories.of(searcher, items, request.prominence() && ranking.scores())
        : Stories.eachItem(searcher, items);
  }

  private Highlighter highlighter(List<NewsAnalyzer> analyzers) {
    return new Highlighter(request.query(), analyzers, deadline);
  }

  private List<Hit> hits(List<Story> stories, Highlighter shown) throws IOException {
    HitReader reader = new HitReader(searcher, request, shown);
    List<Callable<Hit>> reading = new ArrayList<>(request.size());
    asked(stories).forEach(story -> reading.add(() -> reader.read(story)));
    return searcher.getTaskExecutor().invokeAll(reading);
  }
}
