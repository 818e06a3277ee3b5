package io.broadsheet.benchmarks;

import io.broadsheet.article.Extracted;
import io.broadsheet.index.NewsWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * An index that is being written, in a folder of its own that is deleted when it is closed. Both
 * libraries' are Lucene indexes, so what is done to them after pages were put is the same.
 */
final class WrittenIndex implements Closeable {
  private final Path folder;
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Bulk.Sink sink;

  private WrittenIndex(IndexWriterConfig config, Putting putting) throws IOException {
    folder = Files.createTempDirectory("broadsheet-benchmark");
    directory = FSDirectory.open(folder);
    writer = new IndexWriter(directory, config);
    searchers = new SearcherManager(writer, null);
    sink = putting.into(writer);
  }

  private interface Putting {
    Bulk.Sink into(IndexWriter writer);
  }

  /** A new index of this library's. */
  static WrittenIndex broadsheet() throws IOException {
    return new WrittenIndex(NewsWriter.exclusiveConfig(), writer -> new NewsWriter(writer)::put);
  }

  /** A new one of the baseline's. */
  static WrittenIndex plainLucene() throws IOException {
    return new WrittenIndex(PlainLucene.config(), writer -> page -> PlainLucene.put(writer, page));
  }

  void put(Extracted page) throws IOException {
    sink.put(page);
  }

  void putAll(List<Extracted> pages) throws IOException {
    for (Extracted page : pages) {
      put(page);
    }
    commit();
  }

  void flush() throws IOException {
    writer.flush();
  }

  void commit() throws IOException {
    writer.commit();
  }

  void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  void merge() throws IOException {
    writer.forceMerge(1);
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(searchers, writer, directory);
    IOUtils.rm(folder);
  }
}
