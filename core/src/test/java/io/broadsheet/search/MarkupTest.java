package io.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.broadsheet.NewsIndex;
import io.broadsheet.index.NewsField;
import io.broadsheet.samples.News;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarkupTest {
  private static final String EVIL =
      "<script>alert(\"x\" + 'y')</script> & \u001b[31mred\u001b[0m \u0007\u009b2J storm";

  private static Snippet snippet(String text, String... marked) {
    List<Span> spans =
        List.of(marked).stream()
            .map(word -> new Span(text.indexOf(word), text.indexOf(word) + word.length()))
            .toList();
    return new Snippet(NewsField.BODY, text, spans);
  }

  @Test
  void htmlEscapesEverythingButItsOwnMarks() {
    assertThat(Markup.HTML.write(snippet("a <b> & \"c\" 'd'", "<b>", "'d'")))
        .isEqualTo("a <mark>&lt;b&gt;</mark> &amp; &quot;c&quot; <mark>&#39;d&#39;</mark>");
  }

  @Test
  void ansiMarksInBoldAndLeavesNoOtherEscapes() {
    assertThat(Markup.ANSI.write(snippet("a \u001b[31mstorm\u001b[0m\n", "storm")))
        .isEqualTo("a  [31m\u001b[1;33mstorm\u001b[0m [0m ");
  }

  @Test
  void plainIsTheTextWithoutControls() {
    assertThat(Markup.PLAIN.write(snippet("a\tstorm\u001b\u0085b", "storm")))
        .isEqualTo("a storm  b");
  }

  @ParameterizedTest
  @EnumSource
  void textWithoutMarksIsEscapedTheSame(Markup markup) {
    assertThat(markup.write(snippet(EVIL))).isEqualTo(markup.write(EVIL));
    assertThat(markup.write(snippet("😀 storm", "😀"))).contains("😀").endsWith(" storm");
  }

  @ParameterizedTest
  @EnumSource
  void whatWasFoundIsHarmless(Markup markup) throws Exception {
    try (NewsIndex index = News.index(List.of(News.article(EVIL, EVIL)))) {
      Hit hit = index.search("storm script").hits().getFirst();
      for (Snippet snippet : List.of(hit.headline().orElseThrow(), hit.snippets().getFirst())) {
        String written = markup.write(snippet).replace("\u001b[1;33m", "").replace("\u001b[0m", "");
        assertThat(written).contains("storm");
        if (markup == Markup.HTML) {
          assertThat(written.replace("<mark>", "").replace("</mark>", ""))
              .doesNotContain("<", "\"");
        } else {
          assertThat(written.chars()).noneMatch(Character::isISOControl);
        }
      }
    }
  }

  @Test
  void aSpanIsARange() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(2, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 2));
  }
}
