package io.broadsheet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

class GeneratedCorpusTest {
  private static final List<Extracted> PAGES = new GeneratedCorpus(2_000).pages().toList();

  @Test
  void isTheSameEachTimeWhateverItsSize() {
    assertThat(new GeneratedCorpus(2_000).pages()).isEqualTo(PAGES);
    assertThat(new GeneratedCorpus(50).pages()).isEqualTo(PAGES.subList(0, 50));
  }

  @Test
  void staysFromVersionToVersion() {
    assertThat(PAGES.getFirst().article().flatMap(Article::headline))
        .as("figures of different days are comparable only while the corpus stays")
        .contains("Le, spane chote nete ses te ribrele te tetru Gren rule");
  }

  @Test
  void articlesDiffer() {
    assertThat(PAGES).extracting(Extracted::key).doesNotHaveDuplicates();
    assertThat(PAGES).extracting(page -> article(page).body()).doesNotHaveDuplicates();
    assertThat(PAGES).extracting(page -> article(page).headline()).doesNotHaveDuplicates();
  }

  @Test
  void lengthsAreThoseOfNews() {
    int[] body = sorted(page -> words(article(page).body()));
    assertThat(body[body.length / 2]).as("median").isBetween(115, 145);
    assertThat(body[body.length / 20]).as("5th percentile").isBetween(20, 50);
    assertThat(body[body.length * 19 / 20]).as("95th percentile").isBetween(350, 650);

    int[] headline = sorted(page -> words(article(page).headline().orElseThrow()));
    assertThat(headline[0]).isEqualTo(6);
    assertThat(headline[headline.length - 1]).isEqualTo(12);
  }

  @Test
  void teasersAnnounceEarlierArticles() {
    Map<String, String> headlines = new HashMap<>();
    for (Extracted page : PAGES) {
      assertThat(page.teasers())
          .allSatisfy(
              teaser ->
                  assertThat(headlines)
                      .containsEntry(teaser.url().orElseThrow(), teaser.headline()));
      headlines.put(page.key(), article(page).headline().orElseThrow());
    }
    assertThat(PAGES.stream().mapToInt(page -> page.teasers().size()).average().orElseThrow())
        .isBetween(2.5, 3.5);
  }

  /** Reuters-21578 has β = 0.49 and s = 0.93 over the same ranges, measured alike. */
  @Test
  void wordsGrowByHeapsLawAndFallByZipfs() {
    Map<String, Integer> counts = new HashMap<>();
    List<Integer> different = new ArrayList<>();
    int tokens = 0;
    for (Extracted page : (Iterable<Extracted>) new GeneratedCorpus(6_000).pages()::iterator) {
      for (String word : article(page).body().split("[^\\p{L}]+", -1)) {
        counts.merge(word, 1, Integer::sum);
        tokens++;
        if (tokens == 62_500 || tokens == 976_562) {
          different.add(counts.size());
        }
      }
    }
    double beta =
        Math.log(different.get(1) / (double) different.get(0)) / Math.log(976_562 / 62_500.0);
    assertThat(beta).as("Heaps' exponent").isBetween(0.5, 0.6);

    List<Integer> ranked = counts.values().stream().sorted(Comparator.reverseOrder()).toList();
    double s = Math.log(ranked.get(9) / (double) ranked.get(999)) / Math.log(100);
    assertThat(s).as("Zipf's exponent").isBetween(0.9, 1.1);
  }

  @Test
  void needsAnArticle() {
    assertThatThrownBy(() -> new GeneratedCorpus(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("articles must be 1 or more, not 0");
  }

  private static Article article(Extracted page) {
    return page.article().orElseThrow();
  }

  private static int words(String text) {
    return text.split("\\s+", -1).length;
  }

  private static int[] sorted(ToIntFunction<Extracted> measure) {
    int[] values = PAGES.stream().mapToInt(measure).toArray();
    Arrays.sort(values);
    return values;
  }
}
