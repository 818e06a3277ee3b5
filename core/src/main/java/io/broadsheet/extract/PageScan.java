package io.broadsheet.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a page that collects all that may speak for its metadata: meta elements, JSON-LD
 * scripts, headings, elements marked as byline or date. Not thread-safe.
 */
final class PageScan implements NodeVisitor {
  /** How many headings and how many marked elements are kept. */
  private static final int MAX_MARKS = 3_000;

  private static final int MAX_LOGOS = 3;
  private static final int MAX_SCRIPTS = 60;
  private static final int MAX_LINES = 1_500;
  private static final int MAX_TAG_LINKS = 100;

  /** In characters, white space of the source included. */
  private static final int MAX_LINE = 240;

  private static final Set<String> MARGINS =
      Set.of(
          "aside", "nav", "figure", "blockquote", "form", "select", "template", "iframe", "footer");

  private static final int MARKED =
      BylineCues.AUTHOR | BylineCues.DATE | BylineCues.INFO | BylineCues.PROPERTY;

  /** An element of another story, a comment or a margin, and what it lies in. */
  record Zone(@Nullable Zone outer, Element element) {}

  /**
   * An element that may be headline, byline or date.
   *
   * @param element the element
   * @param cues what its names say
   * @param zone the innermost zone it lies in
   * @param article the innermost {@code article} element it lies in
   * @param position how many elements stand before it
   * @param chars how many characters of text stand before it outside of zones
   * @param text of a line its own text, else empty
   */
  record Mark(
      Element element,
      int cues,
      @Nullable Zone zone,
      @Nullable Element article,
      int position,
      int chars,
      String text) {
    boolean says(int cue) {
      return (cues & cue) != 0;
    }
  }

  final MetaTags meta = new MetaTags();
  final List<String> scripts = new ArrayList<>();
  final List<Mark> headings = new ArrayList<>();
  final List<Mark> marks = new ArrayList<>();

  /** Links to the pages of the story's tags and section. */
  final List<Mark> tagLinks = new ArrayList<>();

  /** Elements with a short text that may be a byline or a date, though nothing marks it as such. */
  final List<Mark> lines = new ArrayList<>();

  /** The alternative texts of the page's first pictures. */
  final Set<String> logos = new HashSet<>();

  String title = "";
  String language = "";
  Optional<String> canonical = Optional.empty();

  private final BylineCues cues;
  private @Nullable Zone zone;
  private final List<Element> articles = new ArrayList<>();
  private int position;
  private int chars;

  private PageScan(ElementNames names) {
    this.cues = new BylineCues(names);
  }

  static PageScan of(Document document, ElementNames names) {
    PageScan scan = new PageScan(names);
    NodeTraversor.traverse(scan, document);
    return scan;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      text(words);
    }
    if (!(node instanceof Element element)) {
      return;
    }
    position++;
    switch (element.normalName()) {
      case "html" ->
          language =
              element.attr("lang").isEmpty() ? element.attr("xml:lang") : element.attr("lang");
      case "title" -> title(element);
      case "meta" -> meta(element);
      case "link" -> link(element);
      case "script" -> script(element);
      case "img" -> picture(element);
      case "body", "head", "style", "noscript" -> {}
      default -> content(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (zone != null && zone.element().equals(node)) {
      zone = zone.outer();
    }
    if (!articles.isEmpty() && articles.getLast().equals(node)) {
      articles.removeLast();
    }
  }

  private void text(TextNode words) {
    String text = words.getWholeText();
    Element parent = words.parentElement();
    if (parent == null || text.isBlank() || parent.normalName().equals("title")) {
      return;
    }
    boolean line = text.length() <= MAX_LINE && lines.size() < MAX_LINES;
    if (line && (hasDigit(text) || BylineOpening.isLikely(text))) {
      lines.add(newMark(parent, 0, text));
    }
    chars += zone == null ? text.length() : 0;
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private void title(Element element) {
    if (title.isEmpty()
        && element.parent() != null
        && !element.parent().normalName().equals("svg")) {
      title = TextScan.collapse(element.wholeOwnText(), 1_000);
    }
  }

  private void meta(Element element) {
    String content = element.attr("content");
    meta.add(element.attr("name"), content);
    if (element.attr("name").equals("parsely-page")) {
      ParselyPage.addTo(meta, content);
    }
    meta.add(element.attr("property"), content);
    meta.add(element.attr("http-equiv"), content);
    if (element.hasAttr("itemprop")) {
      mark(element, 0);
    }
  }

  private void link(Element element) {
    String rel = element.attr("rel").toLowerCase(Locale.ROOT);
    if (rel.equals("canonical") && canonical.isEmpty() && !element.attr("href").isBlank()) {
      canonical = Optional.of(element.attr("href"));
    }
    if (rel.equals("image_src")) {
      meta.add("link:image_src", element.attr("href"));
    }
  }

  private void picture(Element element) {
    if (logos.size() < MAX_LOGOS && !element.attr("alt").isBlank()) {
      logos.add(element.attr("alt").strip());
    }
    content(element);
  }

  private void script(Element element) {
    String type = element.attr("type").toLowerCase(Locale.ROOT);
    if (type.contains("ld+json") && scripts.size() < MAX_SCRIPTS) {
      scripts.add(element.data());
    }
  }

  private void content(Element element) {
    String name = element.normalName();
    int said = cues.of(element);
    if (isForeign(name, said)) {
      zone = new Zone(zone, element);
    }
    if (name.equals("article")) {
      articles.add(element);
    }
    boolean heading =
        name.length() == 2
            && name.charAt(0) == 'h'
            && name.charAt(1) >= '1'
            && name.charAt(1) <= '4';
    boolean titled = (said & BylineCues.HEADLINE) != 0;
    if ((heading || titled) && headings.size() < MAX_MARKS) {
      headings.add(newMark(element, said, ""));
    }
    boolean marked = (said & MARKED) != 0 || name.equals("time");
    if (marked) {
      mark(element, said);
    }
    if (name.equals("a") && tagLinks.size() < MAX_TAG_LINKS && isTagLink(element.attr("rel"))) {
      tagLinks.add(newMark(element, said, ""));
    }
  }

  private static boolean isTagLink(String rel) {
    return rel.contains("tag") || rel.contains("category");
  }

  private boolean isForeign(String name, int said) {
    if (name.equals("footer") && !articles.isEmpty()) {
      return (said & (BylineCues.FOREIGN | BylineCues.INFO)) == BylineCues.FOREIGN;
    }
    return (said & BylineCues.FOREIGN) != 0 || MARGINS.contains(name);
  }

  private void mark(Element element, int said) {
    if (marks.size() < MAX_MARKS) {
      marks.add(newMark(element, said, ""));
    }
  }

  private Mark newMark(Element element, int said, String text) {
    Element article = articles.isEmpty() ? null : articles.getLast();
    return new Mark(element, said, zone, article, position, chars, text);
  }
}
