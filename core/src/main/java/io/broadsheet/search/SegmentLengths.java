package io.broadsheet.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

/**
 * Lengths of all documents of a segment: a byte for each document. They are added up when a
 * frequent word is first searched for, which looks at most of them anyway.
 */
final class SegmentLengths {
  private static final KeptBySegment<List<Part>, byte[]> KEPT = new KeptBySegment<>();

  private SegmentLengths() {}

  /** A field whose length counts so much. */
  private record Part(String field, float weight) {}

  /**
   * The lengths, encoded as Lucene encodes norms, or null where it is not worth it.
   *
   * @param documents how many have the word
   */
  static byte @Nullable [] of(LeafReader segment, List<WordQuery.Field> fields, long documents)
      throws IOException {
    List<Part> parts = fields.stream().map(it -> new Part(it.name(), it.weight())).toList();
    return KEPT.ofMany(segment, parts, documents, () -> read(segment, fields));
  }

  private static byte[] read(LeafReader segment, List<WordQuery.Field> fields) throws IOException {
    WordLengths lengths = WordLengths.read(segment, fields);
    byte[] all = new byte[segment.maxDoc()];
    for (int doc = 0; doc < all.length; doc++) {
      all[doc] = (byte) lengths.norm(doc);
    }
    return all;
  }
}
