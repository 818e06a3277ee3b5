package io.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.article.Extracted;
import io.broadsheet.article.Rejected;
import io.broadsheet.index.IndexUnusableException;
import io.broadsheet.index.NewsWriter;
import io.broadsheet.samples.News;
import io.broadsheet.samples.WordEmbedder;
import io.broadsheet.search.SearchRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Upkeep of what is not as it should be, and upkeep that is broken off. */
class UpkeepFailuresTest {
  @TempDir private Path folder = Path.of("");
  private Path place = Path.of("");

  @BeforeEach
  void makeIndex() throws IOException {
    place = folder.resolve("index");
    try (NewsIndex index = NewsIndex.open(place)) {
      for (int i = 0; i < 3; i++) {
        index.put(page(i));
        index.commit();
      }
    }
  }

  private static Extracted page(int number) {
    return News.page(
        "page-" + number,
        News.article("Storm " + number, "Wind."),
        List.of(News.teaser("Ferry " + number, "It sails…")));
  }

  private static List<String> keys(Path place) throws IOException {
    List<String> keys = new ArrayList<>();
    try (NewsIndex index = NewsIndex.openReadOnly(place)) {
      index.upkeep().pages(page -> keys.add(page.key()));
    }
    return keys.stream().sorted().toList();
  }

