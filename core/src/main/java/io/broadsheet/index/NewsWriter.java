package io.broadsheet.index;

import io.broadsheet.article.Extracted;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LiveIndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TaskExecutor;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;

/**
 * Puts pages into a Lucene index. All documents of a page are replaced in one atomic step, so that
 * no reader ever sees half of one. Thread-safe: several threads may put at once.
 *
 * <p>The {@link IndexWriter} stays the host's: it opens it, commits it and closes it, with {@link
 * #config()} or with settings of its own that keep that similarity.
 */
public final class NewsWriter {
  private static final long LEAST_FLUSHED = 8L << 20;

  private final IndexWriter writer;
  private final @Nullable PostingsBuffers buffers;
  private final DocumentMapper mapper;

  /**
   * A writer of news into an index.
   *
   * @param writer the Lucene writer, which the caller closes
   */
  public NewsWriter(IndexWriter writer) {
    this(writer, null, buffers(writer.getConfig()));
  }

  /**
   * A writer of news into an index that is searched by meaning too.
   *
   * @param writer the Lucene writer, which the caller closes
   * @param embedder what makes the vectors, which the caller closes
   */
  public NewsWriter(IndexWriter writer, Embedder embedder) {
    this(writer, embedder, buffers(writer.getConfig()));
  }

  private NewsWriter(
      IndexWriter writer, @Nullable Embedder embedder, @Nullable PostingsBuffers buffers) {
    this.writer = writer;
    this.buffers = buffers;
    this.mapper = new DocumentMapper(embedder, buffers);
  }

  private static @Nullable PostingsBuffers buffers(LiveIndexWriterConfig config) {
    boolean fits =
        config.getIndexSort() == null && config.getSimilarity() instanceof NewsSimilarity;
    return fits && config.getCodec() instanceof InvertingCodec codec ? codec.buffers() : null;
  }

  /**
   * The settings of an index of news: analyzer, and BM25 with the parameters that are also used for
   * searching.
   *
   * @return a new configuration, to be used once
   */
  public static IndexWriterConfig config() {
    return new IndexWriterConfig(NewsAnalyzer.of(Optional.empty())).setSimilarity(similarity());
  }

  /**
   * As {@link #config()}, for an index that nothing but {@code NewsWriter}s put documents into:
   * they are collected in less time than Lucene takes, and written as Lucene writes them. Where a
   * document with the same fields comes another way, putting or writing throws {@link
   * IllegalStateException}. What a {@code NewsWriter} collects is held to the writer's buffer size
   * with what Lucene holds; an index that is sorted is written as with {@link #config()}.
   *
   * @return a new configuration, to be used once
   */
  public static IndexWriterConfig exclusiveConfig() {
    return config().setCodec(new InvertingCodec());
  }

  /**
   * The ranking function of the index: BM25 with k1 = 1.2 and b = 0.75 (Robertson and Zaragoza,
   * "The Probabilistic Relevance Framework: BM25 and Beyond", 2009), Lucene's defaults; other
   * values were measured and are no better on news.
   *
   * @return the similarity, for writing and for searching
   */
  public static Similarity similarity() {
    return new NewsSimilarity(1.2f, 0.75f);
  }

  /**
   * Puts a page in, in place of what the index held under the same {@link Extracted#key()}.
   *
   * @param page the page
   * @throws IOException if the index cannot be written
   */
  public void put(Extracted page) throws IOException {
    writer.updateDocuments(pageTerm(page.key()), mapper.documents(page));
    if (buffers != null) {
      buffers.flushIfFull(writer);
    }
  }

  /**
   * Takes a page out, with its article and all its teasers.
   *
   * @param key its {@link Extracted#key()}
   * @throws IOException if the index cannot be written
   */
  public void delete(String key) throws IOException {
    writer.deleteDocuments(pageTerm(key));
  }

  /**
   * Writes what is buffered to disk, which a commit that follows would do buffer by buffer, with
   * several threads; where that is less than {@value #LEAST_FLUSHED} bytes, leaves it to the
   * commit. Makes nothing durable or visible by itself.
   *
   * @param threads how many threads write, 1 or more: as many as were putting
   * @throws IOException if the index cannot be written
   */
  public void flush(int threads) throws IOException {
    if (threads == 1 || ramBytesUsed() < LEAST_FLUSHED) {
      return;
    }
    try (ExecutorService others = Executors.newFixedThreadPool(threads - 1)) {
      Callable<Boolean> flushing = () -> flushOne(threads);
      new TaskExecutor(others).invokeAll(Collections.nCopies(threads, flushing));
    }
  }

  /** About how much memory holds what was put and is not yet written to disk. */
  long ramBytesUsed() {
    return writer.ramBytesUsed() + (buffers == null ? 0 : buffers.bytes());
  }

  /**
   * Of threads that go for the largest buffer at the same time all but one come back at once, so
   * they try again; each attempt is lost to another thread.
   */
  private boolean flushOne(int attempts) throws IOException {
    boolean flushed = false;
    for (int i = 0; i < attempts && !flushed; i++) {
      flushed = writer.flushNextBuffer();
    }
    return flushed;
  }

  /**
   * The term that all documents of a page have.
   *
   * @param key the page's {@link Extracted#key()}
   * @return the term, in {@link NewsField#PAGE}
   */
  public static Term pageTerm(String key) {
    return new Term(NewsField.PAGE.fieldName(), BoundedTerm.of(key));
  }
}
