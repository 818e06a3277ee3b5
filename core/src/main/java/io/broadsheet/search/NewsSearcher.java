package io.broadsheet.search;

import io.broadsheet.article.Extracted;
import io.broadsheet.article.NewsItem;
import io.broadsheet.index.Embedder;
import io.broadsheet.index.NewsWriter;
import io.broadsheet.index.StoredItem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Searches an index of news. Thread-safe: any number of threads may search at once. It reads
 * through a reference manager that stays the host's, which refreshes and closes it.
 */
public final class NewsSearcher {
  /** How many teasers of its story a hit shows at most. */
  public static final int MAX_TEASERS = 20;

  /** How many near-copies of its article a hit shows at most. */
  public static final int MAX_SIMILAR = 3;

  /** How many completions there are at most. */
  public static final int MAX_COMPLETIONS = 100;

  /** How many related stories there are at most. */
  public static final int MAX_RELATED = 100;

  private final ReferenceManager<IndexSearcher> searchers;
  private final @Nullable Embedder embedder;
  private final AtomicInteger reading = new AtomicInteger();

  /**
   * A searcher of news.
   *
   * @param searchers where it gets a searcher for each request, such as a {@link
   *     org.apache.lucene.search.SearcherManager}
   */
  public NewsSearcher(ReferenceManager<IndexSearcher> searchers) {
    this.searchers = searchers;
    this.embedder = null;
  }

  /**
   * A searcher of news by meaning too.
   *
   * @param searchers where it gets a searcher for each request
   * @param embedder the embedder that the index was written with, which the caller closes
   */
  public NewsSearcher(ReferenceManager<IndexSearcher> searchers, Embedder embedder) {
    this.searchers = searchers;
    this.embedder = embedder;
  }

  /**
   * Searches.
   *
   * @param request what to search for
   * @return the hits
   * @throws IOException if the index cannot be read
   * @throws IllegalStateException if the request asks for meaning and there is no embedder
   */
  public SearchResult search(SearchRequest request) throws IOException {
    if (request.meaning() && embedder == null) {
      throw new IllegalStateException(
          "a search by meaning needs the embedder that the index was written with");
    }
    return withSearcher(searcher -> run(searcher, request).run());
  }

  private SearchRun run(IndexSearcher searcher, SearchRequest request) throws IOException {
    return new SearchRun(searcher, request, embedder, Deadline.of(request));
  }

  /**
   * Says why a hit ranks where it does. It searches again.
   *
   * @param request what was searched for
   * @param hit one of the hits
   * @return the reasons, which add up to the hit's score; empty where the hit is not, or no more,
   *     among the hits of the request
   * @throws IOException if the index cannot be read
   */
  public Optional<Reason> explain(SearchRequest request, Hit hit) throws IOException {
    return withSearcher(searcher -> run(searcher, request).explain(hit));
  }

  /**
   * Completes what a reader is typing: the last word is taken for a beginning, all words before it
   * must occur, whatever their case and accents. The index is read as it is now.
   *
   * @param typed what was typed so far
   * @param most how many completions to give, 1 to {@value #MAX_COMPLETIONS}
   * @return words of headlines, then authors, sources, places and tags, each the most frequent
   *     first, then headlines, the newest first
   * @throws IOException if the index cannot be read
   */
  public List<Completion> complete(String typed, int most) throws IOException {
    if (most < 1 || most > MAX_COMPLETIONS) {
      throw new IllegalArgumentException(
          "completions must be 1 to " + MAX_COMPLETIONS + ", not " + most);
    }
    return withSearcher(searcher -> new CompletionRun(searcher, typed, most).run());
  }

  /**
   * Finds stories about the same as a story that was found.
   *
   * @param hit the story
   * @param most how many to find, 1 to {@value #MAX_RELATED}
   * @return related stories, the nearest first, without that story and without near-copies, each
   *     with the beginning of its text for a snippet
   * @throws IOException if the index cannot be read
   */
  public List<Hit> related(Hit hit, int most) throws IOException {
    NewsItem item =
        switch (hit) {
          case ArticleHit found -> found.article();
          case TeaserHit found -> found.teaser();
        };
    checkRelated(most);
    StoredItem story = new StoredItem(item, hit.page());
    return withSearcher(searcher -> new RelatedRun(searcher, story).run(most));
  }

  /**
   * Finds stories about the same as the article of a page, or its first teaser where it has none.
   *
   * @param key the page's {@link Extracted#key()}
   * @param most how many to find, 1 to {@value #MAX_RELATED}
   * @return see {@link #related(Hit, int)}; empty where the index does not hold the page
   * @throws IOException if the index cannot be read
   */
  public Optional<List<Hit>> related(String key, int most) throws IOException {
    checkRelated(most);
    return withSearcher(
        searcher -> {
          ScoreDoc[] first =
              searcher.search(new TermQuery(NewsWriter.pageTerm(key)), 1, Sort.INDEXORDER)
                  .scoreDocs;
          return first.length == 0
              ? Optional.empty()
              : Optional.of(
                  new RelatedRun(searcher, StoredItems.read(searcher, first[0].doc)).run(most));
        });
  }

  private static void checkRelated(int most) {
    if (most < 1 || most > MAX_RELATED) {
      throw new IllegalArgumentException(
          "related stories must be 1 to " + MAX_RELATED + ", not " + most);
    }
  }

  /**
   * Everything that the index holds of a page.
   *
   * @param key the page's {@link Extracted#key()}
   * @return the page, or empty where the index does not hold it
   * @throws IOException if the index cannot be read
   */
  public Optional<Extracted> get(String key) throws IOException {
    return withSearcher(searcher -> page(searcher, key));
  }

  /**
   * Counts what is in the index.
   *
   * @return the counts
   * @throws IOException if the index cannot be read
   */
  public IndexStats stats() throws IOException {
    return withSearcher(searcher -> new StatsRun(searcher).run());
  }

  private static Optional<Extracted> page(IndexSearcher searcher, String key) throws IOException {
    TermQuery query = new TermQuery(NewsWriter.pageTerm(key));
    int most = Math.max(1, searcher.count(query));
    StoredPages.Run run = null;
    for (ScoreDoc doc : searcher.search(query, most, Sort.INDEXORDER).scoreDocs) {
      StoredItem stored = StoredItems.read(searcher, doc.doc);
      run = run == null ? new StoredPages.Run(stored.page()) : run;
      run.add(stored.item());
    }
    return Optional.ofNullable(run).map(StoredPages.Run::page);
  }

  private <T> T withSearcher(Reading<T> what) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    int others = reading.getAndIncrement();
    try {
      return what.read(ParallelSearcher.amid(others, searcher));
    } finally {
      reading.decrementAndGet();
      searchers.release(searcher);
    }
  }

  private interface Reading<T> {
    T read(IndexSearcher searcher) throws IOException;
  }
}
