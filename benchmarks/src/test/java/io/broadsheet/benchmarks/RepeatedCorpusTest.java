package io.broadsheet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatedCorpusTest {
  private static final Corpus ONCE = new GeneratedCorpus(20);

  @Test
  void copiesDifferInKeysAndUrlsOnly() throws IOException {
    List<Extracted> once = ONCE.pages().toList();
    List<Extracted> pages = new RepeatedCorpus(ONCE, 3).pages().toList();

    assertThat(pages).hasSize(60);
    assertThat(pages.subList(0, 20)).isEqualTo(once);
    assertThat(pages).extracting(Extracted::key).doesNotHaveDuplicates();
    assertThat(pages)
        .extracting(page -> page.article().flatMap(Article::url))
        .doesNotHaveDuplicates();
    assertThat(pages.subList(40, 60))
        .extracting(page -> page.article().orElseThrow().paragraphs())
        .isEqualTo(once.stream().map(page -> page.article().orElseThrow().paragraphs()).toList());
  }

  @Test
  void needsATime() {
    assertThatThrownBy(() -> new RepeatedCorpus(ONCE, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("times must be 1 or more, not 0");
  }
}
