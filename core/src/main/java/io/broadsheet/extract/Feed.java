package io.broadsheet.extract;

import io.broadsheet.article.Extracted;
import io.broadsheet.article.Extraction;
import io.broadsheet.article.Page;
import io.broadsheet.article.Rejected;
import io.broadsheet.article.Teaser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a feed says, entry by entry: a teaser for each, and a page for each story that it carries
 * whole. Not thread-safe.
 */
final class Feed {
  private final Page page;
  private final Consumer<Page> stories;
  private final List<Teaser> teasers = new ArrayList<>();
  private Optional<String> title = Optional.empty();
  private int entries;

  Feed(Page page, Consumer<Page> stories) {
    this.page = page;
    this.stories = stories;
  }

  void title(Optional<String> name) {
    title = name;
  }

  void add(FeedEntry entry) {
    entries++;
    entry.teaser(title, teasers.size() + 1).ifPresent(teasers::add);
    if (entry.content().filter(FeedText::isStory).isPresent()) {
      stories.accept(story(entry));
    }
  }

  /** The teasers; a feed without any is no news. */
  Extraction result() {
    return teasers.isEmpty()
        ? new Rejected(
            page.location(),
            Rejected.Reason.NO_NEWS,
            "the feed has " + entries + " entries, none with a title")
        : new Extracted(page.location(), page.url(), Optional.empty(), teasers);
  }

  private Page story(FeedEntry entry) {
    Document story = Document.createShell(entry.url().orElse(""));
    story.outputSettings().prettyPrint(false);
    entry.language().ifPresent(language -> story.expectFirst("html").attr("lang", language));
    entry.headline().ifPresent(story::title);
    meta(story, "og:type", Optional.of("article"));
    meta(story, "og:title", entry.headline());
    meta(story, "og:description", entry.summary());
    meta(story, "og:site_name", title);
    meta(story, "og:image", entry.picture());
    meta(story, "article:published_time", entry.published().map(Object::toString));
    meta(story, "article:modified_time", entry.modified().map(Object::toString));
    entry.authors().forEach(author -> named(story, "author", author));
    entry.tags().forEach(tag -> meta(story, "article:tag", Optional.of(tag)));
    Element article = story.body().appendElement("article");
    entry.headline().ifPresent(headline -> article.appendElement("h1").text(headline));
    article.append(entry.content().orElse(""));
    byte[] html = story.outerHtml().getBytes(StandardCharsets.UTF_8);
    Optional<String> type = Optional.of("text/html; charset=utf-8");
    return new Page(page.location() + "#" + entries, entry.url(), html, type, page.fetched());
  }

  private static void meta(Document story, String property, Optional<String> content) {
    content.ifPresent(
        text ->
            story.head().appendElement("meta").attr("property", property).attr("content", text));
  }

  private static void named(Document story, String name, String content) {
    story.head().appendElement("meta").attr("name", name).attr("content", content);
  }
}
