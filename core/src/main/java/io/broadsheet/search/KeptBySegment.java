package io.broadsheet.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What is made of a segment once and kept as long as the segment is open. Thread-safe.
 *
 * @param <K> what tells apart the things that are made of one segment
 * @param <V> what is made
 */
final class KeptBySegment<K, V> {
  /** So many of a segment's documents are many. */
  private static final int MANY = 8;

  private final Map<Key<K>, V> kept = new ConcurrentHashMap<>();

  private record Key<K>(IndexReader.CacheKey segment, K which) {}

  /**
   * What is kept, or else made now if it is worth it to read all documents of a segment, because so
   * many are looked at anyway; or else null.
   */
  @Nullable V ofMany(LeafReader segment, K which, long documents, IOSupplier<V> maker)
      throws IOException {
    V made = get(segment, which);
    if (made == null && areMany(segment, documents)) {
      made = maker.get();
      keep(segment, which, made);
    }
    return made;
  }

  /**
   * Whether so many of a segment's documents are looked at, more than one in {@value #MANY}, that
   * it takes about as long to read all.
   */
  static boolean areMany(LeafReader segment, long documents) {
    return documents >= many(segment);
  }

  /** The fewest documents that are many. */
  static int many(LeafReader segment) {
    return segment.maxDoc() / MANY + 1;
  }

  /** What was kept, or null. */
  @Nullable V get(LeafReader segment, K which) {
    IndexReader.CacheHelper helper = segment.getCoreCacheHelper();
    return helper == null ? null : kept.get(new Key<>(helper.getKey(), which));
  }

  /** Keeps what was made, but of a segment that does not say when it is closed. */
  void keep(LeafReader segment, K which, V made) {
    IndexReader.CacheHelper helper = segment.getCoreCacheHelper();
    if (helper != null) {
      Key<K> key = new Key<>(helper.getKey(), which);
      if (kept.putIfAbsent(key, made) == null) {
        helper.addClosedListener(unused -> kept.remove(key));
      }
    }
  }
}
