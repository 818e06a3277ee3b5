package io.broadsheet;

import io.broadsheet.article.Extracted;
import io.broadsheet.index.IndexUnusableException;
import io.broadsheet.search.StoredPages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Lock;
import org.jspecify.annotations.Nullable;

/**
 * What an index needs besides being filled and searched: export, backup, a look at its latest
 * ingests; and of an index that nobody has open for writing, a rebuild and a check. Thread-safe. It
 * can be used for as long as its index is open, and is not closed itself.
 */
public final class Upkeep {
  private final IndexFolder folder;
  private final @Nullable IndexWriter writer;
  private final SearcherManager searchers;

  Upkeep(IndexFolder folder, @Nullable IndexWriter writer, SearcherManager searchers) {
    this.folder = folder;
    this.writer = writer;
    this.searchers = searchers;
  }

  /**
   * Reads back every page, as new as the last {@link NewsIndex#refresh()}. What is put or deleted
   * meanwhile changes nothing of it. To export an index, write each with {@link
   * io.broadsheet.ingest.NewsJson#writeWhole} on a line of its own; {@link NewsIndex#ingest} makes
   * the same index of that.
   *
   * @param sink takes the pages, one at a time, on this thread
   * @throws IOException if the index cannot be read
   */
  public void pages(Consumer<Extracted> sink) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      new StoredPages(searcher.getIndexReader()).read(sink);
    } finally {
      searchers.release(searcher);
    }
  }

  /**
   * Copies what was committed last into a folder, while the index is searched and written, here or
   * in another process. In a folder that holds an earlier backup of the same index only what is new
   * is copied. A backup is an index: to restore it, open it, or a copy of it. When the copying is
   * broken off, the folder holds the earlier backup.
   *
   * @param target the folder; made if it does not exist
   * @return what the backup holds
   * @throws IndexUnusableException if the folder holds other files, a backup of another index or a
   *     newer one, is open for writing, or is the index's own or in it
   * @throws IOException if the index cannot be read or the folder cannot be written
   */
  public BackupReport backup(Path target) throws IOException {
    folder.checkDoesNotHold(target);
    try (IndexFolder copy = IndexFolder.forWriting(target);
        Lock lock = copy.lock()) {
      lock.ensureValid();
      copy.checkBackup();
      return new Backup(folder, writer, copy).run();
    }
  }

  /**
   * The version of what searches find now, for keeping what was made of it: it is another one after
   * a {@link NewsIndex#refresh()} that changed anything.
   *
   * @return the version, larger than those before it
   * @throws IOException if the index cannot be read
   */
  public long version() throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return ((DirectoryReader) searcher.getIndexReader()).getVersion();
    } finally {
      searchers.release(searcher);
    }
  }

  /**
   * The latest ingests, of this process and of others, as the last commit has them.
   *
   * @return the latest first, at most {@value PastIngest#REMEMBERED}
   * @throws IOException if the index cannot be read
   */
  public List<PastIngest> ingests() throws IOException {
    return folder.ingests();
  }

  void remember(PastIngest ingest) {
    if (writer != null) {
      folder.remember(writer, ingest);
    }
  }

  /**
   * Writes an index anew from the items that it stores, with the default settings; see {@link
   * #rebuild(Path, IndexSettings, IngestListener)}.
   *
   * @param folder the folder of the index
   * @return what was written
   * @throws IndexUnusableException see there
   * @throws IOException see there
   */
  public static IngestReport rebuild(Path folder) throws IOException {
    return rebuild(folder, IndexSettings.defaults(), IngestListener.none());
  }

  /**
   * Writes an index anew from the items that it stores, when analyzers or fields have changed, to
   * bring an index of an older version to the form of this one, to add vectors to it or leave them
   * out. Nothing is extracted again. The new index takes the old one's place in one step at the
   * end; until then searches find the old one, and a process that is killed leaves it as it was. It
   * needs as much room on the disk as the index, twice.
   *
   * @param folder the folder of the index, which nobody may have open for writing
   * @param settings how it is written
   * @param listener hears of each page
   * @return what was written
   * @throws IndexUnusableException if there is no index, if it is open for writing, or of a version
   *     that this one does not read
   * @throws IOException if an item cannot be read or the index cannot be written; the old index
   *     stays
   */
  public static IngestReport rebuild(Path folder, IndexSettings settings, IngestListener listener)
      throws IOException {
    try (IndexFolder place = IndexFolder.forReading(folder)) {
      return new Rebuild(place, settings, listener).run();
    }
  }

  /**
   * Checks an index: that no file is damaged, that every item can be read, and that all items of a
   * page are found by its key. All of it is read.
   *
   * @param folder the folder of the index, which nobody may have open for writing; check a backup
   *     of one that is
   * @param listener hears of each page that is as it should be
   * @return what was found
   * @throws IndexUnusableException if there is no index, or it is open for writing
   * @throws IOException if the folder cannot be read
   */
  public static CheckReport check(Path folder, Consumer<Extracted> listener) throws IOException {
    try (IndexFolder place = IndexFolder.forReading(folder)) {
      place.checkExists();
      return new IndexCheck(place.directory(), place.lock(), listener).run();
    }
  }
}
