package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.article.Extracted;
import io.broadsheet.article.Page;
import io.broadsheet.article.Rejected;
import io.broadsheet.article.Teaser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final String PAGE =
      """
      <html lang=en><head><title>Seals shut quay | The Post</title>
      <meta property="og:site_name" content="The Post">
      <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Seals shut quay",
      "datePublished": "2026-03-01", "articleSection": "Harbour"}</script></head><body>
      <nav class="top"><a href="/harbour">Harbour</a></nav>
      <article><h1>Seals shut quay</h1><p class="standfirst">Nobody may wake them.</p>
      <p class="byline">By Ada Quill</p>
      <p>Forty seals have shut the quay of Port Anselm, the harbour master said on Monday.</p>
      <figure><img src="s.jpg"><figcaption>Seals, asleep.</figcaption></figure>
      <p>They are asleep on the steps, and the ferry from Lower Pell has to go round, he said.</p>
      <p><a href="/n">Subscribe to our newsletter</a></p>
      <p>Ada Quill writes about the sea.</p></article>
      <div hidden>Not for you</div></body></html>
      """;

  private static Explanation explain(String content, String name) {
    return new Extractor().explain(Page.of(name, content.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void saysOfEachBlockWhatBecameOfIt() {
    List<Explanation.Block> blocks = explain(PAGE, "seals.html").blocks();
    assertThat(blocks)
        .extracting(Explanation.Block::role)
        .containsExactly(
            BlockRole.BOILERPLATE,
            BlockRole.HEADLINE,
            BlockRole.STANDFIRST,
            BlockRole.BYLINE,
            BlockRole.TEXT,
            BlockRole.CAPTION,
            BlockRole.TEXT,
            BlockRole.PROMOTION,
            BlockRole.AUTHOR_NOTE,
            BlockRole.HIDDEN);
    assertThat(blocks.getFirst().reason()).contains("<nav class=\"top\">");
    assertThat(blocks).noneMatch(block -> block.reason().isBlank());
  }

  @Test
  void saysWhereEachFieldComesFrom() {
    assertThat(explain(PAGE, "seals.html").fields())
        .contains(
            new Explanation.Field("headline", "Seals shut quay", "visible <h1>"),
            new Explanation.Field("description", "Nobody may wake them.", "visible summary"),
            new Explanation.Field("author", "Ada Quill", "visible byline"),
            new Explanation.Field("datePublished", "2026-03-01", "JSON-LD"),
            new Explanation.Field("publisher", "The Post", "meta og:site_name"),
            new Explanation.Field("articleSection", "Harbour", "JSON-LD"),
            new Explanation.Field("inLanguage", "en", "html lang"));
  }

  @Test
  void theExtractionIsTheSame() {
    Page page = Page.of("seals.html", PAGE.getBytes(StandardCharsets.UTF_8));
    Extractor extractor = new Extractor();
    assertThat(extractor.explain(page).extraction()).isEqualTo(extractor.extract(page));
  }

  @Test
  void aRejectedPageHasNeitherFieldsNorBlocks() {
    Explanation explanation = explain(" ", "empty.html");
    assertThat(explanation.extraction()).isInstanceOf(Rejected.class);
    assertThat(explanation.fields()).isEmpty();
    assertThat(explanation.blocks()).isEmpty();
  }

  @Test
  void everyLineOfARandomDumpIsExplained() {
    for (int seed = 0; seed < 300; seed++) {
      String dump = new RandomDump(seed).text();
      Explanation explanation = explain(dump, "dump.txt");
      assertThat(explanation.blocks())
          .as("seed %d", seed)
          .hasSize((int) dump.lines().filter(line -> !line.isBlank()).count());
      Extracted page = (Extracted) explanation.extraction();
      String text =
          explanation.blocks().stream()
              .filter(block -> block.role() == BlockRole.TEXT)
              .map(Explanation.Block::text)
              .collect(Collectors.joining("\n"));
      page.article()
          .ifPresent(
              article ->
                  assertThat(article.paragraphs())
                      .allMatch(text::contains, "is explained as text"));
      assertThat(page.teasers()).extracting(Teaser::headline).noneMatch(text::contains);
    }
  }
}
