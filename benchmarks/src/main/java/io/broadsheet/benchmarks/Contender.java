package io.broadsheet.benchmarks;

import io.broadsheet.IndexSettings;
import io.broadsheet.NewsIndex;
import io.broadsheet.search.IndexStats;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** What is compared: whole indexes in folders, as a bulk load leaves them. */
enum Contender {
  /** The baseline, with a buffer as large as this library's. */
  PLAIN("plain Lucene") {
    @Override
    Made make(Path folder, Corpus corpus) throws IOException {
      IndexWriterConfig config = PlainLucene.config();
      config.setRAMBufferSizeMB(IndexSettings.defaults().bufferMegabytes());
      try (Directory directory = FSDirectory.open(folder);
          IndexWriter writer = new IndexWriter(directory, config)) {
        double seconds = load(corpus, page -> PlainLucene.put(writer, page), writer::commit);
        return new Made(writer.getDocStats().numDocs, seconds);
      }
    }

    @Override
    Searched open(Path folder) throws IOException {
      return PlainSearch.open(folder);
    }
  },

  /** This library, with its default settings. */
  BROADSHEET("broadsheet") {
    @Override
    Made make(Path folder, Corpus corpus) throws IOException {
      try (NewsIndex index = NewsIndex.open(folder)) {
        double seconds = load(corpus, index::put, index::commit);
        index.refresh();
        IndexStats stats = index.stats();
        return new Made(stats.articles() + stats.teasers(), seconds);
      }
    }

    @Override
    Searched open(Path folder) throws IOException {
      return new BroadsheetSearch(NewsIndex.openReadOnly(folder));
    }
  };

  private final String label;

  Contender(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /**
   * How an index was made.
   *
   * @param documents how many it holds: articles and teasers
   * @param seconds how long that took with a thread for each processor, from items to the end of a
   *     commit, without making or reading the items
   */
  record Made(long documents, double seconds) {
    double documentsPerSecond() {
      return documents / seconds;
    }
  }

  /** Makes an index in a folder. */
  abstract Made make(Path folder, Corpus corpus) throws IOException;

  /** Opens one that was made, to be closed by the caller. */
  abstract Searched open(Path folder) throws IOException;

  private interface Commit {
    void commit() throws IOException;
  }

  private static double load(Corpus corpus, Bulk.Sink sink, Commit commit) throws IOException {
    double putting = Bulk.put(corpus, Runtime.getRuntime().availableProcessors(), sink).seconds();
    long start = System.nanoTime();
    commit.commit();
    return putting + (System.nanoTime() - start) / 1e9;
  }
}
