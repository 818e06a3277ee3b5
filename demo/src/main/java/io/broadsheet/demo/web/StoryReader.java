package io.broadsheet.demo.web;

import io.broadsheet.NewsIndex;
import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
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
import io.broadsheet.search.TeaserOnPage;
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

  private final NewsIndex index;
  private final Assets assets;

  StoryReader(NewsIndex index, Assets assets) {
    this.index = index;
    this.assets = assets;
  }

  StoryView story(Extracted page) throws IOException {
    Optional<Article> article = page.article();
    String headline =
        article.map(it -> it.headline().orElse("(no headline)")).orElse("Teasers on " + page.key());
    return new StoryView(
        Shell.of(headline + " – Broadsheet", assets),
        article.isPresent(),
        headline,
        Texts.languageTag(article.flatMap(Article::language)),
        article.flatMap(Article::section).map(it -> all(NewsField.SECTION, it)),
        article.flatMap(Article::standfirst),
        all(NewsField.AUTHOR, article.map(Article::authors)),
        article.flatMap(Article::source).map(it -> all(NewsField.SOURCE, it)),
        article.flatMap(Article::agency),
        article.flatMap(Article::published).map(TimeView::of),
        article.flatMap(Article::modified).map(TimeView::of),
        article.flatMap(Article::url).or(page::url).flatMap(Links::outside),
        article.flatMap(Article::picture).flatMap(Links::outside),
        article.map(Article::paragraphs).orElse(List.of()),
        article.map(StoryReader::captions).orElse(List.of()),
        all(NewsField.TAG, article.map(Article::tags)),
        lists(page),
        article.isPresent() ? teased(page) : Optional.empty(),
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

  private Optional<TeasedView> teased(Extracted page) throws IOException {
    String headline = page.article().flatMap(Article::headline).orElse("");
    List<TeaserOnPage> teasers = List.of();
    for (Hit hit : named(headline)) {
      if (hit instanceof ArticleHit && hit.page().key().equals(page.key())) {
        teasers = hit.teasers();
      }
    }
    return TeasedView.of(teasers, headline);
  }

  private Optional<TeasedView> teased(Teaser teaser) throws IOException {
    for (Hit hit : named(teaser.headline())) {
      boolean same =
          hit instanceof TeaserHit found && found.teaser().headline().equals(teaser.headline());
      if (same && hit instanceof TeaserHit found) {
        return TeasedView.of(found, hit.teasers());
      }
    }
    return Optional.empty();
  }

  private List<Hit> named(String headline) throws IOException {
    if (headline.isBlank()) {
      return List.of();
    }
    NewsQuery query = new NewsQuery.In(NewsField.HEADLINE, new NewsQuery.Phrase(headline, 0));
    return index.search(SearchRequest.of(query).withHits(0, SEARCHED).withSnippets(0)).hits();
  }
}
