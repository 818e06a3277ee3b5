package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Links that look like teasers and are none. */
class NoTeaserTest {
  private static final String URL =
      "https://www.courier.example/news/2026/03/02/harbour-tunnel-opens-a-year-late";

  private static List<FoundTeaser> find(String body) {
    return TeaserFinder.find(
        Jsoup.parse(body, URL),
        new ElementNames(),
        Optional.of(URL),
        Optional.of("Harbour tunnel opens a year late"));
  }

  static Stream<Arguments> proseAndSources() {
    return Stream.of(
        Arguments.of(
            "links in running text",
            """
            <p>The tunnel, <a href="/news/2026/01/09/tunnel-pumps-fail-again">whose pumps failed again
            in a trial run</a>, opened at noon.</p>
            """),
        Arguments.of(
            "a sentence that begins with a link",
            """
            <p><a href="/news/2026/01/09/tunnel-pumps-fail-again">The pumps that failed in January</a>
            were replaced, the builders say, and tested for six weeks.</p>
            """),
        Arguments.of(
            "sources, most of them elsewhere",
            """
            <aside><h3>Sources</h3><p>Port Authority, <a
            href="https://port.example/reports/2025/tunnel-traffic-forecast-2025">Tunnel traffic
            forecast</a>, May 2, 2025</p><p>Daily Tide, <a
            href="https://tide.example/2025/06/07/who-pays-for-the-tunnel">Who pays for the
            tunnel?</a>, June 7, 2025</p></aside>
            """),
        Arguments.of(
            "stories on other people's sites",
            """
            <ul><li><a href="https://tide.example/2025/06/07/who-pays-for-the-tunnel">Who pays for the
            harbour tunnel</a></li></ul>
            """));
  }

  static Stream<Arguments> furniture() {
    return Stream.of(
        Arguments.of(
            "tags and sections",
            """
            <div class="tags"><a href="/tag/harbour-tunnel-and-bridges-2026">Harbour tunnel and
            bridges</a></div><ul><li><a href="/category/news-from-the-islands-and-the-coast">News from
            the islands and the coast</a></li></ul>
            """),
        Arguments.of(
            "comments",
            """
            <ul><li>Jo on <a href="/news/2026/03/01/ferry-fares-to-rise-in-may#comment-17">Ferry fares
            to rise in May</a></li></ul><a href="/news/2026/03/01/ferry-fares-to-rise-in-may">12
            comments</a>
            """),
        Arguments.of(
            "authors",
            """
            <p><a href="/author/ines-falk-and-the-harbour-desk">Ines Falk and the whole harbour
            desk</a></p>
            """),
        Arguments.of(
            "goods",
            """
            <ul><li><a href="/shop/harbour-tunnel-mug-large-48213"><img alt="Mug"> Harbour tunnel mug,
            large and blue</a></li></ul><ul><li><a href="https://shop.courier.example/tunnel-mug-48213">
            Harbour tunnel mug, large and blue</a></li></ul>
            """));
  }

  static Stream<Arguments> pageFrame() {
    return Stream.of(
        Arguments.of(
            "navigation",
            """
            <nav><ul><li><a href="/local-news-and-views">Local news</a></li><li><a
            href="/sport-on-the-water">Sport on the water</a></li><li><a
            href="/letters-to-the-editor">Letters to the editor</a></li></ul></nav>
            """),
        Arguments.of(
            "legal pages",
            """
            <footer><ul><li><a href="/your-privacy-rights-and-choices">Your privacy rights and
            choices</a></li></ul></footer>
            """),
        Arguments.of(
            "sharing",
            """
            <div class="share"><a href="https://social.example/intent/post?id=48213">Share this story
            with all your friends</a></div>
            """));
  }

  static Stream<Arguments> nothingNew() {
    return Stream.of(
        Arguments.of(
            "the page itself",
            """
            <h2><a href="?utm_source=top">Harbour tunnel opens a year late</a></h2><h2><a
            href="/news/2026/03/02/harbour-tunnel-opens-a-year-late/">The tunnel opens a year
            late</a></h2><h2><a href="/amp/2026/03/02/harbour-tunnel-opens-a-year-late">Harbour tunnel
            opens a year late</a></h2>
            """),
        Arguments.of(
            "generic texts only",
            "<p><a href='/news/2026/03/01/ferry-fares-to-rise-in-may'>Read more »</a></p>"),
        Arguments.of(
            "scripts off",
            """
            <noscript><ul><li><a href="/news/2026/03/01/ferry-fares-to-rise-in-may">Ferry fares to rise
            in May</a></li></ul></noscript>
            """),
        Arguments.of(
            "files and other schemes",
            """
            <ul><li><a href="/files/2026/03/tunnel-report-and-annexes.pdf">Tunnel report with all
            annexes</a></li><li><a href="javascript:open('/news/2026/03/01/ferry-fares-to-rise')">Ferry
            fares to rise in May</a></li></ul>
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"proseAndSources", "furniture", "pageFrame", "nothingNew"})
  void takesNone(String what, String body) {
    assertThat(find(body)).as(what).isEmpty();
  }

  @Test
  void aStoryLinkedInTextIsStillFoundInItsList() {
    List<FoundTeaser> found =
        find(
            """
            <p id="text">The tunnel, <a href="/news/2026/01/09/tunnel-pumps-fail-again">whose pumps
            failed again in a trial run</a>, opened at noon.</p>
            <ul><li id="item"><a href="/news/2026/01/09/tunnel-pumps-fail-again">Tunnel pumps fail again
            in trial</a></li></ul>
            """);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().elements()).noneMatch(element -> element.id().equals("text"));
  }

  @Test
  void theArticleIsNeverPartOfAnItem() {
    List<FoundTeaser> found =
        find(
            """
            <article><h1>Harbour tunnel opens a year late</h1><p id="body">The first cars drove
            through.</p><div><a href="/news/2026/03/01/ferry-fares-to-rise-in-may">Ferry fares to rise
            in May</a></div></article>
            """);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().elements().getFirst().getElementById("body")).isNull();
  }
}
