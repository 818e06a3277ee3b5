package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages made to be slow: time stays about linear in their size. */
class HostileTeaserTest {
  private static final String URL = "https://courier.example/news/2026/03/02/tunnel-opens-late";
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int MANY = 50_000;

  private static List<FoundTeaser> find(String html) {
    Document document = Jsoup.parse(html, URL);
    return Assertions.assertTimeoutPreemptively(
        LIMIT,
        () -> TeaserFinder.find(document, new ElementNames(), Optional.of(URL), Optional.empty()));
  }

  @Test
  void manyLinksToManyStories() {
    StringBuilder page = new StringBuilder();
    for (int i = 0; i < MANY; i++) {
      page.append("<li><a href='/news/2026/03/02/story-number-").append(i);
      page.append("-of-a-long-day'>Story number ").append(i).append(" of a long day</a></li>");
    }
    assertThat(find(page.toString())).hasSize(StoryLinks.MAX_LINKS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p><a href='/news/2026/03/02/ferry-fares-to-rise-in-may'>Ferry fares to rise in May</a></p>",
        "<a href='/news/2026/03/02/ferry-fares-to-rise-in-may'><img></a>",
        "<a href='/news/2026/03/02/ferry-fares-to-rise-in-may'></a><h3>Ferry</h3>text",
        "<li>Ferry <a href='/news/2026/03/02/ferry-fares-to-rise-in-may'>fares to rise in May</a></li>"
      })
  void manyLinksToOneStory(String link) {
    assertThat(find(link.repeat(MANY))).hasSizeLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<div class='nav menu'>", "<ul><li>", "<b><p>", "<section><h2>"})
  void deepNesting(String open) {
    StringBuilder page = new StringBuilder(open.repeat(400));
    for (int i = 0; i < 2_000; i++) {
      page.append(open).append("<a href='/news/2026/03/02/ferry-fares-").append(i);
      page.append("-to-rise'>Ferry fares to rise in May</a>");
    }
    assertThat(find(page.toString())).hasSizeLessThanOrEqualTo(2_000);
  }

  @Test
  void oneVeryLongLineAndUrl() {
    String text = "word ".repeat(MANY);
    String page =
        "<p>" + text + "<a href='/news/" + "long-slug-".repeat(MANY) + "'>" + text + "</a></p>";
    assertThat(find(page)).isEmpty();
  }

  @Test
  void anEmptyPageAndAFrameset() {
    assertThat(find("")).isEmpty();
    assertThat(find("<frameset><frame src='a'></frameset>")).isEmpty();
  }
}
