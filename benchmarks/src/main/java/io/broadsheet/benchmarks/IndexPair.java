package io.broadsheet.benchmarks;

import io.broadsheet.IndexSettings;
import io.broadsheet.NewsIndex;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * The same pages in an index of this library's and in one of {@link PlainLucene}, both as a bulk
 * load leaves them, open for searching. Thread-safe; whoever opens it closes it.
 */
final class IndexPair implements Closeable {
  private final NewsIndex broadsheet;
  private final Directory directory;
  private final SearcherManager plain;

  private IndexPair(NewsIndex broadsheet, Directory directory) throws IOException {
    this.broadsheet = broadsheet;
    this.directory = directory;
    this.plain = new SearcherManager(directory, null);
  }

  /** Opens the two indexes in a folder; makes them first if there is no such folder. */
  static IndexPair open(Path folder, Corpus corpus) throws IOException {
    if (!Files.exists(folder)) {
      int threads = Runtime.getRuntime().availableProcessors();
      makeBroadsheet(broadsheet(folder), corpus, threads);
      makePlain(plain(folder), corpus, threads);
    }
    return new IndexPair(
        NewsIndex.openReadOnly(broadsheet(folder)), FSDirectory.open(plain(folder)));
  }

  private static Path broadsheet(Path folder) {
    return folder.resolve("broadsheet");
  }

  private static Path plain(Path folder) {
    return folder.resolve("plain");
  }

  private static void makeBroadsheet(Path folder, Corpus corpus, int threads) throws IOException {
    try (NewsIndex index = NewsIndex.open(folder)) {
      Bulk.put(corpus, threads, index::put);
    }
  }

  /** With a buffer of the same size. */
  private static void makePlain(Path folder, Corpus corpus, int threads) throws IOException {
    IndexWriterConfig config = PlainLucene.config();
    config.setRAMBufferSizeMB(IndexSettings.defaults().bufferMegabytes());
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      Bulk.put(corpus, threads, page -> PlainLucene.put(writer, page));
    }
  }

  NewsIndex broadsheet() {
    return broadsheet;
  }

  Searched plain() {
    return new PlainSearch(plain);
  }

  /** Draws searches from what both hold; see {@link MixedQueries}. */
  List<MixedQuery> queries(int count) throws IOException {
    IndexSearcher searcher = plain.acquire();
    try {
      return MixedQueries.draw(searcher, count);
    } finally {
      plain.release(searcher);
    }
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(broadsheet, plain, directory);
  }
}
