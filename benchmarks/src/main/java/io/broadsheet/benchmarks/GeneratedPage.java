package io.broadsheet.benchmarks;

import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.Teaser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * An invented article as the HTML of a news site: head, menus, byline, text, lists of other
 * stories, footer; some 70,000 characters, most of them not the article's, as on real pages.
 */
final class GeneratedPage {
  private static final int MENU_LINKS = 120;
  private static final int LIST_ITEMS = 40;
  private static final int SCRIPTS = 12;
  private static final int SCRIPT_WORDS = 250;

  private final StringBuilder html = new StringBuilder(1 << 17);
  private final Random random;
  private final Prose prose;

  private GeneratedPage(long seed) {
    random = new Random(seed);
    prose = new Prose(random);
  }

  /** The page of an item of {@link GeneratedCorpus}; always the same bytes. */
  static byte[] of(Extracted item) {
    Article article = item.article().orElseThrow();
    GeneratedPage page = new GeneratedPage(item.location().hashCode());
    page.head(article);
    page.menu("header");
    page.article(article);
    page.list(item.teasers());
    page.menu("footer");
    page.html.append("</body></html>\n");
    return page.html.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void head(Article article) {
    String headline = article.headline().orElseThrow();
    String published = article.published().orElseThrow().written().toString();
    html.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
        .append(headline)
        .append(" | ")
        .append(article.source().orElseThrow())
        .append("</title>\n");
    meta("og:title", headline);
    meta("og:site_name", article.source().orElseThrow());
    meta("og:url", article.url().orElseThrow());
    meta("og:description", article.standfirst().orElse(headline));
    meta("article:published_time", published);
    article.tags().forEach(tag -> meta("article:tag", tag));
    html.append("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",")
        .append("\"@type\":\"NewsArticle\",\"headline\":\"")
        .append(headline)
        .append("\",\"datePublished\":\"")
        .append(published)
        .append("\"}</script>\n");
    for (int i = 0; i < SCRIPTS; i++) {
      html.append("<script>var s").append(i).append(" = \"");
      html.append(prose.phrase(SCRIPT_WORDS)).append("\";</script>\n");
    }
    html.append("</head>\n<body class=\"single-column page-article\">\n");
  }

  private void meta(String property, String content) {
    html.append("<meta property=\"").append(property).append("\" content=\"");
    html.append(content).append("\">\n");
  }

  private void menu(String tag) {
    html.append('<').append(tag).append(" class=\"site-").append(tag).append("\"><nav><ul>\n");
    for (int i = 0; i < MENU_LINKS; i++) {
      String name = Vocabulary.capitalised(Vocabulary.word(random));
      html.append("<li class=\"menu-item item-").append(i).append("\"><a href=\"/section/");
      html.append(name).append("\"><span class=\"label\">").append(name);
      html.append("</span></a></li>\n");
    }
    html.append("</ul></nav></").append(tag).append(">\n");
  }

  private void article(Article article) {
    html.append("<main><article class=\"story\"><h1 class=\"story-headline\">")
        .append(article.headline().orElseThrow())
        .append("</h1>\n<div class=\"story-meta\"><span class=\"byline\">By ")
        .append(String.join(" and ", article.authors()))
        .append("</span> <time datetime=\"")
        .append(article.published().orElseThrow().written())
        .append("\"></time></div>\n<div class=\"story-body\">\n");
    for (String paragraph : article.paragraphs()) {
      html.append("<p>").append(paragraph).append("</p>\n");
    }
    html.append("</div></article></main>\n");
  }

  private void list(List<Teaser> teasers) {
    html.append("<section class=\"related\"><h2>You May Also Like</h2>\n");
    for (int i = 0; i < LIST_ITEMS; i++) {
      boolean given = i < teasers.size();
      String headline = given ? teasers.get(i).headline() : prose.phrase(9);
      String url = "/2025/05/03/" + headline.replaceAll("\\W+", "-") + "-" + (10_000 + i);
      html.append("<div class=\"card card--small\"><a href=\"").append(url);
      html.append("\"><img src=\"/images/").append(i).append(".jpg\" alt=\"");
      html.append(prose.phrase(6)).append("\"><h3 class=\"card-title\">").append(headline);
      html.append("</h3></a><p class=\"card-summary\">").append(prose.phrase(18));
      html.append("…</p></div>\n");
    }
    html.append("</section>\n");
  }
}
