package io.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.NewsIndex;
import io.broadsheet.article.Extracted;
import io.broadsheet.index.NewsField;
import io.broadsheet.samples.StoryWorld;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TeaserKeysTest {
  private static final int DOCUMENTS = 1_600;
  private static final int WORTH = DOCUMENTS / 16;

  private final Random random = new Random(5);
  private final Set<Long> ofTeasers = new HashSet<>();
  private final Set<Long> ofArticles = new HashSet<>();
  private final ByteBuffersDirectory memory = new ByteBuffersDirectory();
  private DirectoryReader reader;

  @BeforeEach
  void index() throws IOException {
    try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig())) {
      for (int i = 0; i < DOCUMENTS; i++) {
        boolean article = i % 4 == 0;
        Document document = new Document();
        document.add(
            new SortedSetDocValuesField(
                NewsField.TYPE.fieldName(), new BytesRef(article ? "article" : "teaser")));
        for (int j = 0; j < i % 3; j++) {
          long key = key();
          (article ? ofArticles : ofTeasers).add(key);
          document.add(new SortedNumericDocValuesField(NewsField.STORY.fieldName(), key));
        }
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    reader = DirectoryReader.open(memory);
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    memory.close();
  }

  private long key() {
    return random.nextLong() >>> 16;
  }

  private LeafReader segment() {
    return reader.leaves().getFirst().reader();
  }

  private List<Long> unknown(int count) {
    return LongStream.generate(this::key).limit(count).boxed().toList();
  }

  @Test
  void leavesOutMostOfWhatNoTeaserHasOnceItPays() throws IOException {
    List<Long> few = unknown(WORTH);
    assertThat(TeaserKeys.among(segment(), few)).isEqualTo(few);

    List<Long> others = unknown(10_000);
    assertThat(TeaserKeys.among(segment(), others)).hasSizeLessThan(600);
    assertThat(TeaserKeys.among(segment(), List.copyOf(ofArticles)))
        .hasSizeLessThan(ofArticles.size() / 5);
  }

  @Test
  void leavesOutNothingThatATeaserHas() throws IOException {
    List<Long> keys = List.copyOf(ofTeasers);
    assertThat(keys).hasSizeGreaterThan(WORTH);
    for (int i = 0; i < 3; i++) {
      assertThat(TeaserKeys.among(segment(), keys)).isEqualTo(keys);
    }
  }

  @Test
  void storiesStayTheSame() throws IOException {
    try (NewsIndex index = NewsIndex.inMemory()) {
      for (int story = 0; story < 8; story++) {
        for (Extracted page : StoryWorld.pages(story)) {
          index.put(page);
        }
      }
      index.refresh();
      SearchRequest request = SearchRequest.of("harbour").withHits(0, 50);
      List<Hit> before = index.search(request).hits();
      assertThat(before).anyMatch(hit -> !hit.teasers().isEmpty());
      for (int i = 0; i < 20; i++) {
        assertThat(index.search(request).hits()).isEqualTo(before);
      }
    }
  }

  @Test
  void keepsTheOrder() throws IOException {
    TeaserKeys.among(segment(), unknown(WORTH + 1));
    List<Long> sorted = ofTeasers.stream().sorted().toList();
    assertThat(TeaserKeys.among(segment(), sorted)).isEqualTo(sorted);
  }
}
