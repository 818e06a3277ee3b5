package io.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.article.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {
  @TempDir Path folder;

  private Path lines(int count) throws IOException {
    List<String> lines =
        IntStream.range(0, count).mapToObj(i -> "{\"headline\": \"Storm " + i + "\"}").toList();
    return Files.write(folder.resolve("news.jsonl"), lines);
  }

  /** However far reading has come when the fault is noticed. */
  @Test
  void aFaultStopsTheIngestAndIsThrownAsItIs() throws IOException {
    Path source = lines(20_000);
    AtomicInteger heard = new AtomicInteger();
    IngestListener failing =
        (extraction, bytes) -> {
          heard.incrementAndGet();
          throw new IllegalStateException("the host's own fault");
        };
    try (NewsIndex index = NewsIndex.inMemory()) {
      assertThatThrownBy(() -> index.ingest(List.of(source), failing))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the host's own fault");
    }
    assertThat(heard.get()).isLessThan(20_000);
  }

  @Test
  void badPagesAreCountedAndListedAndStopNothing() throws IOException {
    Files.writeString(
        folder.resolve("a.jsonl"), "{\"headline\": \"Storm\"}\n{oops\n{\"url\": \"x\"}\n");
    Files.write(folder.resolve("b.bin"), new byte[] {0, 1, 2, 3, 0, 0, 9});
    Files.createFile(folder.resolve("c.html"));
    List<String> heard = new ArrayList<>();
    IngestListener listener =
        (extraction, bytes) -> {
          synchronized (heard) {
            heard.add(extraction.location());
          }
        };
    try (NewsIndex index = NewsIndex.inMemory()) {
      IngestReport report = index.ingest(List.of(folder), listener);
      assertThat(report.pages()).isEqualTo(5);
      assertThat(report.articles()).isEqualTo(1);
      assertThat(report.rejected()).hasSize(4);
      assertThat(report.rejectedByReason())
          .containsEntry(Rejected.Reason.MALFORMED, 1L)
          .containsEntry(Rejected.Reason.NO_NEWS, 1L)
          .containsEntry(Rejected.Reason.EMPTY, 1L)
          .containsEntry(Rejected.Reason.UNSUPPORTED_TYPE, 1L);
      assertThat(report.rejected()).extracting(Rejected::location).allMatch(heard::contains);
      assertThat(heard).hasSize(5);
      assertThat(index.search("storm").total()).isEqualTo(1);
    }
  }

  @Test
  void readingAgainChangesNoCount() throws IOException {
    Path source = lines(500);
    try (NewsIndex index = NewsIndex.inMemory()) {
      index.ingest(List.of(source));
      index.ingest(List.of(source, source));
      assertThat(index.stats().articles()).isEqualTo(500);
    }
  }

  @Test
  void aReadOnlyIndexTakesNothing() throws IOException {
    Path at = folder.resolve("index");
    NewsIndex.open(at).close();
    try (NewsIndex index = NewsIndex.openReadOnly(at)) {
      assertThatThrownBy(() -> index.ingest(List.of(folder)))
          .isInstanceOf(UnsupportedOperationException.class);
      assertThatThrownBy(() -> index.delete("a")).isInstanceOf(UnsupportedOperationException.class);
      assertThatThrownBy(index::commit).isInstanceOf(UnsupportedOperationException.class);
    }
  }
}
