package io.broadsheet.index;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/**
 * The {@link PostingsBuffer}s of an {@link org.apache.lucene.index.IndexWriter}'s segments, each
 * found by its key until it is written. What Lucene gives up with a segment is forgotten.
 * Thread-safe.
 */
final class PostingsBuffers {
  private static final double MEBIBYTE = 1 << 20;

  private final ReentrantLock flushing = new ReentrantLock();
  private final AtomicLong made = new AtomicLong();
  private final Set<String> fields = ConcurrentHashMap.newKeySet();
  private final Map<BytesRef, WeakReference<PostingsBuffer>> filled = new ConcurrentHashMap<>();

  /** A new one, for a field of a new segment, and for the stems of that field. */
  PostingsBuffer make(NewsField field) {
    fields.add(field.fieldName());
    fields.add(field.stemFieldName());
    filled.values().removeIf(given -> given.refersTo(null));
    byte[] key = new byte[Long.BYTES];
    NumericUtils.longToSortableBytes(made.getAndIncrement(), key, 0);
    PostingsBuffer buffer = new PostingsBuffer(field, new BytesRef(key));
    filled.put(buffer.key(), new WeakReference<>(buffer));
    return buffer;
  }

  /** Whether there may be one for such a field. */
  boolean areFor(String field) {
    return fields.contains(field);
  }

  /** That of a field's only term. */
  PostingsBuffer get(String field, @Nullable BytesRef key) {
    WeakReference<PostingsBuffer> reference = key == null ? null : filled.get(key);
    PostingsBuffer buffer = reference == null ? null : reference.get();
    if (buffer == null) {
      throw notExclusive(field);
    }
    return buffer;
  }

  static IllegalStateException notExclusive(String field) {
    return new IllegalStateException(
        "NewsWriter.exclusiveConfig() is for indexes that only NewsWriters fill, but field "
            + field
            + " of another document came in");
  }

  void forget(PostingsBuffer buffer) {
    filled.remove(buffer.key());
  }

  /**
   * Has the fullest segment written where the writer's buffer is full, which does not count what is
   * here. One thread does so at a time, the others go on.
   */
  void flushIfFull(IndexWriter writer) throws IOException {
    double limit = writer.getConfig().getRAMBufferSizeMB() * MEBIBYTE;
    if (limit < 0 || bytes() + writer.ramBytesUsed() < limit || !flushing.tryLock()) {
      return;
    }
    try {
      writer.flushNextBuffer();
    } finally {
      flushing.unlock();
    }
  }

  /** About how much memory they take in all. */
  long bytes() {
    long bytes = 0;
    for (WeakReference<PostingsBuffer> reference : filled.values()) {
      PostingsBuffer buffer = reference.get();
      bytes += buffer == null ? 0 : buffer.bytes();
    }
    return bytes;
  }
}
