package io.broadsheet.benchmarks;

import io.broadsheet.article.Extracted;
import io.broadsheet.index.NewsWriter;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Indexing speed, from items in memory to a commit on disk, each page replaced by its key; beside
 * it the same pages in plain Lucene, and in SQLite, which has no use for a second thread. One
 * operation indexes the whole corpus into a new folder with a buffer of 256 MiB: read the figures
 * of {@code pages} and {@code documents}, which are per second.
 *
 * <pre>{@code
 * mvn -B verify -pl benchmarks -am
 * java -jar benchmarks/target/benchmarks.jar IndexingBenchmark
 * java -jar benchmarks/target/benchmarks.jar IndexingBenchmark -p corpus=news.jsonl.gz -p threads=2
 * }</pre>
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(
    value = 1,
    jvmArgs = {
      "--add-modules=jdk.incubator.vector",
      "--enable-native-access=ALL-UNNAMED",
      "-Xmx2g"
    })
@State(Scope.Benchmark)
public class IndexingBenchmark {
  private static final double BUFFER_MEGABYTES = 256;

  /** How many threads put pages into the one writer. */
  @Param({"1", "2"})
  public int threads = 1;

  /** What one invocation indexed. JMH gives it per second. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Counts {
    /** Pages put. */
    public long pages;

    /** Lucene documents in the index after the commit: articles and teasers. */
    public long documents;
  }

  /**
   * This library.
   *
   * @param corpus the pages
   * @param folder where they are indexed
   * @param counts what was indexed
   * @throws Exception if indexing fails
   */
  @Benchmark
  public void broadsheet(LoadedCorpus corpus, NewFolder folder, Counts counts) throws Exception {
    index(
        folder,
        corpus.pages(),
        NewsWriter.exclusiveConfig(),
        writer -> new NewsWriter(writer)::put,
        counts);
  }

  /**
   * The baseline.
   *
   * @param corpus the pages
   * @param folder where they are indexed
   * @param counts what was indexed
   * @throws Exception if indexing fails
   */
  @Benchmark
  public void plainLucene(LoadedCorpus corpus, NewFolder folder, Counts counts) throws Exception {
    index(
        folder,
        corpus.pages(),
        PlainLucene.config(),
        writer -> page -> PlainLucene.put(writer, page),
        counts);
  }

  /**
   * SQLite's full-text search.
   *
   * @param corpus the pages
   * @param folder where they are indexed
   * @param counts what was indexed
   * @throws Exception if indexing fails
   */
  @Benchmark
  public void sqliteFts5(LoadedCorpus corpus, NewFolder folder, Counts counts) throws Exception {
    try (SqliteFts database = SqliteFts.create(folder.path())) {
      putAll(corpus.pages(), database::put);
      database.commit();
      counts.pages += corpus.pages().size();
      counts.documents += database.documents();
    }
  }

  private interface Sink {
    void put(Extracted page) throws IOException;
  }

  private interface SinkMaker {
    Sink on(IndexWriter writer);
  }

  private void index(
      NewFolder folder,
      List<Extracted> pages,
      IndexWriterConfig config,
      SinkMaker maker,
      Counts counts)
      throws Exception {
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    try (Directory directory = FSDirectory.open(folder.path());
        IndexWriter writer = new IndexWriter(directory, config)) {
      putAll(pages, maker.on(writer));
      writer.commit();
      counts.pages += pages.size();
      counts.documents += writer.getDocStats().numDocs;
    }
  }

  private void putAll(List<Extracted> pages, Sink sink) throws Exception {
    AtomicInteger next = new AtomicInteger();
    Callable<Integer> worker =
        () -> {
          int put = 0;
          for (int i = next.getAndIncrement(); i < pages.size(); i = next.getAndIncrement()) {
            sink.put(pages.get(i));
            put++;
          }
          return put;
        };
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      for (Future<Integer> worked : workers.invokeAll(Collections.nCopies(threads, worker))) {
        worked.get();
      }
    }
  }
}
