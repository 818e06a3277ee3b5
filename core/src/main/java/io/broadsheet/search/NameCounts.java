package io.broadsheet.search;

import io.broadsheet.index.NewsField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * How many of some items have which value in a field, over the ordinals of its doc values; nothing
 * is kept between searches. (The counts of lucene-facet over such fields need a map of ordinals
 * that is built anew after each refresh.)
 */
final class NameCounts {
  private final Map<String, Count> byFolded = new HashMap<>();

  private NameCounts() {}

  /** A name without case and accents. */
  static final class Count {
    private final Map<String, Long> forms = new HashMap<>();
    private long items;

    long items() {
      return items;
    }

    /** As most items write it. */
    String name() {
      return forms.entrySet().stream()
          .max(
              Map.Entry.<String, Long>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
          .map(Map.Entry::getKey)
          .orElse("");
    }

    private void add(String form, long count) {
      forms.merge(form, count, Long::sum);
      items += count;
    }
  }

  static NameCounts of(MatchingItems items, NewsField field) throws IOException {
    NameCounts counts = new NameCounts();
    for (MatchingItems.Segment segment : items.segments()) {
      counts.add(segment, field);
    }
    return counts;
  }

  /** By name without case and accents. */
  Map<String, Count> byFolded() {
    return byFolded;
  }

  /** The counts with most items, most first. */
  List<Count> mostFirst(int most) {
    List<Count> sorted = new ArrayList<>(byFolded.values());
    sorted.sort(Comparator.comparingLong(Count::items).reversed().thenComparing(Count::name));
    return sorted.subList(0, Math.min(most, sorted.size()));
  }

  private void add(MatchingItems.Segment segment, NewsField field) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(segment.leaf().reader(), field.fieldName());
    int[] byOrdinal = byOrdinal(values, segment.docs());
    Map<String, Integer> ordinals = new HashMap<>();
    Map<Integer, String> sharing = new HashMap<>();
    for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
      if (byOrdinal[ordinal] > 0) {
        String form = values.lookupOrd(ordinal).utf8ToString();
        String folded = FoldedName.of(form);
        byFolded.computeIfAbsent(folded, key -> new Count()).add(form, byOrdinal[ordinal]);
        Integer other = ordinals.putIfAbsent(folded, ordinal);
        if (other != null) {
          sharing.put(other, folded);
          sharing.put(ordinal, folded);
        }
      }
    }
    if (!sharing.isEmpty()) {
      takeOutSecondForms(segment, field, sharing);
    }
  }

  private static int[] byOrdinal(SortedSetDocValues values, FixedBitSet docs) throws IOException {
    int[] counts = new int[Math.toIntExact(values.getValueCount())];
    SortedDocValues single = DocValues.unwrapSingleton(values);
    docs.forEach(
        0,
        docs.length(),
        0,
        single == null ? doc -> countAll(values, doc, counts) : doc -> count(single, doc, counts));
    return counts;
  }

  private static void countAll(SortedSetDocValues values, int doc, int[] counts)
      throws IOException {
    if (values.advanceExact(doc)) {
      for (int i = values.docValueCount(); i > 0; i--) {
        counts[(int) values.nextOrd()]++;
      }
    }
  }

  private static void count(SortedDocValues value, int doc, int[] counts) throws IOException {
    if (value.advanceExact(doc)) {
      counts[value.ordValue()]++;
    }
  }

  /** An item that has a name in two forms counts once for it. */
  private void takeOutSecondForms(
      MatchingItems.Segment segment, NewsField field, Map<Integer, String> sharing)
      throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(segment.leaf().reader(), field.fieldName());
    DocIdSetIterator docs = having(values, segment);
    while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      Set<String> seen = new HashSet<>();
      for (int i = 0; i < values.docValueCount(); i++) {
        String folded = sharing.get(Math.toIntExact(values.nextOrd()));
        Count count = folded == null ? null : byFolded.get(folded);
        if (folded != null && count != null && !seen.add(folded)) {
          count.items--;
        }
      }
    }
  }

  private static DocIdSetIterator having(SortedSetDocValues values, MatchingItems.Segment segment) {
    return ConjunctionUtils.intersectIterators(
        List.of(
            values, new BitSetIterator(segment.docs(), segment.docs().approximateCardinality())));
  }
}
