package io.broadsheet.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

/**
 * Lengths of all documents of a segment, kept as long as the segment is open: a byte for each
 * document. They are added up when a frequent word is first searched for, which looks at most of
 * them anyway. Thread-safe.
 */
final class SegmentLengths {
  /** A word in one of so many documents is frequent. */
  private static final int FREQUENT = 8;

  private static final Map<Key, byte[]> KEPT = new ConcurrentHashMap<>();

  private SegmentLengths() {}

  private record Key(IndexReader.CacheKey segment, List<String> fields, List<Float> weights) {
    private static Key of(IndexReader.CacheKey segment, List<WordQuery.Field> fields) {
      return new Key(
          segment,
          fields.stream().map(WordQuery.Field::name).toList(),
          fields.stream().map(WordQuery.Field::weight).toList());
    }
  }

  /**
   * The lengths, encoded as Lucene encodes norms, or null where it is not worth it.
   *
   * @param lengths the segment's, to be read once
   * @param documents how many have the word
   */
  static byte @Nullable [] of(
      LeafReader segment, List<WordQuery.Field> fields, WordLengths lengths, long documents)
      throws IOException {
    IndexReader.CacheHelper helper = segment.getCoreCacheHelper();
    if (helper == null) {
      return null;
    }
    Key key = Key.of(helper.getKey(), fields);
    byte[] kept = KEPT.get(key);
    if (kept == null && documents > segment.maxDoc() / FREQUENT) {
      kept = new byte[segment.maxDoc()];
      for (int doc = 0; doc < kept.length; doc++) {
        kept[doc] = (byte) lengths.norm(doc);
      }
      if (KEPT.putIfAbsent(key, kept) == null) {
        helper.addClosedListener(unused -> KEPT.remove(key));
      }
    }
    return kept;
  }
}
