package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.article.Caption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class BodyReaderTest {
  private static final String FIRST =
      "The harbour bridge was closed on Monday, after inspectors found cracks, the council said.";
  private static final String SECOND =
      "Ferries will run every ten minutes, and buses go round by the old mill, until June.";
  private static final String THIRD =
      "Shopkeepers on both banks, who fear for their trade, asked for a footbridge meanwhile.";
  private static final String STORY = p(FIRST) + p(SECOND) + p(THIRD);

  private static String p(String text) {
    return "<p>" + text + "</p>";
  }

  private static ArticleBody read(String html) {
    return read(Jsoup.parse(html).body(), Optional.of("Harbour bridge closed"), Map.of());
  }

  private static ArticleBody read(
      Element body, Optional<String> headline, Map<Element, Integer> known) {
    PageLayout layout = BodyReader.layout(body, new ElementNames(), headline, known);
    return BodyReader.read(
        layout, BlockClassifier.classify(layout, headline, List.of("Ada Quill")));
  }

  private static List<String> paragraphs(String html) {
    return read(html).paragraphs();
  }

  @Test
  void navigationCommentsAndFooterAreLeftOut() {
    assertThat(
            paragraphs(
                "<nav><a href='/a'>Politics</a></nav><div>"
                    + STORY
                    + "</div><div id='comments'><p>I have crossed it for years, and it always"
                    + " shook, so this is no surprise to me.</p></div><footer><p>The Post, 1 Quay"
                    + " Street, Port Anselm, is a member of the press council.</p></footer>"))
        .containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void textCutIntoSectionsIsPutTogether() {
    assertThat(
            paragraphs(
                "<main><h1>Harbour bridge closed</h1><div class='part'>"
                    + p(FIRST)
                    + "</div><div class='ad'>Advertisement</div><div class='part'>"
                    + p(SECOND)
                    + "<h2>What next</h2></div><div class='part'>"
                    + p(THIRD)
                    + "</div></main>"))
        .containsExactly(FIRST, SECOND, "What next", THIRD);
  }

  @Test
  void listsTablesQuotesAndHeadingsAreKept() {
    assertThat(
            paragraphs(
                "<article>"
                    + p(FIRST)
                    + "<h2>Ferries</h2><ul><li>North pier</li><li>South pier</li></ul>"
                    + "<table><tr><th>Line</th><td>Every 10 minutes</td></tr></table>"
                    + "<blockquote>“It had to be done.”</blockquote>"
                    + p(THIRD)
                    + "</article>"))
        .containsExactly(
            FIRST,
            "Ferries",
            "North pier",
            "South pier",
            "Line Every 10 minutes",
            "“It had to be done.”",
            THIRD);
  }

  @Test
  void headlineStandfirstAndBylineAreNotText() {
    assertThat(
            paragraphs(
                "<article><h1>Harbour bridge closed</h1><h2 class='standfirst'>Inspectors found"
                    + " cracks in two piers, and nobody may cross</h2><div class='byline'>By Ana"
                    + " Ruiz <time>3 February 2025</time></div>"
                    + STORY
                    + "</article>"))
        .containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void captionsAreTakenWithTheirCredits() {
    ArticleBody body =
        read(
            "<article><h1>Harbour bridge closed</h1><figure><img src='b.jpg'><figcaption>The bridge"
                + " on Monday. <span class='credit'>Photo: Ana Ruiz</span></figcaption></figure>"
                + p(FIRST)
                + "<div><img src='f.jpg'><p>A ferry at the north pier</p></div>"
                + p(SECOND)
                + "</article>");
    assertThat(body.paragraphs()).containsExactly(FIRST, SECOND);
    assertThat(body.captions())
        .containsExactly(
            new Caption("The bridge on Monday.", Optional.of("Ana Ruiz")),
            new Caption("A ferry at the north pier", Optional.empty()));
  }

  @Test
  void countersAndRequestsAmongPicturesAreNoCaptions() {
    ArticleBody body =
        read(
            "<article><h1>Harbour bridge closed</h1>"
                + p(FIRST)
                + "<figure><img src='b.jpg'><figcaption>The bridge on Monday.</figcaption></figure>"
                + "<div class='gallery'><span>(16 Videos)</span><p>View all (4)</p>"
                + "<p>Subscribe for more pictures of bridges</p></div>"
                + p(SECOND)
                + "</article>");
    assertThat(body.captions())
        .containsExactly(new Caption("The bridge on Monday.", Optional.empty()));
  }

  @Test
  void aStoryToldUnderItsPicturesKeepsItsText() {
    StringBuilder page = new StringBuilder("<main>");
    for (int i = 1; i <= 8; i++) {
      page.append("<div><img src='")
          .append(i)
          .append(".jpg'><p>Picture ")
          .append(i)
          .append(" shows the bridge, the river and the boats that wait for the tide.</p></div>");
    }
    assertThat(paragraphs(page + "</main>")).hasSize(8);
  }

  @Test
  void insetTeasersAndRequestsAreLeftOut() {
    assertThat(
            paragraphs(
                "<article>"
                    + p(FIRST)
                    + "<p>Read more: <a href='/x'>Ferry fares to rise</a></p>"
                    + "<p><a href='/y'>Old mill road gets a new surface at last</a></p>"
                    + "<p><a href='/n'>Subscribe to our newsletter</a></p>"
                    + p(SECOND)
                    + "<h3>You may also like</h3><ul><li><a href='/z'>Ferry fares</a></li></ul>"
                    + "</article>"))
        .containsExactly(FIRST, SECOND);
  }

  @Test
  void linksInsideSentencesAreKept() {
    assertThat(paragraphs("<div><p>The <a href='/b'>harbour bridge</a> is shut.</p>" + STORY))
        .contains("The harbour bridge is shut.");
  }

  @Test
  void lineBreaksMakeLinesAndParagraphs() {
    assertThat(paragraphs("<div>" + FIRST + "<br><br>" + SECOND + "<br>" + THIRD + "</div>"))
        .containsExactly(FIRST, SECOND + "\n" + THIRD);
  }

  @Test
  void whiteSpaceOfTheSourceIsOneSpace() {
    String wrapped = FIRST.replace(" ", "\n") + "\n\t" + SECOND.replace(" ", " \t ");
    assertThat(paragraphs(p(wrapped) + p(THIRD))).containsExactly(FIRST + ' ' + SECOND, THIRD);
  }

  @Test
  void aNamedInlineElementDoesNotCutTheParagraph() {
    assertThat(
            paragraphs(
                "<div><p>Since <time>Monday</time> the bridge is shut, and ferries run, the council"
                    + " said.</p>"
                    + STORY
                    + "</div>"))
        .first()
        .isEqualTo("Since Monday the bridge is shut, and ferries run, the council said.");
  }

  @Test
  void namesAreNotBelievedOfWhatHoldsTheStory() {
    assertThat(paragraphs("<div class='sidebar ad related'>" + STORY + "</div>"))
        .containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void thePostsSubjectIsNotItsPart() {
    assertThat(
            paragraphs(
                "<div class='post type-post hentry category-newsletter tag-comments'>"
                    + STORY
                    + "</div><div><p>Another paragraph, of quite some length, that stands beside"
                    + " the post and is as long as any.</p></div>"))
        .contains(FIRST, SECOND, THIRD);
  }

  @Test
  void whatIsHiddenIsNotRead() {
    assertThat(
            paragraphs(
                "<article>"
                    + STORY
                    + "<p style='display: none'>This text, of some length, is not for the eyes of"
                    + " readers at all.</p><p hidden>Nor is this one, of some length, meant for any"
                    + " reader.</p><script>var text = 'nor this';</script></article>"))
        .containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void anAgencyLineIsTakenOut() {
    ArticleBody body =
        read("<article>" + STORY + p("Additional reporting by Reuters") + "</article>");
    assertThat(body.paragraphs()).containsExactly(FIRST, SECOND, THIRD);
    assertThat(body.agency()).contains("Reuters");
  }

  @Test
  void shortTextIsBetterThanNone() {
    assertThat(paragraphs("<div><p>Bridge shut today.</p></div>"))
        .containsExactly("Bridge shut today.");
  }

  @Test
  void otherScriptsAreText() {
    String first = "市議会によると、検査員が二本の橋脚にひび割れを見つけたため、港の橋は月曜日に閉鎖された。";
    String second = "修理が終わるまで、渡し船が十分おきに運航し、バスは古い水車小屋の方へ迂回する。";
    assertThat(paragraphs("<div>" + p(first) + p(second) + "</div>"))
        .containsExactly(first, second);
  }

  @Test
  void knownElementsAreLeftOut() {
    Document page = Jsoup.parse("<article>" + STORY + "</article>");
    Element second = page.select("p").get(1);
    assertThat(read(page.body(), Optional.empty(), Map.of(second, RegionCues.TEASER)).paragraphs())
        .containsExactly(FIRST, THIRD);
  }
}
