package io.broadsheet.search;

import io.broadsheet.index.NewsField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.FixedBitSet;

/**
 * How many of some items have which value in a field, over the ordinals of its doc values. Names
 * that are one without case and accents are counted together by their hashes ({@link
 * SegmentNames}), and only those that are shown are read. (The counts of lucene-facet over such
 * fields need a map of ordinals that is built anew after each refresh.)
 */
final class NameCounts {
  /** Of more names with the same count, those with the smallest hashes are compared by name. */
  private static final int MOST_TIED = 1_000;

  private static final int FURTHER = 8;

  private final List<InSegment> segments = new ArrayList<>();
  private final HashSums items = new HashSums();

  private NameCounts() {}

  /** A segment's values, what they are without case and accents, and how many items have each. */
  private static final class InSegment {
    private final SortedSetDocValues values;
    private final SegmentNames names;
    private final int[] counts;

    InSegment(SortedSetDocValues values, SegmentNames names, int[] counts) {
      this.values = values;
      this.names = names;
      this.counts = counts;
    }
  }

  /** A name without case and accents. */
  static final class Count {
    private final Map<String, Long> forms = new HashMap<>();
    private final long items;

    private Count(long items) {
      this.items = items;
    }

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
  }

  static NameCounts of(MatchingItems items, NewsField field) throws IOException {
    NameCounts counts = new NameCounts();
    for (MatchingItems.Segment segment : items.segments()) {
      counts.add(segment, field);
    }
    return counts;
  }

  /** The names with most items, most first. */
  List<Count> mostFirst(int most) throws IOException {
    return named(highest(most, MOST_TIED)).values().stream()
        .sorted(Comparator.comparingLong(Count::items).reversed().thenComparing(Count::name))
        .limit(most)
        .toList();
  }

  /** Of the names that fit, without case and accents, those with most items, most first. */
  List<Count> mostFirst(int most, Predicate<String> fit) throws IOException {
    for (int read = most; ; read *= FURTHER) {
      List<Count> counts =
          named(highest(read, Integer.MAX_VALUE)).values().stream()
              .filter(count -> fit.test(FoldedName.of(count.name())))
              .sorted(Comparator.comparingLong(Count::items).reversed().thenComparing(Count::name))
              .limit(most)
              .toList();
      if (counts.size() == most || read >= items.size()) {
        return counts;
      }
    }
  }

  /** One name, if any item has it. */
  Optional<Count> of(String name) throws IOException {
    return named(Set.of(SegmentNames.hash(name))).values().stream().findAny();
  }

  private void add(MatchingItems.Segment segment, NewsField field) throws IOException {
    LeafReader reader = segment.leaf().reader();
    SortedSetDocValues values = DocValues.getSortedSet(reader, field.fieldName());
    SegmentNames names = SegmentNames.of(reader, field);
    SegmentOrdinals kept = SegmentOrdinals.of(reader, field, segment.docs().cardinality());
    int[] counts =
        kept == null
            ? byOrdinal(values, segment.docs())
            : kept.count(segment.docs(), (set, items) -> takeOutSecondForms(set, items, names));
    boolean twoForms = false;
    for (int ordinal = 0; ordinal < counts.length; ordinal++) {
      if (counts[ordinal] > 0) {
        items.add(names.hash(ordinal), counts[ordinal]);
        twoForms |= names.isSharing(ordinal);
      }
    }
    segments.add(new InSegment(values, names, counts));
    if (twoForms && kept == null) {
      takeOutSecondForms(segment, field, names);
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
      MatchingItems.Segment segment, NewsField field, SegmentNames names) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(segment.leaf().reader(), field.fieldName());
    segment
        .docs()
        .forEach(
            0,
            segment.docs().length(),
            0,
            doc -> {
              int[] set = new int[values.advanceExact(doc) ? values.docValueCount() : 0];
              for (int i = 0; i < set.length; i++) {
                set[i] = (int) values.nextOrd();
              }
              takeOutSecondForms(set, 1, names);
            });
  }

  private void takeOutSecondForms(int[] set, int having, SegmentNames names) {
    for (int i = 1; i < set.length; i++) {
      if (names.isSharing(set[i]) && isAmong(names.hash(set[i]), set, i, names)) {
        items.add(names.hash(set[i]), -having);
      }
    }
  }

  private static boolean isAmong(long hash, int[] set, int end, SegmentNames names) {
    for (int i = 0; i < end; i++) {
      if (names.hash(set[i]) == hash) {
        return true;
      }
    }
    return false;
  }

  /**
   * The hashes of the names with most items; of those that tie for the last places, all or many.
   */
  private Set<Long> highest(int most, int mostTied) {
    long[] sorted = items.sorted();
    Set<Long> highest = new HashSet<>();
    if (most == 0 || sorted.length == 0) {
      return highest;
    }
    long last = sorted[Math.max(0, sorted.length - most)];
    LongStream.Builder tied = LongStream.builder();
    items.each(
        (hash, sum) -> {
          if (sum > last) {
            highest.add(hash);
          } else if (sum == last) {
            tied.add(hash);
          }
        });
    long[] places = tied.build().sorted().toArray();
    Arrays.stream(places).limit(Math.max(most, mostTied)).forEach(highest::add);
    return highest;
  }

  private Map<Long, Count> named(Set<Long> hashes) throws IOException {
    Map<Long, Count> named = new HashMap<>();
    for (InSegment segment : segments) {
      for (int ordinal = 0; ordinal < segment.counts.length; ordinal++) {
        long hash = segment.names.hash(ordinal);
        if (segment.counts[ordinal] > 0 && hashes.contains(hash)) {
          String form = segment.values.lookupOrd(ordinal).utf8ToString();
          named
              .computeIfAbsent(hash, unused -> new Count(items.sum(hash)))
              .forms
              .merge(form, (long) segment.counts[ordinal], Long::sum);
        }
      }
    }
    return named;
  }
}
