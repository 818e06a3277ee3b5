package io.broadsheet.search;

import io.broadsheet.index.NewsField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which values of a field each document of a segment has: two bytes a document, read from doc
 * values when values of many documents are first counted. Immutable.
 *
 * <p>What documents have is a number: 0 for nothing, one more than its ordinal for one value, and
 * the numbers after those for each set of several values that a document has.
 */
final class SegmentOrdinals {
  private static final KeptBySegment<NewsField, SegmentOrdinals> KEPT = new KeptBySegment<>();
  private static final SegmentOrdinals TOO_MANY = new SegmentOrdinals(0, new char[0], List.of());

  private final int values;
  private final char[] numbers;
  private final List<int[]> sets;

  private SegmentOrdinals(int values, char[] numbers, List<int[]> sets) {
    this.values = values;
    this.numbers = numbers;
    this.sets = sets;
  }

  /** Takes several values of as many documents. */
  interface SetTaker {
    void take(int[] ordinals, int documents);
  }

  /**
   * Those of a segment, or null where it is not worth it, or where there are too many values.
   *
   * @param documents how many are counted
   */
  static @Nullable SegmentOrdinals of(LeafReader segment, NewsField field, int documents)
      throws IOException {
    SegmentOrdinals kept =
        KEPT.ofMany(
            segment,
            field,
            documents,
            () -> read(DocValues.getSortedSet(segment, field.fieldName()), segment.maxDoc()));
    return kept == TOO_MANY ? null : kept;
  }

  private static SegmentOrdinals read(SortedSetDocValues values, int documents) throws IOException {
    int count = Math.toIntExact(values.getValueCount());
    char[] numbers = new char[documents];
    Map<List<Integer>, Integer> sets = new HashMap<>();
    List<int[]> inOrder = new ArrayList<>();
    for (int doc = values.nextDoc(); doc < documents; doc = values.nextDoc()) {
      int[] ordinals = new int[values.docValueCount()];
      for (int i = 0; i < ordinals.length; i++) {
        ordinals[i] = (int) values.nextOrd();
      }
      int number = 1 + ordinals[0];
      if (ordinals.length > 1) {
        List<Integer> set = Arrays.stream(ordinals).boxed().toList();
        number = sets.computeIfAbsent(set, unused -> 1 + count + sets.size());
        if (number > count + inOrder.size()) {
          inOrder.add(ordinals);
        }
      }
      if (number > Character.MAX_VALUE) {
        return TOO_MANY;
      }
      numbers[doc] = (char) number;
    }
    return new SegmentOrdinals(count, numbers, inOrder);
  }

  /**
   * How many of some documents have which value, by ordinal.
   *
   * @param several takes the sets of several values that they have
   */
  int[] count(FixedBitSet documents, SetTaker several) {
    int[] counts = new int[1 + values + sets.size()];
    long[] words = documents.getBits();
    for (int i = 0; i < words.length; i++) {
      for (long word = words[i]; word != 0; word &= word - 1) {
        counts[numbers[i * Long.SIZE + Long.numberOfTrailingZeros(word)]]++;
      }
    }
    int[] byValue = Arrays.copyOfRange(counts, 1, 1 + values);
    for (int i = 0; i < sets.size(); i++) {
      int having = counts[1 + values + i];
      if (having > 0) {
        several.take(sets.get(i), having);
        for (int ordinal : sets.get(i)) {
          byValue[ordinal] += having;
        }
      }
    }
    return byValue;
  }

  /** The documents that have one of some values, given by ordinal. */
  FixedBitSet having(FixedBitSet ordinals) {
    boolean[] wanted = new boolean[1 + values + sets.size()];
    for (int ordinal = 0; ordinal < values; ordinal++) {
      wanted[1 + ordinal] = ordinals.get(ordinal);
    }
    for (int i = 0; i < sets.size(); i++) {
      wanted[1 + values + i] = Arrays.stream(sets.get(i)).anyMatch(ordinals::get);
    }
    FixedBitSet documents = new FixedBitSet(numbers.length);
    for (int doc = 0; doc < numbers.length; doc++) {
      if (wanted[numbers[doc]]) {
        documents.set(doc);
      }
    }
    return documents;
  }
}
