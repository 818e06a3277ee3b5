package io.broadsheet.demo.web;

import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.demo.web.Difference.Change;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An article with marks where it differs from a near-copy of it. */
final class ComparePage implements Handler {
  private final Newsroom news;
  private final Templates templates;
  private final Assets assets;

  ComparePage(Newsroom news, Templates templates, Assets assets) {
    this.news = news;
    this.templates = templates;
    this.assets = assets;
  }

  @Override
  public Response answer(Request request) throws IOException {
    Optional<Side> one = side(request.text("page"));
    Optional<Side> other = side(request.text("with"));
    if (one.isEmpty() || other.isEmpty()) {
      Shell shell = Shell.of("No such story – Broadsheet", assets);
      return Response.of(
          404, Response.HTML, templates.show("nostory", new StoryPage.NoStoryView(shell)));
    }
    Side from = one.get();
    Side to = other.get();
    List<ParagraphView> paragraphs =
        Difference.of(from.texts, to.texts).stream().map(ParagraphView::new).toList();
    CompareView view =
        new CompareView(
            Shell.of("What differs: " + to.link.text() + " – Broadsheet", assets),
            from,
            to,
            paragraphs);
    return Response.html(templates.show("compare", view));
  }

  private Optional<Side> side(String key) throws IOException {
    return news.index()
        .get(key)
        .flatMap(page -> page.article().map(article -> Side.of(page, article)));
  }

  /**
   * One of the two.
   *
   * @param link its page here
   * @param source its publisher
   * @param language its language
   * @param texts its headline, standfirst and paragraphs
   */
  record Side(
      LinkView link, Optional<String> source, Optional<String> language, List<String> texts) {
    static Side of(Extracted page, Article article) {
      List<String> texts = new ArrayList<>();
      article.headline().ifPresent(texts::add);
      article.standfirst().ifPresent(texts::add);
      texts.addAll(article.paragraphs());
      return new Side(
          new LinkView(Links.story(page.key()), article.headline().orElse("(no headline)")),
          article.source(),
          Texts.languageTag(article.language()),
          texts);
    }
  }

  record ParagraphView(List<Change> changes) {}

  record CompareView(Shell shell, Side from, Side to, List<ParagraphView> paragraphs) {}
}
