package io.broadsheet.demo.web;

import io.broadsheet.NewsIndex;
import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.NewsTime;
import io.broadsheet.article.Teaser;
import io.broadsheet.demo.web.StoryView.CaptionView;
import io.broadsheet.demo.web.StoryView.TeaserList;
import io.broadsheet.demo.web.StoryView.TeaserView;
import io.broadsheet.index.NewsField;
import io.broadsheet.query.NewsQuery;
import io.broadsheet.search.ArticleHit;
import io.broadsheet.search.Hit;
import io.broadsheet.search.SearchRequest;
import io.broadsheet.search.TeaserHit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what the index knows of a story. */
final class StoryReader {
  /** Among how many hits for its headline a story is looked for. */
  private static final int SEARCHED = 20;

  private static final int RELATED = 4;

  private final NewsIndex index;
  private final Assets assets;

  StoryReader(NewsIndex index, Assets assets) {
    this.index = index;
    this.assets = assets;
  }

  StoryView story(Extracted page) throws IOException {
    Optional<Article> article = page.article();
    Optional<Hit> hit = article.isPresent() ? found(page) : Optional.empty();
    String headline =
        article
            .map(it -> it.headline().orElse("(no headline)"))
            .orElse("Teasers on " + Links.name(page.key()));
    return new StoryView(
        Shell.of(headline + " – Broadsheet", assets),
        headline,
        Texts.languageTag(article.flatMap(Article::language)),
        article.flatMap(Article::section).map(it -> all(NewsField.SECTION, it)),
        article.flatMap(Article::standfirst),
        all(NewsField.AUTHOR, article.map(Article::authors)),
        article.flatMap(Article::source).map(it -> all(NewsField.SOURCE, it)),
        article.flatMap(Article::agency),
        article.flatMap(Article::published).map(TimeView::of),
        article.flatMap(StoryReader::changed).map(TimeView::of),
        article.flatMap(Article::url).or(page::url).flatMap(Links::outside),
        article.flatMap(Article::picture).flatMap(Links::outside),
        article.map(Article::paragraphs).orElse(List.of()),
        article.map(StoryReader::captions).orElse(List.of()),
        all(NewsField.TAG, article.map(Article::tags)),
        lists(page),
        hit.flatMap(TeasedView::of),
        hit.flatMap(SimilarView::of),
        related(page),
        page.location());
  }

  AnnouncedView announced(Extracted page, Teaser teaser) throws IOException {
    return new AnnouncedView(
        Shell.of(teaser.headline() + " – Broadsheet", assets),
        teaser.headline(),
        Texts.languageTag(page.article().flatMap(Article::language)),
        teaser.snippet(),
        teaser.imageText(),
        teaser.published().map(TimeView::of),
        teaser.url().flatMap(Links::outside),
        teased(teaser));
  }

  private static Optional<NewsTime> changed(Article article) {
    return article.modified().filter(it -> !it.equals(article.published().orElse(null)));
  }

  /** The article that a teaser announces, where the index holds it. */
  Optional<String> article(Extracted page, Teaser teaser) throws IOException {
    if (teaser.url().isPresent()) {
      Optional<Extracted> target = index.get(teaser.url().get());
      if (target.flatMap(Extracted::article).isPresent()) {
        return target.map(it -> Links.story(it.key()));
      }
    }
    return named(teaser.headline()).stream()
        .filter(hit -> hit instanceof ArticleHit && announces(hit, page, teaser))
        .findFirst()
        .map(hit -> Links.story(hit.page().key()));
  }

  private static boolean announces(Hit hit, Extracted page, Teaser teaser) {
    return hit.teasers().stream()
        .anyMatch(it -> it.teaser().equals(teaser) && it.page().key().equals(page.key()));
  }

  private static List<CaptionView> captions(Article article) {
    return article.captions().stream().map(it -> new CaptionView(it.text(), it.credit())).toList();
  }

  private static LinkView all(NewsField field, String name) {
    NewsQuery query = new NewsQuery.In(field, new NewsQuery.Phrase(name, 0));
    return new LinkView(Links.search(query.toString()), name);
  }

  private static List<LinkView> all(NewsField field, Optional<List<String>> names) {
    return names.orElse(List.of()).stream().map(it -> all(field, it)).toList();
  }

  private static List<TeaserList> lists(Extracted page) {
    Map<Optional<String>, List<TeaserView>> lists = new LinkedHashMap<>();
    for (Teaser teaser : page.teasers()) {
      lists.computeIfAbsent(teaser.list(), it -> new ArrayList<>()).add(view(page, teaser));
    }
    return lists.entrySet().stream().map(it -> new TeaserList(it.getKey(), it.getValue())).toList();
  }

  private static TeaserView view(Extracted page, Teaser teaser) {
    return new TeaserView(
        new LinkView(Links.teaser(page.key(), teaser.headline()), teaser.headline()),
        teaser.snippet(),
        teaser.imageText(),
        teaser.published().map(TimeView::of));
  }

  private List<HitView> related(Extracted page) throws IOException {
    return page.article().isEmpty()
        ? List.of()
        : index.related(page.key(), RELATED).orElse(List.of()).stream().map(HitView::of).toList();
  }

  /** The article's story, with its teasers and copies. */
  private Optional<Hit> found(Extracted page) throws IOException {
    return named(page.article().flatMap(Article::headline).orElse("")).stream()
        .filter(it -> it instanceof ArticleHit && it.page().key().equals(page.key()))
        .findFirst();
  }

  private Optional<TeasedView> teased(Teaser teaser) throws IOException {
    return named(teaser.headline()).stream()
        .filter(
            it ->
                it instanceof TeaserHit found
                    && found.teaser().headline().equals(teaser.headline()))
        .findFirst()
        .flatMap(TeasedView::of);
  }

  private List<Hit> named(String headline) throws IOException {
    if (headline.isBlank()) {
      return List.of();
    }
    NewsQuery query = new NewsQuery.In(NewsField.HEADLINE, new NewsQuery.Phrase(headline, 0));
    return index.search(SearchRequest.of(query).withHits(0, SEARCHED).withSnippets(0)).hits();
  }
}
