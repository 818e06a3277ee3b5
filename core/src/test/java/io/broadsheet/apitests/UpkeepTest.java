package io.broadsheet.apitests;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.BackupReport;
import io.broadsheet.CheckReport;
import io.broadsheet.IndexSettings;
import io.broadsheet.IngestListener;
import io.broadsheet.NewsIndex;
import io.broadsheet.PastIngest;
import io.broadsheet.Upkeep;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.Rejected;
import io.broadsheet.ingest.NewsJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a host does for an index beside filling and searching it. */
class UpkeepTest {
  private static final String WIRE =
      """
      {"url": "https://post.example/lamp", "headline": "Lamp relit on the Calf", "articleBody": "The keeper climbed.\\n\\nThe lamp burnt.", "author": ["Ina Holm", "Jo Pell"], "datePublished": "2026-11-20T10:00+01:00", "publisher": "Post", "keywords": ["lamps", "islands"], "inLanguage": "en", "captions": [{"text": "The lamp", "credit": "J. Pell"}], "teasers": [{"headline": "Storm closes the bridge", "snippet": "Lorries wait at…", "truncated": true, "list": "Latest", "position": 2}]}
      {"headline": broken
      """;

  private static final String DUMP =
      """
      Herring fleet lands its best catch in forty years

      The boats came home low in the water on Monday, and the whole town was at the quay to see it.

      Nobody there had seen the like of it since the year of the long frost, the harbour master said.
      """;

  @TempDir private Path folder = Path.of("");
  private Path place = Path.of("");

  @BeforeEach
  void makeIndex() throws IOException {
    place = folder.resolve("index");
    Path wire = Files.writeString(folder.resolve("wire.jsonl"), WIRE);
    Path dump = Files.writeString(folder.resolve("herring.txt"), DUMP);
    try (NewsIndex index = NewsIndex.open(place)) {
      index.ingest(List.of(wire, dump));
    }
  }

  private static List<Extracted> pages(Path place) throws IOException {
    List<Extracted> pages = new ArrayList<>();
    try (NewsIndex index = NewsIndex.openReadOnly(place)) {
      index.upkeep().pages(pages::add);
    }
    return pages;
  }

  @Test
  void whatIsExportedMakesTheSameIndex() throws IOException {
    List<Extracted> pages = pages(place);
    NewsJson json = new NewsJson();
    List<String> lines = pages.stream().map(json::writeWhole).toList();
    Path export = Files.write(folder.resolve("export.jsonl"), lines);
    Path copy = folder.resolve("copy");
    try (NewsIndex index = NewsIndex.open(copy)) {
      index.ingest(List.of(export));
    }

    assertThat(pages).hasSize(2);
    assertThat(pages(copy)).containsExactlyInAnyOrderElementsOf(pages);
  }

  @Test
  void aBackupIsAnIndexAndTheNextOneCopiesOnlyWhatIsNew() throws IOException {
    Path backup = folder.resolve("backup");
    try (NewsIndex index = NewsIndex.open(place)) {
      BackupReport first = index.upkeep().backup(backup);
      assertThat(first.copiedFiles()).isEqualTo(first.files()).isPositive();
      assertThat(first.copiedBytes()).isEqualTo(first.bytes()).isPositive();
      assertThat(index.upkeep().backup(backup).copiedFiles()).isZero();

      Path more = folder.resolve("more.jsonl");
      Files.writeString(more, "{\"url\": \"https://post.example/seal\", \"headline\": \"Seal\"}");
      index.ingest(List.of(more));
      BackupReport second = index.upkeep().backup(backup);
      assertThat(second.copiedFiles()).isLessThan(second.files()).isPositive();
    }
    assertThat(pages(backup)).containsExactlyInAnyOrderElementsOf(pages(place)).hasSize(3);
    assertThat(Upkeep.check(backup, page -> {}).isSound()).isTrue();
  }

  @Test
  void aRebuildHoldsTheSamePages() throws IOException {
    List<Extracted> before = pages(place);
    AtomicInteger heard = new AtomicInteger();
    IngestListener listener = (page, bytes) -> heard.incrementAndGet();
    try (NewsIndex reading = NewsIndex.openReadOnly(place)) {
      assertThat(Upkeep.rebuild(place, IndexSettings.defaults(), listener).articles()).isEqualTo(2);
      assertThat(reading.search("herring").total()).isEqualTo(1);
      reading.refresh();
      assertThat(reading.search("herring").total()).isEqualTo(1);
    }
    assertThat(Upkeep.rebuild(place).pages()).isEqualTo(2);
    assertThat(heard).hasValue(2);
    assertThat(pages(place)).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void aCheckCountsWhatIsSound() throws IOException {
    CheckReport report = Upkeep.check(place, page -> {});
    assertThat(report.problems()).isEmpty();
    assertThat(report.pages()).isEqualTo(2);
    assertThat(report.articles()).isEqualTo(2);
    assertThat(report.teasers()).isEqualTo(1);
  }

  @Test
  void theIndexRemembersItsIngests() throws IOException {
    try (NewsIndex index = NewsIndex.openReadOnly(place)) {
      PastIngest ingest = index.upkeep().ingests().getFirst();
      assertThat(ingest.sources()).contains("wire.jsonl, ").endsWith("herring.txt");
      assertThat(ingest.report().articles()).isEqualTo(2);
      assertThat(ingest.report().rejectedByReason())
          .containsEntry(Rejected.Reason.MALFORMED, 1L)
          .hasSize(1);
      assertThat(ingest.report().rejected().getFirst().location()).endsWith("wire.jsonl#2");
    }
  }
}
