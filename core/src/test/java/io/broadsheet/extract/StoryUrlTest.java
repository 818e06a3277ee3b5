package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How URLs are made absolute, compared and judged. */
class StoryUrlTest {
  private static final String PAGE = "https://www.courier.example/news/today/index.html?x=1";

  private static Optional<String> resolve(String href) {
    return LinkResolver.of(Jsoup.parse(""), Optional.of(PAGE)).orElseThrow().resolve(href);
  }

  private static StoryShape shape(String url) {
    return StoryShape.of(LinkTarget.parse(url), Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "https://tide.example/a, https://tide.example/a",
    "//tide.example/a, https://tide.example/a",
    "/a/b?c=d, https://www.courier.example/a/b?c=d",
    "a/b, https://www.courier.example/news/today/a/b",
    "../a, https://www.courier.example/news/a",
    "../../../../a, https://www.courier.example/a",
    "./a, https://www.courier.example/news/today/a",
    "?p=17, https://www.courier.example/news/today/index.html?p=17",
    "/a/../b?q=/../c, https://www.courier.example/b?q=/../c"
  })
  void makesLinksAbsolute(String href, String absolute) {
    assertThat(resolve(href)).contains(absolute);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#top", "mailto:a@courier.example", "javascript:void(0)", "tel:123", ""})
  void otherLinksLeadNowhere(String href) {
    assertThat(resolve(href)).isEmpty();
  }

  @Test
  void theBaseElementComesFirst() {
    LinkResolver resolver =
        LinkResolver.of(Jsoup.parse("<base href='/archive/'>"), Optional.of(PAGE)).orElseThrow();
    assertThat(resolver.resolve("a")).contains("https://www.courier.example/archive/a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://courier.example/news/tunnel-opens-late/",
        "https://www.courier.example/news/tunnel-opens-late?utm_source=x&mod=home#top",
        "https://www.courier.example:443/news/tunnel-opens-late;jsessionid=17"
      })
  void oneStoryHasOneKey(String url) {
    assertThat(LinkTarget.parse(url).key()).isEqualTo("courier.example/news/tunnel-opens-late");
  }

  @Test
  void otherParametersStayInTheKey() {
    assertThat(LinkTarget.parse("https://courier.example/?p=17&utm_medium=x&q=a").key())
        .isEqualTo("courier.example/?p=17&q=a");
  }

  @ParameterizedTest
  @CsvSource({
    "https://blog.courier.example/a, courier.example, courier",
    "https://news.courier.co.uk/a, courier.co.uk, courier",
    "https://localhost/a, localhost, localhost"
  })
  void knowsTheSite(String url, String site, String name) {
    assertThat(LinkTarget.parse(url).site()).isEqualTo(site);
    assertThat(LinkTarget.parse(url).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://courier.example/2026/03/02/tunnel-opens-late/",
        "https://courier.example/news/world-europe-50473792",
        "https://courier.example/story/ferry-fares-to-rise-in-may",
        "https://courier.example/article/Tunnel-opens-14848251.php",
        "https://courier.example/video/?vid=565167712"
      })
  void likesStories(String url) {
    assertThat(shape(url).points()).isGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://courier.example/",
        "https://courier.example/sport",
        "https://courier.example/tag/ferry-fares-to-rise",
        "https://courier.example/contact.html",
        "https://forums.courier.example/ferry-fares-to-rise-213724",
        "https://courier.example/2026/03/tunnel-report-and-annexes.pdf"
      })
  void doesNotLikeOthers(String url) {
    assertThat(shape(url).points()).isLessThanOrEqualTo(0);
  }

  @Test
  void theSectionOfThePageIsNoSlug() {
    LinkTarget page = LinkTarget.parse("https://courier.example/science-and-public-health/tunnel");
    LinkTarget other = LinkTarget.parse("https://courier.example/science-and-public-health/water");
    assertThat(StoryShape.of(other, Optional.of(page)).points()).isZero();
  }
}
