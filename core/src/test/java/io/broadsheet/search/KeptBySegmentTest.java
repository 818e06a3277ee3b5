package io.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class KeptBySegmentTest {
  private final KeptBySegment<String, String> kept = new KeptBySegment<>();

  @Test
  void forgetsASegmentThatIsClosed() throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        writer.addDocument(new Document());
      }
      DirectoryReader reader = DirectoryReader.open(directory);
      LeafReader segment = reader.leaves().getFirst().reader();
      kept.keep(segment, "names", "first");
      kept.keep(segment, "names", "second");
      assertThat(kept.get(segment, "names")).isEqualTo("first");
      assertThat(kept.get(segment, "lengths")).isNull();
      reader.close();
      assertThat(kept.get(segment, "names")).isNull();
    }
  }

  @Test
  void keepsNothingOfWhatIsNotKnownToEnd() throws IOException {
    LeafReader item = new MemoryIndex().createSearcher().getLeafContexts().getFirst().reader();
    kept.keep(item, "names", "any");
    assertThat(kept.get(item, "names")).isNull();
  }
}
