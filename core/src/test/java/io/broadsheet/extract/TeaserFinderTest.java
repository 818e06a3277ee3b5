package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.article.Teaser;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The layouts in which pages announce other stories. */
class TeaserFinderTest {
  private static final String URL =
      "https://www.courier.example/news/2026/03/02/harbour-tunnel-opens-a-year-late";
  private static final String HEADLINE = "Harbour tunnel opens a year late";

  private static List<FoundTeaser> find(String body) {
    return TeaserFinder.find(
        Jsoup.parse(body, URL), new ElementNames(), Optional.of(URL), Optional.of(HEADLINE));
  }

  private static List<Teaser> teasers(String body) {
    return find(body).stream().map(FoundTeaser::teaser).toList();
  }

  private static Teaser only(String body) {
    List<Teaser> teasers = teasers(body);
    assertThat(teasers).hasSize(1);
    return teasers.getFirst();
  }

  @Test
  void readsEachPartOfASidebarList() {
    List<Teaser> teasers =
        teasers(
            """
            <aside><h3>Most read</h3><ul>
            <li><a href="/news/2026/03/01/ferry-fares-to-rise-in-may"><img src="f.jpg" alt="A ferry at
            the quay"></a><h4><a href="/news/2026/03/01/ferry-fares-to-rise-in-may">Ferry fares to rise
            in May</a></h4><p>The council voted for the first increase since 2019 …</p></li>
            <li><a href="/news/2026/02/28/lighthouse-sold-to-its-keeper"><img src="l.jpg" alt=""></a>
            <h4><a href="/news/2026/02/28/lighthouse-sold-to-its-keeper">Lighthouse sold to its
            keeper</a></h4></li>
            </ul></aside>
            """);
    assertThat(teasers)
        .extracting(Teaser::headline)
        .containsExactly("Ferry fares to rise in May", "Lighthouse sold to its keeper");
    Teaser first = teasers.getFirst();
    assertThat(first.url())
        .contains("https://www.courier.example/news/2026/03/01/ferry-fares-to-rise-in-may");
    assertThat(first.snippet()).contains("The council voted for the first increase since 2019 …");
    assertThat(first.truncated()).isTrue();
    assertThat(first.imageText()).contains("A ferry at the quay");
    assertThat(first.list()).contains("Most read");
    assertThat(teasers).extracting(Teaser::position).containsExactly(1, 2);
    assertThat(teasers.get(1).imageText()).isEmpty();
    assertThat(teasers.get(1).snippet()).isEmpty();
    assertThat(teasers.get(1).truncated()).isFalse();
  }

  @Test
  void takesApartACardThatIsOneLink() {
    Teaser teaser =
        only(
            """
            <div class="cards"><a class="card" href="/sport/rowing-club-wins-the-autumn-regatta-48213">
            <img src="r.jpg" alt="Eight rowers"><span class="kicker">Sport</span>
            <div class="card-title">Rowing club wins the autumn regatta</div>
            <p class="card-summary">A crew of newcomers beat the champions by a length.</p>
            <time>2 March 2026</time></a></div>
            """);
    assertThat(teaser.headline()).isEqualTo("Rowing club wins the autumn regatta");
    assertThat(teaser.snippet()).contains("A crew of newcomers beat the champions by a length.");
    assertThat(teaser.imageText()).contains("Eight rowers");
  }

  @Test
  void findsTheHeadlineBesideAStretchedLink() {
    Teaser teaser =
        only(
            """
            <aside class="card"><div>Old mill burns down on market day
            <span class="label">Read more</span></div>
            <a class="stretched" href="/news/old-mill-burns-down-on-market-day-48213"></a></aside>
            """);
    assertThat(teaser.headline()).isEqualTo("Old mill burns down on market day");
  }

  @Test
  void findsTheHeadingBesideAnImageLink() {
    Teaser teaser =
        only(
            """
            <div><a href="/news/old-mill-burns-down-on-market-day-48213"><img src="m.jpg"></a>
            <h3>Old mill burns down on market day</h3></div>
            """);
    assertThat(teaser.headline()).isEqualTo("Old mill burns down on market day");
  }

