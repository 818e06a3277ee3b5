package io.broadsheet.search;

import static io.broadsheet.samples.News.article;
import static io.broadsheet.samples.News.dated;
import static io.broadsheet.samples.News.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.broadsheet.NewsIndex;
import io.broadsheet.samples.News;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatsTest {
  @Test
  void anEmptyIndexHoldsNothing() throws IOException {
    try (NewsIndex index = NewsIndex.inMemory()) {
      IndexStats stats = index.stats();
      assertThat(stats.articles() + stats.teasers()).isZero();
      assertThat(stats.languages()).isEmpty();
      assertThat(stats.sources()).isEmpty();
      assertThat(stats.oldest()).isEmpty();
      assertThat(stats.newest()).isEmpty();
    }
  }

  @Test
  void countsWhatIsThereAndNotWhatWasReplaced() throws IOException {
    try (NewsIndex index = NewsIndex.inMemory()) {
      for (int i = 0; i < 3; i++) {
        index.put(
            page(
                "1",
                dated("Storm", "1987-03-01").toBuilder().source("Wire").language("de").build(),
                List.of(News.teaser("Fares rise", "In spring"))));
        index.commit();
      }
      index.put(page("2", dated("Calm", "1963-01-04").toBuilder().source("Gazette").build()));
      index.put(page("3", article("Rain").toBuilder().source("Gazette").language("en").build()));
      index.put(page("4", dated("Gone", "2025-01-01").toBuilder().source("Gone").build()));
      index.delete("4");
      index.refresh();
      IndexStats stats = index.stats();
      assertThat(stats.articles()).isEqualTo(3);
      assertThat(stats.teasers()).isEqualTo(1);
      assertThat(stats.sources()).containsExactly(entry("Gazette", 2L), entry("Wire", 2L));
      assertThat(stats.languages()).containsExactly(entry("de", 2L), entry("en", 1L));
      assertThat(stats.oldest()).contains(Instant.parse("1963-01-04T00:00:00Z"));
      assertThat(stats.newest()).contains(Instant.parse("1987-03-01T00:00:00Z"));
    }
  }
}
