package io.broadsheet.extract;

import io.broadsheet.article.NewsTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads one entry of a feed or sitemap. What stands first is believed. */
final class XmlFeedEntry {
  private final Element entry;
  private final Optional<String> base;
  private @Nullable String headline;
  private @Nullable String link;
  private @Nullable String identifier;
  private @Nullable String summary;
  private @Nullable String content;
  private @Nullable String imageText;
  private @Nullable String picture;
  private @Nullable NewsTime published;
  private @Nullable NewsTime modified;
  private @Nullable String language;
  private final List<String> authors = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();

  XmlFeedEntry(Element entry, Optional<String> base) {
    this.entry = entry;
    this.base = base;
  }

  FeedEntry read(Optional<String> feedLanguage) {
    entry.children().forEach(this::property);
    String summaryMarkup = summary == null ? "" : summary;
    boolean storyAsSummary = content == null && FeedText.isStory(summaryMarkup);
    return new FeedEntry(
        Optional.ofNullable(headline),
        address(link).or(() -> address(identifier)),
        storyAsSummary ? Optional.empty() : FeedText.summary(summaryMarkup),
        Optional.ofNullable(imageText)
            .or(() -> FeedText.imageText(summaryMarkup))
            .or(() -> Optional.ofNullable(content).flatMap(FeedText::imageText)),
        storyAsSummary ? Optional.of(summaryMarkup) : Optional.ofNullable(content),
        Optional.ofNullable(published),
        Optional.ofNullable(modified),
        authors,
        tags,
        address(picture),
        Optional.ofNullable(language).or(() -> feedLanguage));
  }

  private void property(Element child) {
    switch (child.tagName().toLowerCase(Locale.ROOT)) {
      case "title", "news:title", "atom:title" -> headline = first(headline, plain(child));
      case "link", "atom:link" -> link(child);
      case "loc", "feedburner:origlink" -> link = child.text();
      case "guid", "id" -> identifier = first(identifier, child.text());
      case "description", "summary", "atom:summary" -> summary = first(summary, markup(child));
      case "content:encoded", "content", "atom:content", "body", "xhtml:body" ->
          content = first(content, markup(child));
      case "pubdate", "published", "dc:date", "issued", "news:publication_date", "date" ->
          published = first(published, time(child));
      case "updated", "modified", "dcterms:modified", "atom:updated" ->
          modified = first(modified, time(child));
      case "author", "dc:creator", "atom:author" -> author(child);
      case "category", "dc:subject" -> tag(child);
      case "news:keywords" -> List.of(child.text().split(",")).forEach(this::addTag);
      case "dc:language", "news:language" -> language = first(language, child.text());
      case "enclosure", "media:content", "media:thumbnail" -> picture(child);
      case "image:caption", "image:title", "media:text" ->
          imageText = first(imageText, plain(child));
      case "image:loc" -> picture = first(picture, child.text());
      case "news:news", "news:publication", "image:image", "media:group" ->
          child.children().forEach(this::property);
      default -> {}
    }
  }

  private static <T> @Nullable T first(@Nullable T first, @Nullable T next) {
    return first == null ? next : first;
  }

  private static @Nullable String plain(Element element) {
    return FeedText.plain(element.wholeText()).orElse(null);
  }

  /** Markup that was escaped or stands in a CDATA section, or that stands there as it is. */
  private static @Nullable String markup(Element element) {
    String markup = element.childrenSize() > 0 ? element.html() : element.wholeText();
    return markup.isBlank() ? null : markup;
  }

  private static @Nullable NewsTime time(Element element) {
    return FeedTime.parse(element.text()).orElse(null);
  }

  /** RSS has the address as text, Atom as an attribute, with links of other kinds beside it. */
  private void link(Element element) {
    String href = element.attr("href");
    String kind = element.attr("rel");
    if (href.isEmpty()) {
      link = first(link, FeedText.present(element.text()).orElse(null));
    } else if (kind.isEmpty() || kind.equals("alternate")) {
      link = first(link, href);
    }
  }

  /** Atom has a name in it; RSS an address, often with a name in brackets. */
  private void author(Element element) {
    Element name = element.selectFirst("name");
    String text = name != null ? name.text() : element.text();
    int open = text.indexOf('(');
    int close = text.lastIndexOf(')');
    String person =
        text.indexOf('@') >= 0 && open >= 0 && close > open
            ? text.substring(open + 1, close)
            : text;
    if (person.indexOf('@') < 0) {
      FeedText.present(person).filter(known -> !authors.contains(known)).ifPresent(authors::add);
    }
  }

  private void tag(Element element) {
    String label = element.hasAttr("label") ? element.attr("label") : element.attr("term");
    addTag(label.isEmpty() ? element.text() : label);
  }

  private void addTag(String tag) {
    FeedText.plain(tag).filter(known -> !tags.contains(known)).ifPresent(tags::add);
  }

  private void picture(Element element) {
    boolean image =
        element.attr("type").startsWith("image/")
            || element.attr("medium").equals("image")
            || element.tagName().endsWith("thumbnail");
    if (image) {
      picture = first(picture, element.attr("url"));
    }
    element.children().stream()
        .filter(child -> child.tagName().equals("media:text"))
        .forEach(this::property);
  }

  private Optional<String> address(@Nullable String text) {
    return Optional.ofNullable(text).flatMap(url -> CanonicalUrl.resolve(url, base));
  }
}
