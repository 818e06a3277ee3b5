package io.broadsheet.apitests;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.IngestReport;
import io.broadsheet.NewsIndex;
import io.broadsheet.search.Hit;
import io.broadsheet.search.Markup;
import io.broadsheet.search.SearchResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's example runs, and is this code. */
class ReadmeExampleTest {
  private static final Path SOURCE =
      Path.of("src/test/java/io/broadsheet/apitests/ReadmeExampleTest.java");

  @TempDir Path folder;

  private void example(Path place, PrintStream console) throws IOException {
    // begin
    try (NewsIndex index = NewsIndex.open(place.resolve("news-index"))) {
      IngestReport report = index.ingest(List.of(place.resolve("crawl")));
      console.println(report.articles() + " articles, " + report.teasers() + " teasers");
      SearchResult result = index.search("\"ferry strike\" after:2026-11-01 -football");
      for (Hit hit : result.hits()) {
        hit.headline().map(Markup.HTML::write).ifPresent(console::println);
        hit.snippets().forEach(snippet -> console.println("  " + Markup.HTML.write(snippet)));
      }
    }
    // end
  }

  @Test
  void indexesAndFinds() throws IOException {
    Files.createDirectory(folder.resolve("crawl"));
    Files.writeString(
        folder.resolve("crawl/news.jsonl"),
        """
        {"headline": "Ferry strike ends", "articleBody": "The ferry strike on Skerrin is over.", "datePublished": "2026-11-22"}
        {"headline": "Ferry strike cup tie", "articleBody": "Football.", "datePublished": "2026-11-22"}
        {"headline": "Old ferry strike", "articleBody": "Long ago.", "datePublished": "2019-01-02"}
        """);
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    example(folder, new PrintStream(console, true, StandardCharsets.UTF_8));
    assertThat(console.toString(StandardCharsets.UTF_8))
        .isEqualToNormalizingNewlines(
            """
            3 articles, 0 teasers
            <mark>Ferry</mark> <mark>strike</mark> ends
              The <mark>ferry</mark> <mark>strike</mark> on Skerrin is over.
            """);
  }

  @Test
  void isTheCodeInTheReadme() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    String shown =
        readme.substring(
            readme.indexOf("```java") + 7, readme.indexOf("```\n", readme.indexOf("```java") + 7));
    String source = Files.readString(SOURCE);
    String run = source.substring(source.indexOf("// begin") + 8, source.indexOf("// end"));
    assertThat(normal(run))
        .isEqualTo(
            normal(shown)
                .replace("Path.of(\"news-index\")", "place.resolve(\"news-index\")")
                .replace("Path.of(\"crawl\")", "place.resolve(\"crawl\")")
                .replace("System.out", "console"));
  }

  private static String normal(String code) {
    return code.replaceAll("\\s+", " ").strip();
  }
}