  private static Path file(Path place, String ending) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(it -> it.toString().endsWith(ending)).sorted().findFirst().orElseThrow();
    }
  }

  private void setForm(String form) throws IOException {
    try (FSDirectory directory = FSDirectory.open(place);
        IndexWriter lucene = new IndexWriter(directory, NewsWriter.config())) {
      lucene.setLiveCommitData(Map.of("broadsheet.form", form).entrySet());
      lucene.commit();
    }
  }

  @Test
  void anIndexOfAnOlderFormIsRebuilt() throws IOException {
    setForm("1");
    assertThatThrownBy(() -> NewsIndex.openReadOnly(place).close())
        .isInstanceOf(IndexUnusableException.class)
        .hasMessageContaining("a rebuild brings it to that form");
    assertThat(Upkeep.rebuild(place).pages()).isEqualTo(3);
    assertThat(keys(place)).containsExactly("page-0", "page-1", "page-2");
  }

  @Test
  void anIndexOfANewerFormIsLeftAlone() throws IOException {
    setForm("99");
    assertThatThrownBy(() -> Upkeep.rebuild(place))
        .isInstanceOf(IndexUnusableException.class)
        .hasMessageContaining("has form 99");
  }

  @Test
  void aRebuildThatFailsLeavesTheIndexAsItWas() throws IOException {
    AtomicBoolean first = new AtomicBoolean(true);
    IngestListener failing =
        (page, bytes) -> {
          if (!first.getAndSet(false)) {
            throw new IllegalStateException("no more");
          }
        };
    IndexSettings settings = IndexSettings.defaults();
    assertThatThrownBy(() -> Upkeep.rebuild(place, settings, failing)).hasMessage("no more");
    assertThat(keys(place)).containsExactly("page-0", "page-1", "page-2");
    try (NewsIndex index = NewsIndex.open(place)) {
      assertThat(index.stats().articles()).isEqualTo(3);
    }
  }

  @Test
  void aRebuildAddsVectors() throws IOException {
    IndexSettings settings = IndexSettings.defaults().withEmbedder(new WordEmbedder());
    Upkeep.rebuild(place, settings, IngestListener.none());
    try (NewsIndex index = NewsIndex.openReadOnly(place, new WordEmbedder())) {
      SearchRequest request = SearchRequest.of("storm").withMeaning(true);
      assertThat(index.search(request).hits()).isNotEmpty();
    }
  }

  @Test
  void anIndexThatIsBeingWrittenIsNeitherRebuiltNorChecked() throws IOException {
    try (NewsIndex index = NewsIndex.open(place)) {
      assertThat(index.upkeep().ingests()).isEmpty();
      for (String what : List.of("rebuild", "check")) {
        assertThatThrownBy(
                () -> {
                  if (what.equals("check")) {
                    Upkeep.check(place, page -> {});
                  } else {
                    Upkeep.rebuild(place);
                  }
                })
            .isInstanceOf(IndexUnusableException.class)
            .hasMessageContaining("open for writing elsewhere");
      }
    }
  }

  @Test
  void damageIsFound() throws IOException {
    Path segment = file(place, ".cfs");
    byte[] bytes = Files.readAllBytes(segment);
    bytes[bytes.length / 2] ^= 1;
    Files.write(segment, bytes);
    CheckReport report = Upkeep.check(place, page -> {});
    assertThat(report.isSound()).isFalse();
    assertThat(report.problems().getFirst()).contains("_0 is damaged");
  }

  @Test
  void aPageThatCannotBeFoundByItsKeyIsFound() throws IOException {
    try (FSDirectory directory = FSDirectory.open(place);
        IndexWriter lucene =
            new IndexWriter(
                directory, NewsWriter.config().setOpenMode(IndexWriterConfig.OpenMode.APPEND))) {
      Document stray = new Document();
      stray.add(new StringField("page", "page-1", Store.NO));
      try (DirectoryReader reader = DirectoryReader.open(lucene)) {
        stray.add(reader.storedFields().document(0).getFields().getFirst());
      }
      lucene.addDocument(stray);
    }
    CheckReport report = Upkeep.check(place, page -> {});
    assertThat(report.problems()).hasSize(2);
    assertThat(report.problems().getFirst())
        .startsWith("page-1: 2 documents stand together, and 3");
  }

  @Test
  void aFolderWithOtherFilesOrAnotherIndexTakesNoBackup() throws IOException {
    Path other = folder.resolve("other");
    try (NewsIndex index = NewsIndex.open(other)) {
      index.put(page(9));
    }
    Path letters = Files.createDirectory(folder.resolve("letters"));
    Path letter = Files.writeString(letters.resolve("letter.txt"), "mine");
    try (NewsIndex index = NewsIndex.openReadOnly(place);
        NewsIndex small = NewsIndex.openReadOnly(other)) {
      assertThatThrownBy(() -> index.upkeep().backup(letters))
          .isInstanceOf(IndexUnusableException.class)
          .hasMessageContaining("holds other files (letter.txt)");
      assertThatThrownBy(() -> index.upkeep().backup(other))
          .isInstanceOf(IndexUnusableException.class)
          .hasMessageContaining("holds a backup of another index");
      assertThatThrownBy(() -> small.upkeep().backup(place))
          .isInstanceOf(IndexUnusableException.class)
          .hasMessageContaining("or a newer one");
      for (Path within : List.of(place, place.resolve("backup"), place.resolve("../index/a/b"))) {
        assertThatThrownBy(() -> index.upkeep().backup(within))
            .isInstanceOf(IndexUnusableException.class)
            .hasMessage(within + " is in the folder of the index itself; choose another folder");
      }
    }
    Path link = Files.createSymbolicLink(folder.resolve("link"), place.resolve("below"));
    Files.createDirectory(place.resolve("below"));
    Path behind = link.resolve("../backup");
    try (NewsIndex index = NewsIndex.openReadOnly(place)) {
      assertThatThrownBy(() -> index.upkeep().backup(behind))
          .isInstanceOf(IndexUnusableException.class)
          .hasMessageContaining("in the folder of the index itself");
    }
    assertThat(place.resolve("backup")).doesNotExist();
    assertThat(letter).hasContent("mine");
    assertThat(keys(other)).containsExactly("page-9");
  }

  @Test
  void aBackupThatWasBrokenOffIsGoneOnWith() throws IOException {
    Path backup = Files.createDirectory(folder.resolve("backup"));
    Path segment = file(place, ".cfs");
    Files.copy(segment, backup.resolve(segment.getFileName()));
    Files.write(backup.resolve("pending_segments_copy"), new byte[] {1, 2, 3});
    try (NewsIndex index = NewsIndex.openReadOnly(place)) {
      BackupReport report = index.upkeep().backup(backup);
      assertThat(report.copiedFiles()).isEqualTo(report.files() - 1);
    }
    assertThat(keys(backup)).isEqualTo(keys(place));
  }

  @Test
  void whileItIsWrittenABackupIsOneOfItsCommits() throws Exception {
    Path backup = folder.resolve("backup");
    AtomicBoolean stop = new AtomicBoolean();
    try (NewsIndex index = NewsIndex.open(place);
        NewsIndex reading = NewsIndex.openReadOnly(place)) {
      Thread writer =
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int i = 3; !stop.get(); i++) {
                      try {
                        index.put(page(i));
                        index.commit();
                      } catch (IOException e) {
                        throw new UncheckedIOException(e);
                      }
                    }
                  });
      for (int i = 0; i < 10; i++) {
        for (NewsIndex by : List.of(index, reading)) {
          by.upkeep().backup(backup);
          assertThat(Upkeep.check(backup, page -> {}).problems()).isEmpty();
        }
      }
      stop.set(true);
      writer.join();
    }
    assertThat(keys(backup)).contains("page-0", "page-1", "page-2");
  }

  @Test
  void theIngestLogIsBounded() {
    List<Rejected> rejected = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      rejected.add(new Rejected("x".repeat(5_000), Rejected.Reason.NO_NEWS, "y".repeat(5_000)));
    }
    IngestReport report =
        new IngestReport(
            100, 0, 0, Map.of(Rejected.Reason.NO_NEWS, 100L), rejected, 9, Duration.ofMillis(5));
    String log = "";
    for (int i = 0; i < 50; i++) {
      log = IngestLog.with(IngestLog.entry(List.of(Path.of("crawl-" + i)), report), log);
    }
    assertThat(log.length()).isLessThan(150_000);
    List<PastIngest> ingests = IngestLog.read(log);
    assertThat(ingests).hasSize(PastIngest.REMEMBERED);
    assertThat(ingests.getFirst().sources()).isEqualTo("crawl-49");
    assertThat(ingests.getFirst().report().rejected()).hasSize(PastIngest.MAX_REJECTED);
    assertThat(ingests.getFirst().report().took()).isEqualTo(report.took());
  }
}
