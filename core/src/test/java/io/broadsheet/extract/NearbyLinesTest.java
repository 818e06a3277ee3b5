package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class NearbyLinesTest {
  @Test
  void readsADateAndANameInOneLine() {
    NearbyLines lines = after("<p>11.12.2019 - Ada Quillmann</p>");
    assertThat(lines.authors()).containsExactly("Ada Quillmann");
    assertThat(lines.published().orElseThrow().toString()).contains("2019-12-11");
  }

  @Test
  void readsANameAfterItsLabel() {
    assertThat(after("<p><b>Autor:</b> <a>Ada Quillmann</a></p>").authors())
        .containsExactly("Ada Quillmann");
  }

  @Test
  void takesNoSentenceForAByline() {
    assertThat(after("<p>Von der Brücke blieb nach dem Hochwasser nichts.</p>").authors())
        .isEmpty();
  }

  @Test
  void leavesOutWhenThePageWasChanged() {
    assertThat(after("<p>Last updated 04 Jun 2020</p>").published()).isEmpty();
  }

  @Test
  void leavesOutHiddenLines() {
    assertThat(after("<p class=hidden>By Ada Quillmann</p>").authors()).isEmpty();
  }

  @Test
  void readsNothingWithoutAHeadline() {
    NearbyLines lines = new NearbyLines(null, new DateReader(Optional.empty()), Optional.empty());
    assertThat(lines.authors()).isEmpty();
    assertThat(lines.published()).isEmpty();
  }

  private static NearbyLines after(String html) {
    Element headline = Jsoup.parse("<h1>Bridge in Tarnholm closed</h1>" + html).expectFirst("h1");
    return new NearbyLines(headline, new DateReader(Optional.empty()), Optional.of("de"));
  }
}
