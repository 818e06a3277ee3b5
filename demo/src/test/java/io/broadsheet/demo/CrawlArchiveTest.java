package io.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.Page;
import io.broadsheet.article.Rejected.Reason;
import io.broadsheet.extract.Extractor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole archive, read by the program in a small heap of its own. With {@code
 * BROADSHEET_LONG_TESTS=1} in the environment also one of 20,000 records.
 */
class CrawlArchiveTest {
  private static final int TIMES = 10;

  @TempDir private static Path folder;
  private static Path archive;
  private static long articles;
  private static long teasers;

  @BeforeAll
  static void writeArchive() throws IOException {
    CrawlArchive crawl = new CrawlArchive();
    archive = folder.resolve("crawl.warc.gz");
    try (OutputStream out = Files.newOutputStream(archive)) {
      crawl.writeTo(out);
    }
    Extractor extractor = new Extractor();
    for (int i = 0; i < CrawlArchive.CAPTURES; i++) {
      if (CrawlArchive.isSound(i)) {
        byte[] html = crawl.page(i).getBytes(StandardCharsets.UTF_8);
        Page page = Page.of("page", html).withUrl(CrawlArchive.url(i));
        Extracted found = (Extracted) extractor.extract(page);
        articles += found.article().isPresent() ? 1 : 0;
        teasers += found.teasers().size();
      }
    }
  }

  private static String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "--enable-native-access=ALL-UNNAMED", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(Broadsheet.class.getName());
    command.addAll(List.of(arguments));
    Path errors = folder.resolve("errors.txt");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
    assertThat(Files.readString(errors)).doesNotContain("SLF4J", "OutOfMemory");
    return out;
  }

  private static Map<String, Long> reasons(long times) {
    Map<String, Long> counts = new TreeMap<>();
    for (Map.Entry<Reason, Long> entry : CrawlArchive.rejected().entrySet()) {
      counts.put(ReportPrinter.name(entry.getKey()), entry.getValue() * times);
    }
    return counts;
  }

  private static void assertReport(JsonNode report, int times) {
    assertThat(report.path("pages").asLong()).isEqualTo((long) CrawlArchive.CAPTURES * times);
    assertThat(report.path("articles").asLong()).isEqualTo(articles * times);
    assertThat(report.path("teasers").asLong()).isEqualTo(teasers * times);
    Map<String, Long> counted = new TreeMap<>();
    report
        .path("rejectedByReason")
        .properties()
        .forEach(entry -> counted.put(entry.getKey(), entry.getValue().asLong()));
    assertThat(counted).isEqualTo(reasons(times));
  }

  @Test
  void everyCaptureIsIndexedOrCountedWithItsReason() throws IOException, InterruptedException {
    String index = folder.resolve("index").toString();
    String report = run("index", "--index", index, "--json", archive.toString());
    assertReport(Run.parse(report), 1);
  }

  @Test
  void everyCaptureIsExtractedOrSaidWhyNot() throws IOException, InterruptedException {
    Map<String, Long> rejected = new TreeMap<>();
    long found = 0;
    for (String line : run("extract", archive.toString()).lines().toList()) {
      JsonNode page = Run.parse(line);
      if (page.has("rejected")) {
        rejected.merge(page.path("rejected").asText(), 1L, Long::sum);
      } else {
        found++;
      }
    }
    assertThat(rejected).isEqualTo(reasons(1));
    assertThat(found).isEqualTo(CrawlArchive.CAPTURES - 50);
  }

  @Test
  @EnabledIfEnvironmentVariable(named = "BROADSHEET_LONG_TESTS", matches = "1")
  void anArchiveTenTimesAsLongNeedsNoLargerHeap() throws IOException, InterruptedException {
    Path tenfold = folder.resolve("tenfold.warc.gz");
    try (OutputStream out = Files.newOutputStream(tenfold)) {
      for (int i = 0; i < TIMES; i++) {
        Files.copy(archive, out);
      }
    }
    String index = folder.resolve("tenfold").toString();
    String report = run("index", "--index", index, "--json", tenfold.toString());
    assertReport(Run.parse(report), TIMES);
  }
}
