package io.broadsheet;

import io.broadsheet.article.Extracted;
import io.broadsheet.article.Extraction;
import io.broadsheet.article.Page;
import io.broadsheet.extract.Extractor;
import io.broadsheet.index.Embedder;
import io.broadsheet.index.IndexUnusableException;
import io.broadsheet.index.NewsWriter;
import io.broadsheet.ingest.SourceReader;
import io.broadsheet.search.Completion;
import io.broadsheet.search.Hit;
import io.broadsheet.search.IndexStats;
import io.broadsheet.search.NewsSearcher;
import io.broadsheet.search.Reason;
import io.broadsheet.search.SavedMatch;
import io.broadsheet.search.SavedSearches;
import io.broadsheet.search.SearchRequest;
import io.broadsheet.search.SearchResult;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * An index of news in a folder: pages in, ranked and highlighted hits out. Thread-safe: any number
 * of threads may put and search at once. Whoever opens it closes it.
 *
 * <p>What is put is found after {@link #refresh()}, and survives a crash after {@link #commit()}.
 * One process writes an index at a time; others may open it with {@link #openReadOnly} meanwhile,
 * where what would write throws {@link UnsupportedOperationException}.
 */
public final class NewsIndex implements Closeable {
  private final IndexFolder folder;
  private final IndexSettings settings;
  private final Extractor extractor;
  private final @Nullable IndexWriter lucene;
  private final SearcherManager searchers;
  private final NewsSearcher searcher;
  private final Watches watches = new Watches();

  NewsIndex(
      IndexFolder folder,
      IndexSettings settings,
      @Nullable IndexWriter lucene,
      SearcherManager searchers) {
    this.folder = folder;
    this.settings = settings;
    this.extractor = new Extractor(settings.limits(), settings.detectsLanguage());
    this.lucene = lucene;
    this.searchers = searchers;
    this.searcher =
        settings
            .embedder()
            .map(embedder -> new NewsSearcher(searchers, embedder))
            .orElseGet(() -> new NewsSearcher(searchers));
  }

  /**
   * Opens the index in a folder for writing and searching, with the default settings; makes it
   * where there is none.
   *
   * @param folder the folder; made if it does not exist
   * @return the index, to be closed by the caller
   * @throws IndexUnusableException if it is open for writing elsewhere, if the folder holds other
   *     files than an index, or an index that this version does not read
   * @throws IOException if the folder cannot be read or written
   */
  public static NewsIndex open(Path folder) throws IOException {
    return open(folder, IndexSettings.defaults());
  }

  /**
   * Opens the index in a folder for writing and searching; makes it where there is none.
   *
   * @param folder the folder; made if it does not exist
   * @param settings how it is written
   * @return the index, to be closed by the caller
   * @throws IndexUnusableException see {@link #open(Path)}
   * @throws IOException if the folder cannot be read or written
   */
  public static NewsIndex open(Path folder, IndexSettings settings) throws IOException {
    return writable(IndexFolder.forWriting(folder), settings);
  }

  /**
   * Opens an index in memory, for tests and for small sets of pages. It is gone when it is closed.
   *
   * @return the index, to be closed by the caller
   * @throws IOException never, in practice
   */
  public static NewsIndex inMemory() throws IOException {
    return inMemory(IndexSettings.defaults());
  }

  /**
   * Opens an index in memory; see {@link #inMemory()}.
   *
   * @param settings how it is written
   * @return the index, to be closed by the caller
   * @throws IOException never, in practice
   */
  public static NewsIndex inMemory(IndexSettings settings) throws IOException {
    return writable(IndexFolder.inMemory(), settings);
  }

  /**
   * Opens the index in a folder for searching only, while another process may be writing it.
   *
   * @param folder the folder
   * @return the index, to be closed by the caller
   * @throws IndexUnusableException if there is no index in the folder, or one that this version
   *     does not read
   * @throws IOException if the folder cannot be read
   */
  public static NewsIndex openReadOnly(Path folder) throws IOException {
    return readOnly(folder, IndexSettings.defaults());
  }

  /**
   * Opens the index in a folder for searching only, by meaning too; see {@link
   * SearchRequest#withMeaning}.
   *
   * @param folder the folder
   * @param embedder the embedder that the index was written with; the caller closes it after the
   *     index
   * @return the index, to be closed by the caller
   * @throws IndexUnusableException see {@link #openReadOnly(Path)}; also if the index was written
   *     without an embedder, or with another one
   * @throws IOException if the folder cannot be read
   */
  public static NewsIndex openReadOnly(Path folder, Embedder embedder) throws IOException {
    return readOnly(folder, IndexSettings.defaults().withEmbedder(embedder));
  }

  private static NewsIndex readOnly(Path folder, IndexSettings settings) throws IOException {
    IndexFolder place = IndexFolder.forReading(folder);
    try {
      return new NewsIndex(place, settings, null, place.searchers(settings.embedder()));
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(place);
      throw e;
    }
  }

  private static NewsIndex writable(IndexFolder folder, IndexSettings settings) throws IOException {
    IndexWriter writer = null;
    try {
      writer = folder.writer(settings);
      return new NewsIndex(
          folder, settings, writer, new SearcherManager(writer, IndexFolder.SEARCHERS));
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(writer, folder);
      throw e;
    }
  }

  /**
   * Reads a page and puts what it holds into the index, in place of what the index held of the same
   * page.
   *
   * @param page the page
   * @return what was put, or why nothing was
   * @throws IOException if the index cannot be written
   */
  public Extraction put(Page page) throws IOException {
    Extraction extraction = extractor.extract(page);
    if (extraction instanceof Extracted extracted) {
      put(extracted);
    }
    return extraction;
  }

  /**
   * Puts the items of a page into the index, in place of what the index held under the same key.
   *
   * @param page the items, made by the caller or read elsewhere
   * @throws IOException if the index cannot be written
   */
  public void put(Extracted page) throws IOException {
    news().put(page);
    watches.hear(page);
  }

  /**
   * Takes a page out, with its article and its teasers.
   *
   * @param key the page's {@link Extracted#key()}
   * @throws IOException if the index cannot be written
   */
  public void delete(String key) throws IOException {
    news().delete(key);
  }

  /**
   * Reads files and folders and puts all they hold into the index; then commits and refreshes. See
   * {@link SourceReader} for what is read.
   *
   * @param sources files and folders
   * @return what came of it, every rejected page counted
   * @throws java.nio.file.NoSuchFileException if a source does not exist; nothing was read then
   * @throws IOException if a source cannot be read or the index cannot be written; what was put
   *     before stays
   */
  public IngestReport ingest(List<Path> sources) throws IOException {
    return ingest(sources, IngestListener.none());
  }

  /**
   * Reads files and folders and puts all they hold into the index; then commits and refreshes.
   *
   * @param sources files and folders
   * @param listener hears of each page
   * @return what came of it, every rejected page counted
   * @throws java.nio.file.NoSuchFileException if a source does not exist; nothing was read then
   * @throws IOException if a source cannot be read or the index cannot be written; what was put
   *     before stays
   */
  public IngestReport ingest(List<Path> sources, IngestListener listener) throws IOException {
    writer();
    SourceReader reader = new SourceReader(extractor, settings.maxEntryBytes());
    return new Ingest(this, settings.threads(), listener).run(reader, sources);
  }

  /**
   * Searches.
   *
   * @param query the query as a reader types it; see {@link io.broadsheet.query.NewsQueryParser}
   * @return the first 10 hits by relevance
   * @throws IOException if the index cannot be read
   */
  public SearchResult search(String query) throws IOException {
    return search(SearchRequest.of(query));
  }

  /**
   * Searches.
   *
   * @param request what to search for and how much to show
   * @return the hits
   * @throws IOException if the index cannot be read
   */
  public SearchResult search(SearchRequest request) throws IOException {
    return searcher.search(request);
  }

  /**
   * Completes what a reader is typing, from what is in the index now.
   *
   * @param typed what was typed so far, the last word begun
   * @param most how many completions to give, 1 to {@value NewsSearcher#MAX_COMPLETIONS}
   * @return words, names and headlines; see {@link NewsSearcher#complete}
   * @throws IOException if the index cannot be read
   */
  public List<Completion> complete(String typed, int most) throws IOException {
    return searcher.complete(typed, most);
  }

  /**
   * Finds stories about the same as a story that was found.
   *
   * @param hit the story
   * @param most how many to find, 1 to {@value NewsSearcher#MAX_RELATED}
   * @return related stories, the nearest first; see {@link NewsSearcher#related(Hit, int)}
   * @throws IOException if the index cannot be read
   */
  public List<Hit> related(Hit hit, int most) throws IOException {
    return searcher.related(hit, most);
  }

  /**
   * Finds stories about the same as the article of a page, or its first teaser where it has none.
   *
   * @param key the page's {@link Extracted#key()}
   * @param most how many to find, 1 to {@value NewsSearcher#MAX_RELATED}
   * @return related stories, the nearest first; empty where the index does not hold the page
   * @throws IOException if the index cannot be read
   */
  public Optional<List<Hit>> related(String key, int most) throws IOException {
    return searcher.related(key, most);
  }

  /**
   * Matches each page that is put from now on with saved searches. A page that is put again is
   * matched again.
   *
   * @param searches the searches, which may change at any time
   * @param listener hears of each match after the page was put, on the thread that put it, so
   *     several threads may call it at once. What it throws goes to that thread's handler of
   *     uncaught exceptions and does not stop the putting.
   */
  public void watch(SavedSearches searches, Consumer<SavedMatch> listener) {
    watches.add(searches, listener);
  }

  /**
   * Ends {@link #watch}.
   *
   * @param searches the searches that are matched no longer
   */
  public void unwatch(SavedSearches searches) {
    watches.remove(searches);
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
    return searcher.explain(request, hit);
  }

  /**
   * Everything that the index holds of a page.
   *
   * @param key the page's {@link Extracted#key()}
   * @return the page, or empty where the index does not hold it
   * @throws IOException if the index cannot be read
   */
  public Optional<Extracted> get(String key) throws IOException {
    return searcher.get(key);
  }

  /**
   * Counts what is in the index.
   *
   * @return the counts
   * @throws IOException if the index cannot be read
   */
  public IndexStats stats() throws IOException {
    return searcher.stats();
  }

  /**
   * Export, backup and the latest ingests.
   *
   * @return the upkeep of this index
   */
  public Upkeep upkeep() {
    return new Upkeep(folder, lucene, searchers);
  }

  /**
   * Makes everything that was put so far visible to searches, also what another process has
   * committed.
   *
   * @throws IOException if the index cannot be read
   */
  public void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /**
   * Makes everything that was put so far survive a crash.
   *
   * @throws IOException if the index cannot be written
   */
  public void commit() throws IOException {
    news().flush(settings.threads());
    writer().commit();
  }

  private NewsWriter news() {
    IndexWriter writer = writer();
    return settings
        .embedder()
        .map(embedder -> new NewsWriter(writer, embedder))
        .orElseGet(() -> new NewsWriter(writer));
  }

  private IndexWriter writer() {
    if (lucene == null) {
      throw new UnsupportedOperationException("the index was opened for searching only");
    }
    return lucene;
  }

  /**
   * Commits, and closes the index. Searches that are running end first in their own time.
   *
   * @throws IOException if the index cannot be written; it is closed all the same
   */
  @Override
  public void close() throws IOException {
    // Readers first: the writer deletes the files that they were the last to use. The folder last:
    // both use it.
    IOUtils.close(searchers, lucene, folder);
  }
}
