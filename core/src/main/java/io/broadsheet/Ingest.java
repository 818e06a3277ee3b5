package io.broadsheet;

import io.broadsheet.article.Extracted;
import io.broadsheet.article.Extraction;
import io.broadsheet.ingest.Entry;
import io.broadsheet.ingest.SourceReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One ingest: sources are read on the caller's thread, extracted and indexed on several others.
 * What waits in between is bounded by its size, so memory does not grow with the sources. Of two
 * pages with the same key, the one read later stays.
 */
final class Ingest {
  private static final int WAITING_KIB = 64 * 1024;
  private static final int LEAST_KIB = 128;

  private final NewsIndex index;
  private final int threads;
  private final IngestListener listener;
  private final IngestCounts counts = new IngestCounts();
  private final LastReadWins order = new LastReadWins();
  private final Semaphore waiting = new Semaphore(WAITING_KIB);
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private long entriesRead;

  Ingest(NewsIndex index, int threads, IngestListener listener) {
    this.index = index;
    this.threads = threads;
    this.listener = listener;
  }

  /** Reads files and folders, and has the index remember it. */
  IngestReport run(SourceReader reader, List<Path> sources) throws IOException {
    for (Path source : sources) {
      if (Files.notExists(source)) {
        throw new NoSuchFileException(source.toString());
      }
    }
    readAll(
        sink -> {
          for (Path source : sources) {
            reader.read(source, sink);
          }
        });
    index.upkeep().remember(IngestLog.entry(sources, counts.report()));
    return finished();
  }

  /** Reads what is no file. */
  IngestReport run(Reading reading) throws IOException {
    readAll(reading);
    return finished();
  }

  private void readAll(Reading reading) throws IOException {
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      reading.readInto(entry -> submit(workers, entry));
    } catch (UncheckedIOException stopped) {
      rethrowFailure();
      throw stopped.getCause();
    }
    rethrowFailure();
  }

  private IngestReport finished() throws IOException {
    index.commit();
    index.refresh();
    return counts.report();
  }

  /** Where entries come from. */
  interface Reading {
    void readInto(Consumer<Entry> sink) throws IOException;
  }

  private void submit(ExecutorService workers, Entry entry) {
    if (failure.get() != null) {
      throw new UncheckedIOException(new IOException("ingest stopped", failure.get()));
    }
    int kib = Math.clamp(entry.bytes() / 1024, LEAST_KIB, WAITING_KIB);
    try {
      waiting.acquire(kib);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException("ingest was interrupted"));
    }
    long sequence = entriesRead++;
    workers.execute(
        () -> {
          try {
            process(entry, sequence);
          } catch (Throwable thrown) {
            failure.compareAndSet(null, thrown);
          } finally {
            waiting.release(kib);
          }
        });
  }

  private void process(Entry entry, long sequence) throws IOException {
    if (failure.get() != null) {
      return;
    }
    Extraction extraction = entry.extraction().get();
    if (extraction instanceof Extracted page) {
      order.put(page.key(), sequence, () -> index.put(page));
    }
    counts.add(extraction, entry.bytes());
    listener.onPage(extraction, entry.bytes());
  }

  private void rethrowFailure() throws IOException {
    switch (failure.get()) {
      case null -> {}
      case IOException io -> throw io;
      case RuntimeException bug -> throw bug;
      case Error error -> throw error;
      case Throwable other -> throw new IOException(other);
    }
  }
}
