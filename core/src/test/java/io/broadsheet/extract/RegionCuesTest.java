package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCuesTest {
  private static int cues(String html) {
    return new RegionCues(new ElementNames()).of(Jsoup.parseBodyFragment(html).body().child(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<nav>", "<div class='site-footer'>", "<div id=relatedStories>",
            "<div class='related_posts'>",
        "<ul class='social-links'>", "<div role=navigation>", "<div class='mostRead'>", "<aside>"
      })
  void boilerplate(String html) {
    assertThat(cues(html) & RegionCues.BOILERPLATE).isNotZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='main-content'>",
        "<div class='loading'>",
        "<div class='eXad hbNav'>",
        "<div class='post type-post tag-ads category-newsletter'>",
        "<div class='shared-memory-of-adam'>",
        "<p>"
      })
  void notBoilerplate(String html) {
    assertThat(cues(html) & RegionCues.BOILERPLATE).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div hidden>",
        "<div aria-hidden=true>",
        "<div style='Display : none'>",
        "<div style='visibility:hidden'>",
        "<span class='sr-only'>"
      })
  void hidden(String html) {
    assertThat(cues(html) & RegionCues.HIDDEN).isNotZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<figcaption>", "<p class='wp-caption-text'>", "<div class=imageCaption>"})
  void caption(String html) {
    assertThat(cues(html) & RegionCues.CAPTION).isNotZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<div itemprop=articleBody>", "<div class='article-body'>", "<div id=storyText>"})
  void articleBody(String html) {
    assertThat(cues(html) & RegionCues.ARTICLE_BODY).isNotZero();
  }
}
