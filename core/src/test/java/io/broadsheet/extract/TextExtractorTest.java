package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.article.Extracted;
import io.broadsheet.article.Extraction;
import io.broadsheet.article.Page;
import io.broadsheet.article.Rejected;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextExtractorTest {
  private static final Page PAGE =
      Page.of("dump.txt", new byte[0]).withUrl("https://news.example/1");

  private static Extraction extract(String text) {
    return TextExtractor.extract(text, PAGE);
  }

  @Test
  void everyPartOfARandomDumpComesBack() {
    for (long seed = 0; seed < 3_000; seed++) {
      RandomDump dump = new RandomDump(seed);
      Extracted found = (Extracted) extract(dump.text());
      String shown = "seed " + seed + "\n" + dump.text();
      assertThat(found.teasers()).as(shown).isEqualTo(dump.teasers());
      assertThat(found.article())
          .as(shown)
          .contains(dump.article().toBuilder().url("https://news.example/1").build());
    }
  }

  @Test
  void randomCharactersNeverThrow() {
    String alphabet = "aB1 .…\n\n\r•-—:()[]\uFEFF\u0000\uD800é中。!?\"’/©";
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(200); length > 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThat(extract(text.toString()).location()).isEqualTo("dump.txt");
    }
  }

  @Test
  void shuffledLinesOfDumpsNeverThrow() {
    Random random = new Random(5);
    for (int i = 0; i < 3_000; i++) {
      String[] lines = new RandomDump(i).text().split("\n", -1);
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(40); n > 0; n--) {
        text.append(lines[random.nextInt(lines.length)]).append('\n');
      }
      assertThat(extract(text.toString()).location()).isEqualTo("dump.txt");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        " ",
        "\n",
        "a\n",
        "A b c…\n",
        "Related\n",
        "A title here\nA cut line…\n",
        "Read more: a\n",
        "(",
        ".",
        "A b (",
        "1\n",
        "• ",
        "Photo: ",
        "Words of a sentence that ends.\n",
        "PLACE (AP) — ",
        "\uD800",
        "a - "
      })
  void timeGrowsNoFasterThanTheDump(String unit) {
    int size = 1_000_000;
    String lines = "Related\n" + unit.repeat(size / unit.length());
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(extract(lines)).isNotNull());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t\r\n", "\uFEFF", "\u0000\n"})
  void blankDumpsAreEmpty(String text) {
    assertThat(extract(text))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected -> assertThat(rejected.reason()).isEqualTo(Rejected.Reason.EMPTY));
  }

  @Test
  void furnitureAloneIsNoNews() {
    assertThat(extract("Share and Follow\n\nAdvertisement\n* * *\n"))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected -> assertThat(rejected.reason()).isEqualTo(Rejected.Reason.NO_NEWS));
  }

  @Test
  void cutOffSummariesAreAListEvenWithoutAHeading() {
    Extracted found =
        (Extracted)
            extract(
                """
                Canal bridge closed

                The bridge over the market canal was closed on Monday, the council said.

                Night market opens
                The market has sixty stalls along…
                Rowing cup goes to Harrowgate
                Harrowgate won the cup four seconds…
                """);
    assertThat(found.teasers())
        .extracting("headline")
        .containsExactly("Night market opens", "Rowing cup goes to Harrowgate");
    assertThat(found.article().orElseThrow().paragraphs()).hasSize(1);
  }

  @Test
  void aSignedOffReportIsNoCaption() {
    Extracted found =
        (Extracted)
            extract(
                "Canal bridge closed\n\nThe bridge was closed.\n\nIt opens in June, they said. (AFP)\n");
    assertThat(found.article().orElseThrow().paragraphs())
        .containsExactly("The bridge was closed.", "It opens in June, they said.");
    assertThat(found.article().orElseThrow().agency()).contains("AFP");
    assertThat(found.article().orElseThrow().captions()).isEmpty();
  }
}
