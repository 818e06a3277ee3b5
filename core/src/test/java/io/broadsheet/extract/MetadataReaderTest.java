package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.article.NewsTime;
import io.broadsheet.article.Page;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class MetadataReaderTest {
  private static final String PAGE =
      """
      <html lang="en_gb"><head><title>Ferry to Quill Island runs again | Marsh Courier</title>
      <link rel="canonical" href="https://www.marsh.example/ferry?utm_source=feed">
      <meta property="og:title" content="All you need to know about the ferry - Marsh Courier">
      <meta property="og:site_name" content="Marsh Courier">
      <meta property="article:section" content="Local"><meta property="article:tag" content="Ferry">
      <meta property="article:tag" content="Quill Island">
      <meta property="og:image" content="/ferry.jpg">
      <meta property="article:modified_time" content="2025-02-04T08:00:00Z"></head>
      <body><nav><a href="/">Home</a><time datetime="2025-02-09">9 February 2025</time></nav>
      <aside class="related"><h2>Harbour cat wins prize</h2><span class="byline">By Bo Reed</span></aside>
      <header><h1><span class="kicker">Transport</span> Ferry to Quill Island runs again</h1>
      <div class="meta"><span class="byline">By Ada Quill and Cy Marsh</span>
      <time datetime="2025-02-03T22:15:00-05:00">3 February 2025</time><span>4 min read</span></div></header>
      <article><p>The ferry to Quill Island runs again after eleven weeks, the harbour office said.</p>
      <p>It was laid up in December when a storm broke its ramp.</p></article>
      <section class="comments"><div class="comment"><span class="author">troll99</span>
      <time datetime="2025-02-05">5 Feb 2025</time></div></section></body></html>
      """;

  /** Templates say English whatever the page is in. */
  @Test
  void anotherLanguageIsBelievedBeforeTheEnglishOfATemplate() {
    String page =
        """
        <html lang="%s"><head><meta property="og:locale" content="%s">
        <script type="application/ld+json">{"@type": "NewsArticle", "inLanguage": "%s"}</script>
        </head><body><h1>A balsa volta a funcionar</h1></body></html>
        """;
    assertThat(read(page.formatted("en", "pt_BR", "en-US")).language()).contains("pt-BR");
    assertThat(read(page.formatted("en", "en_US", "en-US")).language()).contains("en");
    assertThat(read(page.formatted("de", "pt_BR", "en-US")).language()).contains("de");
  }

  private static Metadata read(String html) {
    return read(html, Optional.of("https://marsh.example/ferry"));
  }

  private static Metadata read(String html, Optional<String> url) {
    Page page =
        new Page(
            "test", url, html.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.empty());
    return MetadataReader.read(Jsoup.parse(html, url.orElse("")), new ElementNames(), page, null);
  }

  @Test
  void readsEveryField() {
    Metadata metadata = read(PAGE);
    assertThat(metadata.canonicalUrl()).contains("https://www.marsh.example/ferry");
    assertThat(metadata.headline()).contains("Ferry to Quill Island runs again");
    assertThat(metadata.authors()).containsExactly("Ada Quill", "Cy Marsh");
    assertThat(metadata.source()).contains("Marsh Courier");
    assertThat(metadata.section()).contains("Local");
    assertThat(metadata.tags()).containsExactly("Ferry", "Quill Island");
    assertThat(metadata.language()).contains("en-GB");
    assertThat(metadata.published().map(NewsTime::toString)).contains("2025-02-03T22:15:00-05:00");
    assertThat(metadata.modified().map(NewsTime::toString)).contains("2025-02-04T08:00:00Z");
    assertThat(metadata.picture()).contains("https://marsh.example/ferry.jpg");
  }

  @Test
  void saysWhereHeadlineAndBylineAreSeen() {
    Metadata metadata = read(PAGE);
    assertThat(metadata.headlineElement().map(Element::normalName)).contains("h1");
    assertThat(metadata.bylineElements())
        .extracting(Element::text)
        .contains("By Ada Quill and Cy Marsh", "3 February 2025", "4 min read")
        .noneMatch(text -> text.contains("Bo Reed") || text.contains("The ferry"));
  }

  @Test
  void anotherSitesCanonicalUrlIsNotBelieved() {
    assertThat(read(PAGE, Optional.of("https://mirror.example/x#top")).canonicalUrl())
        .contains("https://mirror.example/x");
    assertThat(read(PAGE, Optional.empty()).canonicalUrl())
        .contains("https://www.marsh.example/ferry");
  }

  @Test
  void unmarkedLinesNextToTheHeadlineCount() {
    Metadata metadata =
        read(
            "<html lang=de><body><h1>Fähre fährt wieder</h1><p>Ein Artikel von Ada Quill</p>"
                + "<p>Marsch, 3. Februar 2025</p><p>"
                + "Die Fähre zur Insel fährt wieder, sagte das Hafenamt. ".repeat(8)
                + "</p><p>Mit Material von Bo Reed</p></body></html>");
    assertThat(metadata.authors()).containsExactly("Ada Quill");
    assertThat(metadata.published()).contains(NewsTime.parse("2025-02-03").orElseThrow());
  }

  @Test
  void aSignatureAfterTheTextCountsWhereNothingElseDoes() {
    Metadata metadata =
        read(
            "<body><h1>Le bac repart</h1><p>"
                + "Le bac de l'île repart, dit le bureau du port. ".repeat(60)
                + "</p><p>Auteur : Ada Quill</p></body>");
    assertThat(metadata.authors()).containsExactly("Ada Quill");
  }

  @Test
  void publishedAndModifiedInOneLineAreKeptApart() {
    Metadata metadata =
        read(
            "<html lang=en><body><h1>Ferry runs</h1><p class=date>Last updated 4 May 2025, first"
                + " published 3 May 2025</p></body></html>");
    assertThat(metadata.published().map(NewsTime::toString)).contains("2025-05-03");
    assertThat(metadata.modified().map(NewsTime::toString)).contains("2025-05-04");
  }

  @Test
  void theDateInTheAddressIsTheLastResort() {
    String html = "<body><h1>Ferry runs</h1><p class=date>%s</p></body>";
    Optional<String> url = Optional.of("https://marsh.example/2025/01/02/ferry");
    assertThat(read(html.formatted("3 May 2025"), url).published().map(NewsTime::toString))
        .contains("2025-05-03");
    assertThat(read(html.formatted(""), url).published().map(NewsTime::toString))
        .contains("2025-01-02");
  }

  @Test
  void theSitesNameIsNoHeadline() {
    Metadata metadata =
        read(
            "<head><title>Ferry runs again - Marsh Courier</title>"
                + "<meta property=og:site_name content='Marsh Courier'></head>"
                + "<body><h1><a href=/>Marsh Courier</a></h1><h2>Ferry runs again</h2></body>");
    assertThat(metadata.headline()).contains("Ferry runs again");
    assertThat(metadata.headlineElement().map(Element::normalName)).contains("h2");
  }

  @Test
  void whereNoHeadingIsSeenTheTitleCountsWithoutTheSitesName() {
    Metadata metadata =
        read(
            "<head><title>Ferry runs again | marsh.example</title></head><body><p>It"
                + " runs.</p></body>");
    assertThat(metadata.headline()).contains("Ferry runs again");
    assertThat(metadata.headlineElement()).isEmpty();
    assertThat(metadata.source()).contains("marsh.example");
  }

  @Test
  void anEmptyPageHasNoMetadata() {
    Metadata metadata = read("", Optional.empty());
    assertThat(metadata.headline()).isEmpty();
    assertThat(metadata.authors()).isEmpty();
    assertThat(metadata.published()).isEmpty();
    assertThat(metadata.canonicalUrl()).isEmpty();
  }
}
