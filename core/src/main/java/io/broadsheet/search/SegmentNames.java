package io.broadsheet.search;

import io.broadsheet.index.NewsField;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;

/**
 * Which names of a segment are one without case and accents, told by hashes of them so: 64 bits, of
 * which a million names have two alike with a chance of one in thirty million. Immutable.
 */
final class SegmentNames {
  private static final KeptBySegment<NewsField, SegmentNames> KEPT = new KeptBySegment<>();

  private final long[] hashes;
  private final FixedBitSet sharing;

  private SegmentNames(long[] hashes) {
    this.hashes = hashes;
    this.sharing = sharing(hashes);
  }

  /** Those of a field, read when they are first asked for. */
  static SegmentNames of(LeafReader segment, NewsField field) throws IOException {
    SegmentNames names = KEPT.get(segment, field);
    if (names == null) {
      names = read(DocValues.getSortedSet(segment, field.fieldName()));
      KEPT.keep(segment, field, names);
    }
    return names;
  }

  private static SegmentNames read(SortedSetDocValues values) throws IOException {
    long[] hashes = new long[Math.toIntExact(values.getValueCount())];
    TermsEnum each = values.termsEnum();
    for (BytesRef name = each.next(); name != null; name = each.next()) {
      hashes[(int) each.ord()] = hash(name.utf8ToString());
    }
    return new SegmentNames(hashes);
  }

  private static FixedBitSet sharing(long[] hashes) {
    long[] sorted = hashes.clone();
    Arrays.sort(sorted);
    FixedBitSet sharing = new FixedBitSet(hashes.length);
    for (int ordinal = 0; ordinal < hashes.length; ordinal++) {
      int at = Arrays.binarySearch(sorted, hashes[ordinal]);
      boolean before = at > 0 && sorted[at - 1] == sorted[at];
      boolean after = at + 1 < sorted.length && sorted[at + 1] == sorted[at];
      if (before || after) {
        sharing.set(ordinal);
      }
    }
    return sharing;
  }

  /** That of a name, however it is written. */
  static long hash(String name) {
    return StringHelper.murmurhash3_x64_128(new BytesRef(FoldedName.of(name)))[0];
  }

  /** The ordinals of the names that have one of some hashes, which are given in order. */
  FixedBitSet among(long[] wanted) {
    FixedBitSet ordinals = new FixedBitSet(hashes.length);
    for (int ordinal = 0; ordinal < hashes.length; ordinal++) {
      if (Arrays.binarySearch(wanted, hashes[ordinal]) >= 0) {
        ordinals.set(ordinal);
      }
    }
    return ordinals;
  }

  long hash(int ordinal) {
    return hashes[ordinal];
  }

  /** Whether the segment has the name in another form too. */
  boolean isSharing(int ordinal) {
    return sharing.get(ordinal);
  }
}
