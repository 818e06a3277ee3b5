package io.broadsheet.search;

import io.broadsheet.index.NewsField;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which story keys the teasers of a segment may have. Most keys of what a search found are in no
 * teaser of most segments, and to look each up among the terms takes a tenth of a search of
 * millions of items. Thread-safe.
 *
 * <p>A Bloom filter ("Space/time trade-offs in hash coding with allowable errors", 1970) with two
 * hashes: of n keys in m bits, {@code (1 - exp(-2n/m))²} of the other keys are looked up in vain,
 * here one in twenty. It is made once so many keys were looked up that this took about as long as
 * to read all documents' keys.
 */
final class TeaserKeys {
  private static final KeptBySegment<NewsField, TeaserKeys> KEPT = new KeptBySegment<>();

  /** A teaser has two keys at most. */
  private static final int BITS_FOR_EACH_DOCUMENT = 16;

  private static final long MOST_BITS = 1L << 30;

  /** So many documents' keys are read in the time that one is looked up. */
  private static final int READ_MEANWHILE = 16;

  /** Scatters keys over the bits (Knuth, TAOCP 6.4: the golden ratio). */
  private static final long SCATTER = 0x9E3779B97F4A7C15L;

  private final AtomicLong lookedUp = new AtomicLong();
  private volatile @Nullable FixedBitSet bits;

  private TeaserKeys() {}

  /** Those of some keys that teasers of a segment may have. */
  static List<Long> among(LeafReader segment, List<Long> keys) throws IOException {
    TeaserKeys known = KEPT.get(segment, NewsField.STORY);
    if (known == null) {
      known = new TeaserKeys();
      KEPT.keep(segment, NewsField.STORY, known);
    }
    return known.of(segment, keys);
  }

  private List<Long> of(LeafReader segment, List<Long> keys) throws IOException {
    FixedBitSet made = bits;
    if (made == null) {
      long worth = segment.maxDoc() / READ_MEANWHILE;
      long before = lookedUp.getAndAdd(keys.size());
      if (before > worth || before + keys.size() <= worth) {
        return keys;
      }
      made = read(segment);
      bits = made;
    }
    FixedBitSet filter = made;
    return keys.stream().filter(key -> mayHave(filter, key)).toList();
  }

  private static FixedBitSet read(LeafReader segment) throws IOException {
    long least = Math.max(1L, (long) segment.maxDoc() * BITS_FOR_EACH_DOCUMENT);
    FixedBitSet made = new FixedBitSet((int) Math.min(MOST_BITS, Long.highestOneBit(least) * 2));
    SortedSetDocValues types = DocValues.getSortedSet(segment, NewsField.TYPE.fieldName());
    long article = types.lookupTerm(StoryItems.ARTICLE);
    SortedNumericDocValues keys = DocValues.getSortedNumeric(segment, NewsField.STORY.fieldName());
    for (int doc = keys.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = keys.nextDoc()) {
      if (!types.advanceExact(doc) || types.nextOrd() != article) {
        for (int i = keys.docValueCount(); i > 0; i--) {
          long key = keys.nextValue();
          made.set(first(made, key));
          made.set(second(made, key));
        }
      }
    }
    return made;
  }

  private static boolean mayHave(FixedBitSet bits, long key) {
    return bits.get(first(bits, key)) && bits.get(second(bits, key));
  }

  /** A key is a hash. */
  private static int first(FixedBitSet bits, long key) {
    return (int) key & (bits.length() - 1);
  }

  private static int second(FixedBitSet bits, long key) {
    return (int) ((key * SCATTER) >>> (Long.numberOfLeadingZeros(bits.length()) + 1));
  }
}
