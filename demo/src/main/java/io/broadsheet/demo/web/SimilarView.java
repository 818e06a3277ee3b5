package io.broadsheet.demo.web;

import io.broadsheet.article.Article;
import io.broadsheet.search.ArticleOnPage;
import io.broadsheet.search.Hit;
import java.util.List;
import java.util.Optional;

/**
 * The near-copies of a story.
 *
 * @param summary how many there are
 * @param copies each of them
 */
record SimilarView(String summary, List<Copy> copies) {
  /**
   * One of them.
   *
   * @param link its page here
   * @param language its language
   * @param source its publisher
   * @param time when it was published
   * @param compare where what it says otherwise is marked
   */
  record Copy(
      LinkView link,
      Optional<String> language,
      Optional<String> source,
      Optional<TimeView> time,
      String compare) {
    static Copy of(ArticleOnPage found, String original) {
      Article article = found.article();
      String key = found.page().key();
      return new Copy(
          new LinkView(Links.story(key), article.headline().orElse("(no headline)")),
          Texts.languageTag(article.language()),
          article.source().or(found.page()::source),
          article.published().map(TimeView::of),
          Links.compare(original, key));
    }
  }

  static Optional<SimilarView> of(Hit hit) {
    if (hit.similar().isEmpty()) {
      return Optional.empty();
    }
    int count = hit.coverage().similarCount();
    String key = hit.page().key();
    return Optional.of(
        new SimilarView(
            Texts.number(count) + " similar",
            hit.similar().stream().map(it -> Copy.of(it, key)).toList()));
  }
}
