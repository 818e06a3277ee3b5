package io.broadsheet.samples;

import io.broadsheet.NewsIndex;
import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.NewsTime;
import io.broadsheet.article.Teaser;
import io.broadsheet.search.ArticleHit;
import io.broadsheet.search.Hit;
import io.broadsheet.search.SearchResult;
import io.broadsheet.search.TeaserHit;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Short ways to make pages of news, and to read hits. */
public final class News {
  private News() {}

  /** A page with an article and nothing else. */
  public static Extracted page(String location, Article article) {
    return page(location, article, List.of());
  }

  public static Extracted page(String location, Article article, List<Teaser> teasers) {
    return new Extracted(location, article.url(), Optional.of(article), teasers);
  }

  public static Article article(String headline, String... paragraphs) {
    return Article.builder().headline(headline).paragraphs(List.of(paragraphs)).build();
  }

  public static Article dated(String headline, String published) {
    return Article.builder()
        .headline(headline)
        .published(NewsTime.parse(published).orElseThrow())
        .build();
  }

  public static Teaser teaser(String headline, String snippet) {
    return teaser(headline, snippet, Optional.empty(), 1);
  }

  public static Teaser teaser(String headline, String snippet, Optional<String> url, int position) {
    return new Teaser(
        headline,
        Optional.of(snippet),
        snippet.endsWith("…"),
        Optional.empty(),
        url,
        Optional.of("You May Also Like"),
        position,
        Optional.empty(),
        Optional.empty());
  }

  /** An index in memory of articles, each a page of its own. */
  public static NewsIndex index(List<Article> articles) throws IOException {
    NewsIndex index = NewsIndex.inMemory();
    for (int i = 0; i < articles.size(); i++) {
      index.put(page("page-" + i, articles.get(i)));
    }
    index.refresh();
    return index;
  }

  /** The headlines of the hits, in order. */
  public static List<String> headlines(SearchResult result) {
    return result.hits().stream().map(News::headline).toList();
  }

  public static String headline(Hit hit) {
    return switch (hit) {
      case ArticleHit article -> article.article().headline().orElse("");
      case TeaserHit teaser -> teaser.teaser().headline();
    };
  }
}
