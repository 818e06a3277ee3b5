package io.broadsheet.apitests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.broadsheet.IndexSettings;
import io.broadsheet.IngestReport;
import io.broadsheet.NewsIndex;
import io.broadsheet.article.Extraction;
import io.broadsheet.article.Page;
import io.broadsheet.article.Rejected;
import io.broadsheet.extract.ExtractLimits;
import io.broadsheet.extract.Extractor;
import io.broadsheet.ingest.SourceReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each limit at its border: what has its size is read, what has one more is not. */
class LimitsTest {
  private static final String PAGE =
      "<h1>Comet seen over Tolmere</h1><p>It was seen on Monday, said the observatory.</p>";

  private static final String LINE = "{\"headline\": \"Comet seen over Tolmere\"}";

  @TempDir private Path folder;

  @Test
  void aPageMayHaveAsManyBytesAsTheLimit() {
    byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
    assertThat(extract(page, page.length)).isNotInstanceOf(Rejected.class);
    assertThat(extract(page, page.length - 1))
        .isEqualTo(
            new Rejected(
                "p",
                Rejected.Reason.TOO_LARGE,
                "the page has " + page.length + " bytes, the limit is " + (page.length - 1)));
  }

  private static Extraction extract(byte[] page, int limit) {
    ExtractLimits limits = ExtractLimits.DEFAULT.withMaxBytes(limit);
    return new Extractor(limits).extract(Page.of("p", page));
  }

  @Test
  void anIngestKeepsToTheSettings() throws IOException {
    Path file = Files.writeString(folder.resolve("news.jsonl"), LINE + "\n");
    IndexSettings settings = new IndexSettings(16, 1, ExtractLimits.DEFAULT);
    assertThat(ingest(file, settings.withMaxEntryBytes(LINE.length())).articles()).isEqualTo(1);
    assertThat(ingest(file, settings.withMaxEntryBytes(LINE.length() - 1)).rejectedByReason())
        .isEqualTo(Map.of(Rejected.Reason.TOO_LARGE, 1L));
    Path page = Files.writeString(folder.resolve("page.html"), PAGE);
    ExtractLimits limits = ExtractLimits.DEFAULT.withMaxBytes((int) Files.size(page));
    assertThat(ingest(page, settings.withLimits(limits)).articles()).isEqualTo(1);
    limits = ExtractLimits.DEFAULT.withMaxBytes((int) Files.size(page) - 1);
    assertThat(ingest(page, settings.withLimits(limits)).rejectedByReason())
        .isEqualTo(Map.of(Rejected.Reason.TOO_LARGE, 1L));
  }

  private IngestReport ingest(Path file, IndexSettings settings) throws IOException {
    try (NewsIndex index = NewsIndex.open(folder.resolve("index"), settings)) {
      return index.ingest(List.of(file));
    }
  }

  @Test
  void theLanguageOfItemsIsDetectedUnlessThatIsTurnedOff() throws IOException {
    String line =
        "{\"headline\": \"Brücke gesperrt\", \"articleBody\": \"Die Hafenbrücke bleibt bis zum Ende"
            + " der Woche gesperrt, weil die Prüfer an zwei Pfeilern Risse gefunden haben, wie die"
            + " Gemeinde am Montag mitteilte.\"}";
    Path file = Files.writeString(folder.resolve("brücke.jsonl"), line);
    IndexSettings settings = new IndexSettings(16, 1, ExtractLimits.DEFAULT);
    assertThat(languages(file, settings)).isEqualTo(Map.of("de", 1L));
    assertThat(languages(file, settings.withoutLanguageDetection())).isEmpty();
  }

  private Map<String, Long> languages(Path file, IndexSettings settings) throws IOException {
    try (NewsIndex index = NewsIndex.open(folder.resolve("index"), settings)) {
      index.ingest(List.of(file));
      return index.stats().languages();
    }
  }

  @Test
  void limitsBelowOneAreRefused() {
    IndexSettings settings = IndexSettings.defaults();
    assertThatIllegalArgumentException().isThrownBy(() -> settings.withMaxEntryBytes(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new SourceReader(new Extractor(), 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExtractLimits.DEFAULT.withMaxBytes(0))
        .withMessage("ExtractLimits.maxBytes must be 1 or more, not 0");
  }
}
