package io.broadsheet.apitests;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.NewsIndex;
import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.Page;
import io.broadsheet.extract.BlockRole;
import io.broadsheet.extract.Explanation;
import io.broadsheet.extract.Extractor;
import io.broadsheet.search.ArticleOnPage;
import io.broadsheet.search.Coverage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the library says of its reasons: why a page was read so, and where a story is told. */
class ReasonsTest {
  private static final String PAGE =
      """
      <html lang="en"><head><meta property="og:title" content="Lamp relit on the Calf"></head><body>
      <nav><a href="/news">News</a></nav><article><h1>Lamp relit on the Calf</h1>
      <p>The lamp on the Calf burns again after nine dark winters, the harbour office said on Monday.</p>
      <p>Its keeper climbed the tower at dusk and lit it before a small crowd of islanders.</p>
      </article></body></html>
      """;

  private static final String TEXT =
      "The lamp on the Calf burns again after nine dark winters, the harbour office said. "
          + "Its keeper climbed the tower at dusk and lit it before a small crowd of islanders, who "
          + "had rowed over with lanterns, bread and a kettle to mark the evening together.";

  private static Extracted page(String url) {
    Article article =
        Article.builder().url(url).headline("Lamp relit").paragraphs(List.of(TEXT)).build();
    return new Extracted(url, Optional.of(url), Optional.of(article), List.of());
  }

  @Test
  void whatBecameOfEachBlock() {
    byte[] html = PAGE.getBytes(StandardCharsets.UTF_8);
    Explanation explanation = new Extractor().explain(Page.of("lamp.html", html));
    assertThat(explanation.blocks())
        .filteredOn(block -> block.role() == BlockRole.TEXT)
        .extracting(Explanation.Block::text)
        .allMatch(text -> text.startsWith("The lamp") || text.startsWith("Its keeper"))
        .hasSize(2);
    assertThat(explanation.blocks()).allMatch(block -> !block.reason().isBlank());
  }

  @Test
  void whereElseAStoryIsTold() throws IOException {
    try (NewsIndex index = NewsIndex.inMemory()) {
      index.put(page("https://post.example/lamp"));
      index.put(page("https://isle.example/relit"));
      index.refresh();
      Coverage coverage = index.search("lamp calf").hits().getFirst().coverage();
      assertThat(coverage.similarCount()).isEqualTo(1);
      assertThat(coverage.similar())
          .extracting(ArticleOnPage::article)
          .extracting(Article::headline)
          .containsExactly(Optional.of("Lamp relit"));
    }
  }
}
