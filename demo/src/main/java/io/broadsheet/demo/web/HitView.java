package io.broadsheet.demo.web;

import io.broadsheet.article.Article;
import io.broadsheet.article.Caption;
import io.broadsheet.article.NewsTime;
import io.broadsheet.article.Teaser;
import io.broadsheet.index.NewsField;
import io.broadsheet.index.PageRef;
import io.broadsheet.query.NewsQuery;
import io.broadsheet.search.ArticleHit;
import io.broadsheet.search.Hit;
import io.broadsheet.search.Snippet;
import io.broadsheet.search.TeaserHit;
import java.util.List;
import java.util.Optional;

/**
 * A story in a list.
 *
 * @param href its page here
 * @param headline its headline, with what matched
 * @param language its language, for the {@code lang} attribute
 * @param announced whether only teasers of it are known
 * @param source a search for all of its publisher
 * @param authors its byline
 * @param time when it was published
 * @param outside the story where it was published
 * @param picture what its picture shows
 * @param snippets passages, with what matched
 * @param teased the pages that announce it
 * @param similar its near-copies
 */
record HitView(
    String href,
    List<Piece> headline,
    Optional<String> language,
    boolean announced,
    Optional<LinkView> source,
    Optional<String> authors,
    Optional<TimeView> time,
    Optional<LinkView> outside,
    Optional<String> picture,
    List<SnippetView> snippets,
    Optional<TeasedView> teased,
    Optional<SimilarView> similar) {

  /**
   * A passage.
   *
   * @param label where it is from, if that is not the text
   * @param pieces the passage
   */
  record SnippetView(Optional<String> label, List<Piece> pieces) {
    static SnippetView of(Snippet snippet) {
      Optional<String> label =
          snippet.field() == NewsField.CAPTION ? Optional.of("Picture") : Optional.empty();
      return new SnippetView(label, Piece.of(snippet));
    }
  }

  static HitView of(Hit hit) {
    return switch (hit) {
      case ArticleHit found -> of(found);
      case TeaserHit found -> of(found);
    };
  }

  private static HitView of(ArticleHit hit) {
    Article article = hit.article();
    List<String> authors = article.authors();
    return new HitView(
        Links.story(hit.page().key()),
        headline(hit),
        Texts.languageTag(article.language()),
        false,
        article.source().or(hit.page()::source).map(HitView::source),
        authors.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", authors)),
        article.published().map(TimeView::of),
        article.url().or(hit.page()::url).flatMap(Links::outside),
        picture(article, hit.snippets()),
        hit.snippets().stream().map(SnippetView::of).toList(),
        TeasedView.of(hit),
        SimilarView.of(hit));
  }

  private static HitView of(TeaserHit hit) {
    Teaser teaser = hit.teaser();
    PageRef page = hit.page();
    Optional<NewsTime> published = teaser.published();
    return new HitView(
        Links.teaser(page.key(), teaser.headline()),
        headline(hit),
        Texts.languageTag(page.language()),
        true,
        page.source().map(HitView::source),
        Optional.empty(),
        published.map(TimeView::of),
        teaser.url().flatMap(Links::outside),
        teaser
            .imageText()
            .filter(it -> hit.snippets().stream().noneMatch(s -> s.text().contains(it))),
        hit.snippets().stream().map(SnippetView::of).toList(),
        TeasedView.of(hit),
        SimilarView.of(hit));
  }

  private static List<Piece> headline(Hit hit) {
    return hit.headline().map(Piece::of).orElse(List.of(new Piece("(no headline)", false)));
  }

  static LinkView source(String name) {
    NewsQuery all = new NewsQuery.In(NewsField.SOURCE, new NewsQuery.Phrase(name, 0));
    return new LinkView(Links.search(all.toString()), name);
  }

  /** The first caption, where it is not among the passages. */
  private static Optional<String> picture(Article article, List<Snippet> snippets) {
    return article.captions().stream()
        .map(Caption::text)
        .findFirst()
        .filter(text -> snippets.stream().noneMatch(it -> it.field() == NewsField.CAPTION));
  }
}
