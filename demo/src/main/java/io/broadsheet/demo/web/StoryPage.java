package io.broadsheet.demo.web;

import io.broadsheet.article.Extracted;
import io.broadsheet.article.Teaser;
import java.io.IOException;
import java.util.Optional;

/** A story to read: an article, what a teaser says of one, or all the teasers of a page. */
final class StoryPage implements Handler {
  private final Newsroom news;
  private final Templates templates;
  private final Assets assets;

  StoryPage(Newsroom news, Templates templates, Assets assets) {
    this.news = news;
    this.templates = templates;
    this.assets = assets;
  }

  @Override
  public Response answer(Request request) throws IOException {
    Optional<Extracted> page = news.index().get(request.text("page"));
    if (page.isEmpty()) {
      Shell shell = Shell.of("No such story – Broadsheet", assets);
      return Response.of(404, Response.HTML, templates.show("nostory", new NoStoryView(shell)));
    }
    String headline = request.text("teaser");
    Optional<Teaser> teaser =
        page.get().teasers().stream().filter(it -> it.headline().equals(headline)).findFirst();
    StoryReader reader = new StoryReader(news.index(), assets);
    if (teaser.isEmpty()) {
      return Response.html(templates.show("story", reader.story(page.get())));
    }
    Optional<String> article = reader.article(page.get(), teaser.get());
    return article.isPresent()
        ? Response.of(303, Response.HTML, "").with("Location", article.get())
        : Response.html(templates.show("announced", reader.announced(page.get(), teaser.get())));
  }

  record NoStoryView(Shell shell) {}
}
