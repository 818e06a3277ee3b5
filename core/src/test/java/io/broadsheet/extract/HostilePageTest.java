package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.broadsheet.article.Extracted;
import io.broadsheet.article.Extraction;
import io.broadsheet.article.Page;
import io.broadsheet.article.Rejected;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages made to cost time, memory or stack. */
class HostilePageTest {
  private static final String PARAGRAPH =
      "<p>The harbour bridge of Port Anselm was closed on Monday, after inspectors found cracks in"
          + " two of its piers, the council said.</p>";

  private static Extraction extract(byte[] content) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> new Extractor().extract(Page.of("hostile", content)));
  }

  private static Extraction extract(String content) {
    return extract(content.getBytes(StandardCharsets.UTF_8));
  }

  static Stream<Arguments> pages() {
    return Stream.of(
        Arguments.of("nested div", "<div>".repeat(1_000_000)),
        Arguments.of("nested b", "<b>".repeat(200_000)),
        Arguments.of("nested links", "<a href=/x>".repeat(50_000)),
        Arguments.of("nested tables", "<table><tr><td>".repeat(20_000)),
        Arguments.of("nested lists", "<ul><li>one item of many ".repeat(20_000)),
        Arguments.of("nested bylines", "<span class=byline>x".repeat(20_000)),
        Arguments.of("formatting", formatting()),
        Arguments.of("frameset", "<frameset><frame src=a><frame src=b></frameset>"),
        Arguments.of("one line", "<p>" + "word and ".repeat(500_000)),
        Arguments.of("one word", "<p>" + "w".repeat(3_000_000)),
        Arguments.of("open comments", "<!--".repeat(1_000_000)),
        Arguments.of("open tags", "<".repeat(3_000_000)),
        Arguments.of("entities", "&amp".repeat(1_000_000)),
        Arguments.of("structured data", structured("[".repeat(5_000_000))),
        Arguments.of("many headlines", structured("{\"headline\":\"x\"},".repeat(300_000))),
        Arguments.of("structured data of 10 MB", structured("{\"a\":\"" + "x".repeat(10_000_000))),
        Arguments.of(
            "many scripts",
            structured("{\"headline\":\"x\",\"a\":[" + "1,".repeat(900_000)).repeat(5)),
        Arguments.of("siblings", "<i>x</i>".repeat(199_000)),
        Arguments.of("linked siblings", "<a href=/2025/05/03/a-b-c-d>x</a>".repeat(199_000)),
        Arguments.of("class names", "<div class='" + "byline-of ".repeat(1_000_000) + "'>"),
        Arguments.of(
            "classes in bylines",
            "<div class=byline>".repeat(500) + "<i class='" + "a ".repeat(2_000_000) + "'>x"),
        Arguments.of("paragraphs", PARAGRAPH.repeat(20_000)));
  }

  private static String structured(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }

  private static String formatting() {
    StringBuilder page = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      page.append("<font size=").append(i).append('>');
    }
    return page.append("<p>x".repeat(3_000)).toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void isReadInBoundedTimeWithoutOverflow(String name, String hostile) {
    assertThat(extract("<html><body>" + hostile + PARAGRAPH.repeat(3)).location())
        .as(name)
        .isEqualTo("hostile");
  }

  @Test
  void textBeforeTheHostilePartIsKept() {
    Extracted found =
        (Extracted) extract("<html><body>" + PARAGRAPH.repeat(3) + "<div>".repeat(100_000));
    assertThat(found.article().orElseThrow().paragraphs()).hasSize(3);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void theHeadlineBeforeTheHostilePartIsFound(String name, String hostile) {
    String story = "<article><h1>Harbour bridge closed</h1>" + PARAGRAPH.repeat(3) + "</article>";
    Extracted found = (Extracted) extract("<html><body>" + story + "<div>" + hostile);
    assertThat(found.article().orElseThrow().headline()).as(name).hasValue("Harbour bridge closed");
  }

  @Test
  void randomBytesNeverThrow() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      byte[] content = new byte[random.nextInt(2_000)];
      random.nextBytes(content);
      assertThat(extract(content).location()).isEqualTo("hostile");
    }
  }

  @Test
  void randomMarkupNeverThrows() {
    String[] parts = {
      "<p>",
      "</p>",
      "<div class='byline'>",
      "</div>",
      "<h1>",
      "</h1>",
      "<a href='/2025/a-b-c-d'>",
      "</a>",
      "<img>",
      "<br>",
      "<figure>",
      "<figcaption>",
      "<ul><li>",
      "</ul>",
      "<aside>",
      "<table><tr><td>",
      "text, and more text of a story that is long enough",
      " ",
      "\0",
      "&#xD800;",
      "<span class='credit'>",
      "</span>",
      "By Ana Ruiz",
      "Read more",
      "中文",
      "<article>",
      "\ufffd"
    };
    Random random = new Random(11);
    for (int i = 0; i < 400; i++) {
      StringBuilder page = new StringBuilder("<html>");
      for (int j = random.nextInt(60); j > 0; j--) {
        page.append(parts[random.nextInt(parts.length)]);
      }
      assertThat(extract(page.toString()).location()).isEqualTo("hostile");
    }
  }

  @Test
  void invalidTextComesOutClean() {
    byte[] content =
        ("<html><body>"
                + PARAGRAPH
                + "<p>A lone &#xD800; surrogate, a &#0; zero, a \0 byte and a bell \u0007 stand in"
                + " this long paragraph.</p>"
                + PARAGRAPH)
            .getBytes(StandardCharsets.UTF_8);
    content[60] = (byte) 0xFF;
    String body = ((Extracted) extract(content)).article().orElseThrow().body();
    assertThat(body).contains("surrogate");
    assertThat(body.chars().noneMatch(c -> c == 0 || c == 7 || Character.isSurrogate((char) c)))
        .isTrue();
  }

  @Test
  void aPageBeyondTheLimitIsRejected() {
    assertThat(extract(new byte[20 * 1024 * 1024])).isInstanceOf(Rejected.class);
  }
}
