package io.broadsheet;

import io.broadsheet.article.Extracted;
import io.broadsheet.article.Extraction;
import io.broadsheet.article.Page;
import io.broadsheet.extract.Extractor;
import io.broadsheet.index.IndexUnusableException;
import io.broadsheet.index.NewsWriter;
import io.broadsheet.search.IndexStats;
import io.broadsheet.search.NewsSearcher;
import io.broadsheet.search.SearchRequest;
import io.broadsheet.search.SearchResult;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * An index of news in a folder: pages in, ranked and highlighted hits out. Thread-safe: any number
 * of threads may put and search at once. Whoever opens it closes it.
 *
 * <p>What is put is found after {@link #refresh()}, and survives a crash after {@link #commit()}.
 * One process writes an index at a time; others may open it with {@link #openReadOnly} meanwhile.
 */
public final class NewsIndex implements Closeable {
  private final IndexFolder folder;
  private final IndexSettings settings;
  private final Extractor extractor;
  private final @Nullable IndexWriter lucene;
  private final SearcherManager searchers;
  private final NewsSearcher searcher;

  private NewsIndex(
      IndexFolder folder,
      IndexSettings settings,
      @Nullable IndexWriter lucene,
      SearcherManager searchers) {
    this.folder = folder;
    this.settings = settings;
    this.extractor = new Extractor(settings.limits(), settings.detectsLanguage());
    this.lucene = lucene;
    this.searchers = searchers;
    this.searcher = new NewsSearcher(searchers);
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
    return writable(IndexFolder.inMemory(), IndexSettings.defaults());
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
    IndexFolder place = IndexFolder.forReading(folder);
    try {
      return new NewsIndex(place, IndexSettings.defaults(), null, place.searchers());
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(place);
      throw e;
    }
  }

  private static NewsIndex writable(IndexFolder folder, IndexSettings settings) throws IOException {
    IndexWriter writer = null;
    try {
      writer = folder.writer(settings);
      return new NewsIndex(folder, settings, writer, new SearcherManager(writer, null));
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
   * @throws UnsupportedOperationException if the index was opened for searching only
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
   * @throws UnsupportedOperationException if the index was opened for searching only
   */
  public void put(Extracted page) throws IOException {
    new NewsWriter(writer()).put(page);
  }

  /**
   * Takes a page out, with its article and its teasers.
   *
   * @param key the page's {@link Extracted#key()}
   * @throws IOException if the index cannot be written
   * @throws UnsupportedOperationException if the index was opened for searching only
   */
  public void delete(String key) throws IOException {
    new NewsWriter(writer()).delete(key);
  }

  /**
   * Reads files and folders and puts all they hold into the index; then commits and refreshes. See
   * {@link io.broadsheet.ingest.SourceReader} for what is read.
   *
   * @param sources files and folders
   * @return what came of it, every rejected page counted
   * @throws java.nio.file.NoSuchFileException if a source does not exist; nothing was read then
   * @throws IOException if a source cannot be read or the index cannot be written; what was put
   *     before stays
   * @throws UnsupportedOperationException if the index was opened for searching only
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
   * @throws UnsupportedOperationException if the index was opened for searching only
   */
  public IngestReport ingest(List<Path> sources, IngestListener listener) throws IOException {
    writer();
    Ingest ingest = new Ingest(this, extractor, settings, listener);
    return ingest.run(sources);
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
   * @throws UnsupportedOperationException if the index was opened for searching only
   */
  public void commit() throws IOException {
    writer().commit();
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
