package io.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WellFormedTextTest {
  @ParameterizedTest
  @CsvSource({
    "ends in half a pair \ud83d, ends in half a pair \ufffd",
    "\ude00 begins with one, \ufffd begins with one",
    "two \ud83d\ud83d\ude00 highs, two \ufffd\ud83d\ude00 highs",
    "a nul \0 inside, a nul \ufffd inside",
    "a whole pair \ud83d\ude00, a whole pair \ud83d\ude00"
  })
  void noItemHoldsHalfASurrogatePairOrNul(String dirty, String clean) {
    Article article =
        Article.builder()
            .headline(dirty)
            .paragraphs(List.of("first", dirty))
            .tags(List.of(dirty))
            .captions(List.of(new Caption(dirty, Optional.of(dirty))))
            .build();
    assertThat(article.headline()).contains(clean);
    assertThat(article.paragraphs()).containsExactly("first", clean);
    assertThat(article.tags()).containsExactly(clean);
    assertThat(article.captions().getFirst()).isEqualTo(new Caption(clean, Optional.of(clean)));
  }

  @Test
  void noTeaserHoldsOneEither() {
    Optional<String> none = Optional.empty();
    Teaser teaser =
        new Teaser(
            "cut \ud83d",
            Optional.of("\udc00cut"),
            true,
            none,
            none,
            none,
            1,
            none,
            Optional.empty());
    assertThat(teaser.headline()).isEqualTo("cut \ufffd");
    assertThat(teaser.snippet()).contains("\ufffdcut");
  }

  @Test
  void aWellFormedTextIsNotCopied() {
    String text = "A comet over Tolmere \ud83d\ude00";
    assertThat(Article.builder().headline(text).build().headline().orElseThrow()).isSameAs(text);
  }
}
