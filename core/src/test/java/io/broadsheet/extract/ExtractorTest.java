package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.broadsheet.article.Article;
import io.broadsheet.article.Caption;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.Extraction;
import io.broadsheet.article.Page;
import io.broadsheet.article.Rejected;
import io.broadsheet.article.Rejected.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExtractorTest {
  private static final String STORY =
      """
      <html lang="en"><head><title>Harbour bridge closed | The Anselm Post</title>
      <meta property="og:title" content="Harbour bridge closed">
      <meta property="og:site_name" content="The Anselm Post">
      <meta property="og:description" content="Inspectors found cracks in two piers.">
      <meta property="article:published_time" content="2025-02-03T08:15:00+01:00">
      </head><body>
      <nav><ul><li><a href="/politics">Politics</a></li><li><a href="/sport">Sport</a></li></ul></nav>
      <article><h1>Harbour bridge closed</h1>
      <p class="byline">By Ana Ruiz</p>
      <figure><img src="bridge.jpg"><figcaption>The bridge on Monday. (AP)</figcaption></figure>
      <p>PORT ANSELM (AP) — The harbour bridge was closed on Monday, after inspectors found cracks in
      two of its piers, the city council said.</p>
      <p>Ferries will run every ten minutes, and buses go round by the old mill, until repairs are
      done, which may take until June.</p>
      <p>The Associated Press contributed to this report.</p></article>
      <section class="related"><h2>You may also like</h2>
      <ul><li><a href="/2025/02/01/ferry-fares-to-rise-in-spring">Ferry fares to rise in spring, says the port</a></li>
      <li><a href="/2025/01/30/old-mill-road-gets-new-surface">Old mill road gets a new surface at last</a></li></ul>
      </section><footer>© The Anselm Post</footer></body></html>
      """;

  private static Extraction extract(String content) {
    return new Extractor()
        .extract(
            Page.of("page", content.getBytes(StandardCharsets.UTF_8))
                .withUrl("https://post.example/2025/02/03/harbour-bridge-closed"));
  }

  private static Reason reason(Extraction extraction) {
    return ((Rejected) extraction).reason();
  }

  @Test
  void aStoryWithItsTeasers() {
    Extracted found = (Extracted) extract(STORY);
    Article article = found.article().orElseThrow();
    assertThat(article.headline()).contains("Harbour bridge closed");
    assertThat(article.paragraphs())
        .containsExactly(
            "PORT ANSELM (AP) — The harbour bridge was closed on Monday, after inspectors found"
                + " cracks in two of its piers, the city council said.",
            "Ferries will run every ten minutes, and buses go round by the old mill, until"
                + " repairs are done, which may take until June.");
    assertThat(article.captions())
        .containsExactly(new Caption("The bridge on Monday.", Optional.of("AP")));
    assertThat(article.authors()).containsExactly("Ana Ruiz");
    assertThat(article.agency()).contains("Associated Press");
    assertThat(article.dateline()).contains("PORT ANSELM (AP)");
    assertThat(article.source()).contains("The Anselm Post");
    assertThat(article.language()).contains("en");
    assertThat(article.published()).isPresent();
    assertThat(found.teasers())
        .extracting(teaser -> teaser.url().orElse(""))
        .containsExactly(
            "https://post.example/2025/02/01/ferry-fares-to-rise-in-spring",
            "https://post.example/2025/01/30/old-mill-road-gets-new-surface");
  }

  @Test
  void aFrontPageHasTeasersOnly() {
    StringBuilder page = new StringBuilder("<html><head><title>Post</title></head><body><ul>");
    for (int i = 0; i < 12; i++) {
      page.append("<li><h3><a href='/2025/02/01/ferry-fares-to-rise-in-spring-" + i)
          .append("'>Ferry fares to rise in spring " + i + "</a></h3></li>");
    }
    Extracted found = (Extracted) extract(page + "</ul></body></html>");
    assertThat(found.article()).isEmpty();
    assertThat(found.teasers()).hasSize(12);
  }

  @Test
  void aTextDumpIsReadAsText() {
    Extracted found =
        (Extracted)
            extract(
                "Harbour bridge closed\n\nThe harbour bridge was closed on Monday, after inspectors"
                    + " found cracks in two of its piers, the city council said.\n");
    assertThat(found.article().orElseThrow().headline()).contains("Harbour bridge closed");
  }

  @Test
  void whatIsNotNewsIsRejectedWithAReason() {
    assertThat(reason(extract(" \n "))).isEqualTo(Reason.EMPTY);
    assertThat(reason(extract("%PDF-1.4"))).isEqualTo(Reason.UNSUPPORTED_TYPE);
    assertThat(reason(extract("<html><body><nav><a href='/'>Home</a></nav></body></html>")))
        .isEqualTo(Reason.NO_NEWS);
  }

  @Test
  void structuredTextIsTakenOnlyWhereThePageShowsNone() {
    String script =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Harbour"
            + " bridge closed\",\"datePublished\":\"2025-02-03\",\"articleBody\":\"The bridge is"
            + " shut.\\nFerries run.\"}</script>";
    Extracted hidden = (Extracted) extract("<html><head>" + script + "</head><body></body></html>");
    assertThat(hidden.article().orElseThrow().paragraphs())
        .containsExactly("The bridge is shut. Ferries run.");
    Extracted shown = (Extracted) extract(STORY.replace("</head>", script + "</head>"));
    assertThat(shown.article().orElseThrow().body()).doesNotContain("The bridge is shut.");
  }

  @Test
  void limitsAreKept() {
    Extractor small = new Extractor(ExtractLimits.DEFAULT.withMaxBytes(100));
    assertThat(reason(small.extract(Page.of("page", new byte[101])))).isEqualTo(Reason.TOO_LARGE);
    Extractor few = new Extractor(new ExtractLimits(100_000, 20, 512));
    Extracted cut =
        (Extracted) few.extract(Page.of("page", STORY.getBytes(StandardCharsets.UTF_8)));
    assertThat(cut.teasers()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new ExtractLimits(1, 0, 1));
  }
}