  @Test
  void readsALeadInParagraphAndLeavesItsNeighboursAlone() {
    List<FoundTeaser> found =
        find(
            """
            <article><h1>Harbour tunnel opens a year late</h1>
            <p>The first cars drove through the tunnel at noon, a year after the date once promised,
            while the band of the fire brigade played.</p>
            <p id="inset">Read more: <a href="/news/2026/01/09/tunnel-pumps-fail-again">Tunnel pumps
            fail again in trial run</a></p>
            <p>The mayor of Hollowbrook, Ines Falk, called it a day on which nobody should count the
            months, and then counted them.</p></article>
            """);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().teaser().headline())
        .isEqualTo("Tunnel pumps fail again in trial run");
    assertThat(found.getFirst().elements()).extracting(Element::id).containsExactly("inset");
  }

  @Test
  void stripsALeadInFromTheLinkItself() {
    assertThat(
            only("""
                    <p><a href="/news/2026/01/09/tunnel-pumps-fail-again">Related: Tunnel pumps fail
                    again</a></p>
                    """)
                .headline())
        .isEqualTo("Tunnel pumps fail again");
  }

  @Test
  void readsPreviousAndNextLinks() {
    List<Teaser> teasers =
        teasers(
            """
            <nav class="navigation post-navigation"><div class="nav-links">
            <div class="nav-previous"><a href="/news/2026/03/01/ferry-fares-to-rise-in-may"><span>
            Previous post</span> Ferry fares to rise in May</a></div>
            <div class="nav-next"><a href="/news/2026/03/03/lighthouse-sold-to-its-keeper"><span>
            Next post</span> Lighthouse sold to its keeper</a></div></div></nav>
            """);
    assertThat(teasers)
        .extracting(Teaser::headline)
        .containsExactly("Ferry fares to rise in May", "Lighthouse sold to its keeper");
  }

  @Test
  void joinsPhoneAndDesktopCopiesOfAList() {
    String list =
        """
        <ul class="%s"><li><a href="/news/2026/03/01/ferry-fares-to-rise-in-may%s">Ferry fares to rise
        in May</a></li><li><a href="/news/2026/02/28/lighthouse-sold-to-its-keeper">Lighthouse sold to
        its keeper</a></li></ul>
        """;
    List<FoundTeaser> found =
        find(
            "<div>"
                + list.formatted("phone", "?utm_source=box#top")
                + "</div><div>"
                + list.formatted("desktop", "")
                + "</div>");
    assertThat(found).hasSize(2);
    assertThat(found).allSatisfy(teaser -> assertThat(teaser.elements()).hasSize(2));
  }

  @Test
  void takesPictureTextFromAnImageOnlyCopy() {
    Teaser teaser =
        only(
            """
            <div><a href="/news/old-mill-burns-down-on-market-day-48213"><img src="m.jpg" alt="Smoke
            over the mill"></a></div>
            <div><div>x</div><h2>Something else</h2></div>
            <p>Read: <a href="/news/old-mill-burns-down-on-market-day-48213">Old mill burns down on
            market day</a></p>
            """);
    assertThat(teaser.imageText()).hasValueSatisfying(text -> assertThat(text).contains("mill"));
  }

  @Test
  void readsAListWithoutAnElementForEachItem() {
    List<Teaser> teasers =
        teasers(
            """
            <div><h3><a href="/news/2026/03/01/ferry-fares-to-rise-in-may">Ferry fares to rise in
            May</a></h3><p>Commuters will pay a tenth more.</p>
            <h3><a href="/news/2026/02/28/lighthouse-sold-to-its-keeper">Lighthouse sold to its
            keeper</a></h3><p>He has lived in it for forty years.</p>
            <h3><a href="/news/2026/02/27/new-bridge-named-after-a-baker">New bridge named after a
            baker</a></h3></div>
            """);
    assertThat(teasers)
        .extracting(teaser -> teaser.snippet().orElse(""))
        .startsWith("Commuters will pay a tenth more.", "He has lived in it for forty years.");
  }

  @Test
  void readsLinksThatStandInOneLine() {
    List<Teaser> teasers =
        teasers(
            """
            <p><a href="/news/2026/03/01/ferry-fares-to-rise-in-may">Ferry fares to rise in May for
            the first time since 2019</a> | <a href="/news/2026/02/28/lighthouse-sold-to-its-keeper">
            Lighthouse sold to its keeper after forty years</a></p>
            """);
    assertThat(teasers)
        .extracting(Teaser::headline)
        .containsExactly(
            "Ferry fares to rise in May for the first time since 2019",
            "Lighthouse sold to its keeper after forty years");
  }

  @Test
  void readsAListOfSentencesWithALinkInEach() {
    List<Teaser> teasers =
        teasers(
            """
            <h3>More from the harbour</h3><ul>
            <li>The ferry is dearer, <a href="/news/2026/03/01/ferry-fares-to-rise-in-may">and slower
            too</a></li>
            <li>The keeper who <a href="/news/2026/02/28/lighthouse-sold-to-its-keeper">bought his
            lighthouse</a></li>
            <li>Why a bridge <a href="/news/2026/02/27/new-bridge-named-after-a-baker">bears a baker's
            name</a></li></ul>
            """);
    assertThat(teasers)
        .extracting(Teaser::headline)
        .containsExactly(
            "The ferry is dearer, and slower too",
            "The keeper who bought his lighthouse",
            "Why a bridge bears a baker's name");
  }

  @Test
  void takesADoubtfulItemAmongTeasers() {
    List<Teaser> teasers =
        teasers(
            """
            <ul><li><a href="/news/ferry-fares-to-rise-in-may">Ferry fares to rise in May</a></li>
            <li><a href="/news/lighthouse-sold-to-its-keeper">Lighthouse sold to its keeper</a></li>
            <li><a href="/news/a-baker-on-a-bridge">A bridge story</a></li></ul>
            """);
    assertThat(teasers).hasSize(3);
  }

  @Test
  void keepsTheDatelineOfASnippet() {
    Teaser teaser =
        only(
            """
            <div><h3><a href="/news/2026/03/01/ferry-fares-to-rise-in-may">Ferry fares to rise in
            May</a></h3><p>CHICAGO (WXYZ) — Commuters will pay a tenth more from May.</p></div>
            """);
    assertThat(teaser.dateline()).contains("CHICAGO (WXYZ)");
    assertThat(teaser.snippet()).hasValueSatisfying(text -> assertThat(text).startsWith("CHICAGO"));
  }

  @Test
  void givesTheListHeadingToBeLeftOutOfTheBody() {
    List<FoundTeaser> found =
        find(
            """
            <section><div class="head"><h3 id="head">You May Also Like</h3></div><div class="grid">
            <div><a href="/news/2026/03/01/ferry-fares-to-rise-in-may">Ferry fares to rise in May</a>
            </div><div><a href="/news/2026/02/28/lighthouse-sold-to-its-keeper">Lighthouse sold to its
            keeper</a></div></div></section>
            """);
    assertThat(found).hasSize(2);
    assertThat(found.getFirst().listHeading().map(Element::id)).contains("head");
    assertThat(found.get(1).teaser().list()).contains("You May Also Like");
  }

  @Test
  void readsAFrontPage() {
    StringBuilder page = new StringBuilder("<main><h2>Today</h2>");
    for (int i = 0; i < 40; i++) {
      page.append("<article><h3><a href='/news/2026/03/02/story-number-")
          .append(i)
          .append("-of-the-day'>Story number ")
          .append(i)
          .append(" of the day</a></h3><p>What happened, and to whom, in a line.</p></article>");
    }
    assertThat(teasers(page.append("</main>").toString())).hasSize(40);
  }

  @Test
  void readsScriptsWithoutSpaces() {
    assertThat(
            only("<ul><li><a href='/news/detail/20260302/48213.html'>港のトンネルが一年遅れで開通</a></li></ul>")
                .headline())
        .isEqualTo("港のトンネルが一年遅れで開通");
  }

  @Test
  void worksWithoutAnyUrl() {
    Document document =
        Jsoup.parse(
            "<ul><li><a href='/news/2026/03/01/ferry-fares-to-rise-in-may'>Ferry fares to rise in"
                + " May</a></li></ul>");
    List<FoundTeaser> found =
        TeaserFinder.find(document, new ElementNames(), Optional.empty(), Optional.empty());
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().teaser().url()).isEmpty();
  }

  @Test
  void takesThePageUrlFromThePage() {
    Document document =
        Jsoup.parse(
            "<head><link rel=canonical href='"
                + URL
                + "'></head><ul><li><a href='../01/ferry-fares-to-rise-in-may'>Ferry fares to rise"
                + " in May</a></li></ul>");
    List<FoundTeaser> found =
        TeaserFinder.find(document, new ElementNames(), Optional.empty(), Optional.empty());
    assertThat(found.getFirst().teaser().url())
        .contains("https://www.courier.example/news/2026/03/01/ferry-fares-to-rise-in-may");
  }
}
