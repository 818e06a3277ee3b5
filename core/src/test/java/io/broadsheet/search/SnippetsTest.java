package io.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.index.NewsField;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnippetsTest {
  private static final Snippet HARBOUR = snippet("the harbour town", "harbour");
  private static final Snippet HARBOUR_AGAIN = snippet("one Harbour more", "Harbour");
  private static final Snippet COLD = snippet("an extreme cold warning", "extreme", "cold");

  private static Snippet snippet(String text, String... matches) {
    List<Span> spans =
        List.of(matches).stream()
            .map(match -> new Span(text.indexOf(match), text.indexOf(match) + match.length()))
            .toList();
    return new Snippet(NewsField.BODY, text, spans);
  }

  @Test
  void whatShowsAnotherMatchComesBeforeWhatRepeatsOneInTheOrderOfTheText() {
    List<Snippet> all = List.of(HARBOUR, HARBOUR_AGAIN, COLD);
    assertThat(Snippets.showingMost(all, 1)).containsExactly(COLD);
    assertThat(Snippets.showingMost(all, 2)).containsExactly(HARBOUR, COLD);
    assertThat(Snippets.showingMost(all, 5)).containsExactlyElementsOf(all);
  }
}
