package io.broadsheet.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The links of a page that may lead to stories, in page order, and for each element whether it
 * holds links to one story or to several. For one thread.
 */
final class StoryLinks {
  /** How many links are read; what follows on a larger page is not looked at. */
  static final int MAX_LINKS = 20_000;

  private static final int SEVERAL = -1;
  private static final int SURE_BY_URL = 3;
  private static final String NOWHERE = "http://page.invalid/";

  private final PageOutline outline;
  private final Optional<LinkTarget> page;
  private final Optional<StoryShape> pageShape;
  private final LinkResolver resolver;
  private final List<StoryLink> links = new ArrayList<>();
  private final int[] owners;
  private final int[] linkedText;

  StoryLinks(PageOutline outline, Document document, Optional<String> pageUrl) {
    this.outline = outline;
    Optional<String> url = pageUrl.or(() -> statedUrl(document)).filter(LinkResolver::isHttp);
    this.page = url.map(LinkTarget::parse);
    this.pageShape = page.map(target -> StoryShape.of(target, Optional.empty()));
    this.resolver =
        LinkResolver.of(document, url)
            .or(() -> LinkResolver.of(document, Optional.of(NOWHERE)))
            .orElseThrow();
    this.owners = new int[outline.size()];
    this.linkedText = new int[outline.size() + 1];
    collect();
  }

  List<StoryLink> all() {
    return links;
  }

  /** Whether all story links within the element lead to this story. */
  boolean holdsOnly(int element, int story) {
    return owners[element] == story + 1;
  }

  /** Whether no link to a story stands within the element. */
  boolean holdsNone(int element) {
    return owners[element] == 0;
  }

  /** How much of the element's text is the text of links, to stories or not. */
  int linkedText(int element) {
    return linkedText[outline.end(element)] - linkedText[element];
  }

  Optional<String> url(StoryLink link) {
    String url = link.target().url();
    return url.startsWith(NOWHERE) ? Optional.empty() : Optional.of(url);
  }

  private static Optional<String> statedUrl(Document document) {
    Element canonical = document.head().selectFirst("link[rel=canonical][href]");
    if (canonical != null && LinkResolver.isHttp(canonical.attr("href"))) {
      return Optional.of(canonical.attr("href"));
    }
    Element og = document.head().selectFirst("meta[property=og:url][content]");
    return Optional.ofNullable(og).map(meta -> meta.attr("content").strip());
  }

  private void collect() {
    List<StoryLink> candidates = new ArrayList<>();
    Map<String, Integer> stories = new HashMap<>();
    int seen = 0;
    for (int i = 0; i < outline.size(); i++) {
      linkedText[i + 1] = linkedText[i];
      if (outline.tag(i).equals("a") && seen++ < MAX_LINKS) {
        linkedText[i + 1] += outline.textLength(i);
        candidate(i, stories).ifPresent(candidates::add);
      }
    }
    boolean[] announced = new boolean[stories.size()];
    for (StoryLink link : candidates) {
      announced[link.story()] |= announces(link);
    }
    for (StoryLink link : candidates) {
      if (announced[link.story()] && !link.inText()) {
        links.add(link);
        mark(link.index(), link.story() + 1);
      }
    }
  }

  private Optional<StoryLink> candidate(int index, Map<String, Integer> stories) {
    Optional<String> url = resolver.resolve(outline.element(index).attr("href"));
    if (url.isEmpty()) {
      return Optional.empty();
    }
    LinkTarget target = LinkTarget.parse(url.get());
    StoryShape shape = StoryShape.of(target, page);
    if (shape.points() < 1 || isPage(target) || !isAkin(target, shape)) {
      return Optional.empty();
    }
    String key = shape.namedByPath() ? target.pathKey() : target.key();
    int story = stories.computeIfAbsent(key, k -> stories.size());
    boolean inText = SentenceLinks.isInText(outline, index);
    return Optional.of(new StoryLink(index, target, shape, story, inText));
  }

  /** Whether the link's own text, or where it has none its URL, is that of a story. */
  private boolean announces(StoryLink link) {
    String text = outline.text(link.index());
    if (text.isEmpty()) {
      return link.shape().points() >= SURE_BY_URL;
    }
    if (link.inText() || FurnitureText.isDetail(text) || FurnitureText.isGeneric(text)) {
      return false;
    }
    return link.shape().points() + TeaserScore.wordPoints(FurnitureText.words(text)) >= 3;
  }

  private boolean isPage(LinkTarget target) {
    return page.isPresent()
        && page.get().host().equals(target.host())
        && page.get().segments().equals(target.segments())
        && (pageShape.orElseThrow().namedByPath() || page.get().query().equals(target.query()));
  }

  /** Whether the target is of the page's own publisher, as far as URLs tell. */
  private boolean isAkin(LinkTarget target, StoryShape shape) {
    return page.isEmpty()
        || page.get().site().equals(target.site())
        || target.url().startsWith(NOWHERE)
        || page.get().name().equals(target.name())
        || pageShape.orElseThrow().like(shape);
  }

  private void mark(int index, int owner) {
    for (int at = index; at >= 0 && owners[at] != SEVERAL; at = outline.parent(at)) {
      if (owners[at] == owner) {
        return;
      }
      owners[at] = owners[at] == 0 ? owner : SEVERAL;
    }
  }
}
