package io.broadsheet.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
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

  private static final int MAX_SCRIPTS = 60;

  private static final Set<String> MARGINS =
      Set.of(
          "aside", "nav", "figure", "blockquote", "form", "select", "template", "iframe", "footer");

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
   */
  record Mark(
      Element element,
      Set<BylineCues.Cue> cues,
      @Nullable Zone zone,
      @Nullable Element article,
      int position) {}

  final MetaTags meta = new MetaTags();
  final List<String> scripts = new ArrayList<>();
  final List<Mark> headings = new ArrayList<>();
  final List<Mark> marks = new ArrayList<>();
  String title = "";
  String language = "";
  Optional<String> canonical = Optional.empty();

  private final BylineCues cues = new BylineCues();
  private @Nullable Zone zone;
  private final List<Element> articles = new ArrayList<>();
  private int position;

  private PageScan() {}

  static PageScan of(Document document) {
    PageScan scan = new PageScan();
    NodeTraversor.traverse(scan, document);
    return scan;
  }

  @Override
  public void head(Node node, int depth) {
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

  private void title(Element element) {
    if (title.isEmpty()
        && element.parent() != null
        && !element.parent().normalName().equals("svg")) {
      title = TextScan.collapse(element.wholeText(), 1_000);
    }
  }

  private void meta(Element element) {
    String content = element.attr("content");
    meta.add(element.attr("name"), content);
    meta.add(element.attr("property"), content);
    meta.add(element.attr("http-equiv"), content);
    if (element.hasAttr("itemprop")) {
      mark(element, EnumSet.noneOf(BylineCues.Cue.class));
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

  private void script(Element element) {
    String type = element.attr("type").toLowerCase(Locale.ROOT);
    if (type.contains("ld+json") && scripts.size() < MAX_SCRIPTS) {
      scripts.add(element.data());
    }
  }

  private void content(Element element) {
    String name = element.normalName();
    Set<BylineCues.Cue> said = cues.of(element);
    if (isForeign(element, name, said)) {
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
    boolean titled = said.contains(BylineCues.Cue.HEADLINE);
    if ((heading || titled) && headings.size() < MAX_MARKS) {
      headings.add(newMark(element, said));
    }
    boolean marked =
        said.contains(BylineCues.Cue.AUTHOR)
            || said.contains(BylineCues.Cue.DATE)
            || said.contains(BylineCues.Cue.INFO)
            || name.equals("time")
            || element.hasAttr("itemprop");
    if (marked) {
      mark(element, said);
    }
  }

  private boolean isForeign(Element element, String name, Set<BylineCues.Cue> said) {
    if (name.equals("footer") && !articles.isEmpty()) {
      return said.contains(BylineCues.Cue.FOREIGN) && !said.contains(BylineCues.Cue.INFO);
    }
    return MARGINS.contains(name)
        || said.contains(BylineCues.Cue.FOREIGN)
        || element.attr("itemtype").contains("Comment");
  }

  private void mark(Element element, Set<BylineCues.Cue> said) {
    if (marks.size() < MAX_MARKS) {
      marks.add(newMark(element, said));
    }
  }

  private Mark newMark(Element element, Set<BylineCues.Cue> said) {
    return new Mark(element, said, zone, articles.isEmpty() ? null : articles.getLast(), position);
  }

  /** Whether a mark lies in no zone, or only in such as hold the other one too. */
  static boolean isBesides(Mark mark, @Nullable Mark headline) {
    return mark.zone() == null
        || (headline != null && zones(headline).contains(mark.zone().element()));
  }

  private static Set<Element> zones(Mark mark) {
    Set<Element> zones = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Zone zone = mark.zone(); zone != null; zone = zone.outer()) {
      zones.add(zone.element());
    }
    return zones;
  }
}
