package io.broadsheet.search;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.index.NewsField;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentOrdinalsTest {
  private static final NewsField FIELD = NewsField.TAG;

  private final ByteBuffersDirectory memory = new ByteBuffersDirectory();
  private @Nullable DirectoryReader reader;

  @AfterEach
  void close() throws IOException {
    IOUtils.close(reader, memory);
  }

  private LeafReader segment(int documents, IntFunction<List<String>> values) throws IOException {
    try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig())) {
      for (int i = 0; i < documents; i++) {
        Document document = new Document();
        for (String value : values.apply(i)) {
          document.add(new SortedSetDocValuesField(FIELD.fieldName(), new BytesRef(value)));
        }
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    reader = DirectoryReader.open(memory);
    return reader.leaves().getFirst().reader();
  }

  /** None for a third, and up to three of ten for the others. */
  private static List<String> few(Random random) {
    return IntStream.range(0, Math.max(0, random.nextInt(6) - 2))
        .mapToObj(any -> "v" + random.nextInt(10))
        .toList();
  }

  @Test
  void countsLikeALookAtEachDocument() throws IOException {
    Random random = new Random(3);
    LeafReader segment = segment(2_000, any -> few(random));
    SegmentOrdinals ordinals = requireNonNull(SegmentOrdinals.of(segment, FIELD, 2_000));
    for (int share = 1; share < 100; share *= 3) {
      FixedBitSet documents = new FixedBitSet(2_000);
      for (int doc = 0; doc < 2_000; doc += 1 + random.nextInt(share)) {
        documents.set(doc);
      }
      int[] several = {0};
      int[] counts =
          ordinals.count(
              documents,
              (set, having) -> {
                assertThat(set).hasSizeBetween(2, 3).doesNotHaveDuplicates();
                several[0] += having;
              });
      check(segment.getSortedSetDocValues(FIELD.fieldName()), documents, counts, several[0]);
    }
  }

  private static void check(
      SortedSetDocValues values, FixedBitSet documents, int[] counts, int several)
      throws IOException {
    int[] expected = new int[(int) values.getValueCount()];
    int expectedSeveral = 0;
    for (int doc = 0; doc < documents.length(); doc++) {
      if (documents.get(doc) && values.advanceExact(doc)) {
        expectedSeveral += values.docValueCount() > 1 ? 1 : 0;
        for (int i = values.docValueCount(); i > 0; i--) {
          expected[(int) values.nextOrd()]++;
        }
      }
    }
    assertThat(counts).isEqualTo(expected);
    assertThat(several).isEqualTo(expectedSeveral);
  }

  @Test
  void isReadWhenManyAreCountedAndThenKept() throws IOException {
    LeafReader segment = segment(800, i -> List.of("v" + i % 7));
    assertThat(SegmentOrdinals.of(segment, FIELD, 100)).isNull();
    SegmentOrdinals read = SegmentOrdinals.of(segment, FIELD, 101);
    assertThat(read).isNotNull();
    assertThat(SegmentOrdinals.of(segment, FIELD, 1)).isSameAs(read);
  }

  @ParameterizedTest
  @CsvSource({"65535, true", "65536, false"})
  void thereIsNoneOfMoreValuesThanTwoBytesTell(int values, boolean there) throws IOException {
    LeafReader segment = segment(values, i -> List.of("v" + i));
    assertThat(SegmentOrdinals.of(segment, FIELD, values) != null).isEqualTo(there);
    assertThat(SegmentOrdinals.of(segment, FIELD, values) != null).isEqualTo(there);
  }

  @Test
  void aFieldThatNoDocumentHasHasNoValues() throws IOException {
    LeafReader segment = segment(10, any -> List.of());
    FixedBitSet all = new FixedBitSet(10);
    all.set(0, 10);
    SegmentOrdinals ordinals = requireNonNull(SegmentOrdinals.of(segment, FIELD, 10));
    assertThat(ordinals.count(all, (set, having) -> {})).isEmpty();
  }
}
