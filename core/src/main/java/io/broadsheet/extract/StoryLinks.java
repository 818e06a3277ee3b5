package io.broadsheet.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The links of a page that may lead to stories, in page order, and for each element whether it
 * holds links to one story or to several. For one thread.
 */
final class StoryLinks {
  /** How many links are read; what follows on a larger page is not looked at. */
  static final int MAX_LINKS = 20_000;

  private static final int MAX_DEPTH = 100;
  private static final int SEVERAL = -1;
  private static final int SURE_BY_URL = 3;
  private static final int MANY_LINKS = 10;
  private static final String NOWHERE = "http://nowhere.invalid/";

  private final PageOutline outline;
  private final ClassHints hints;
  private final Optional<LinkTarget> page;
  private final Optional<StoryShape> pageShape;
  private final LinkResolver resolver;
  private final SentenceLinks sentences;
  private final List<StoryLink> links = new ArrayList<>();
  private final Set<String> ownSites = new HashSet<>();
  private final int[] owners;

  StoryLinks(PageOutline outline, ClassHints hints, Document document, Optional<String> pageUrl) {
    this.outline = outline;
    this.hints = hints;
    Optional<String> url = pageUrl.or(() -> statedUrl(document)).filter(LinkResolver::isHttp);
    this.page = url.map(LinkTarget::parse);
    this.pageShape = page.map(target -> StoryShape.of(target, Optional.empty()));
    this.resolver =
        LinkResolver.of(document, url)
            .or(() -> LinkResolver.of(document, Optional.of(NOWHERE)))
            .orElseThrow();
    this.sentences = new SentenceLinks(outline);
    page.map(LinkTarget::site).ifPresent(ownSites::add);
    this.owners = new int[outline.size()];
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

  /** The canonical URL that the link leads to, where the page gives an absolute one. */
  Optional<String> url(StoryLink link) {
    String url = link.target().url();
    return url.startsWith(NOWHERE)
        ? Optional.empty()
        : CanonicalUrl.of(url).or(() -> Optional.of(url));
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
    List<Link> all = readLinks();
    findOwnSites(all);
    Map<String, Integer> stories = new HashMap<>();
    List<StoryLink> candidates = new ArrayList<>();
    for (Link link : all) {
      candidate(link, stories).ifPresent(candidates::add);
    }
    boolean[] announced = new boolean[stories.size()];
    for (StoryLink link : candidates) {
      announced[link.story()] |= announces(link);
    }
    for (StoryLink link : candidates) {
      if (announced[link.story()] && link.place() != StoryLink.Place.IN_TEXT) {
        links.add(link);
        mark(link.index(), link.story() + 1);
      }
    }
  }

  /** A link before it is known to lead to a story. */
  private record Link(int index, Address address) {}

  /**
   * An address that the page links to, taken apart once however often it does.
   *
   * @param target the address
   * @param site the target's site
   * @param shape how it looks
   * @param key the same for all addresses of one story; empty where it is none's
   */
  private record Address(LinkTarget target, String site, StoryShape shape, String key) {}

  private List<Link> readLinks() {
    Map<String, Optional<Address>> addresses = new HashMap<>();
    List<Link> all = new ArrayList<>();
    for (int i = 0; i < outline.size() && all.size() < MAX_LINKS; i++) {
      if (outline.isLink(i)) {
        int index = i;
        addresses
            .computeIfAbsent(outline.element(i).attr("href"), this::address)
            .ifPresent(address -> all.add(new Link(index, address)));
      }
    }
    return all;
  }

  private Optional<Address> address(String href) {
    return isComment(href)
        ? Optional.empty()
        : resolver.resolve(href).map(url -> address(LinkTarget.parse(url)));
  }

  private Address address(LinkTarget target) {
    StoryShape shape = StoryShape.of(target, page);
    String key = shape.points() < 1 ? "" : shape.namedByPath() ? target.pathKey() : target.key();
    return new Address(target, target.site(), shape, key);
  }

  private static boolean isComment(String href) {
    int fragment = href.indexOf('#');
    return fragment >= 0
        && (href.startsWith("comment", fragment + 1)
            || href.startsWith("respond", fragment + 1)
            || href.startsWith("disqus", fragment + 1));
  }

  private boolean isInPageFrame(int index) {
    int frame = ClassHints.NAVIGATION | ClassHints.MENU | ClassHints.FOOTER;
    for (int at = index, steps = 0; at > 0 && steps < MAX_DEPTH; at = outline.parent(at), steps++) {
      if ((hints.of(at) & frame) != 0 || outline.tag(at).equals("header")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Sites whose home page is linked from the page's frame are the publisher's, and so is one that
   * most links lead to.
   */
  private void findOwnSites(List<Link> all) {
    Map<String, Integer> counts = new HashMap<>();
    for (Link link : all) {
      LinkTarget target = link.address().target();
      counts.merge(link.address().site(), 1, Integer::sum);
      if (target.segments().isEmpty()
          && !ownSites.contains(target.host())
          && isInPageFrame(link.index())) {
        ownSites.add(target.host());
      }
    }
    counts.forEach(
        (site, count) -> {
          if (count >= MANY_LINKS && count * 2 > all.size()) {
            ownSites.add(site);
          }
        });
  }

  private Optional<StoryLink> candidate(Link link, Map<String, Integer> stories) {
    Address address = link.address();
    LinkTarget target = address.target();
    StoryShape shape = address.shape();
    if (shape.points() < 1 || isPage(target)) {
      return Optional.empty();
    }
    int story = stories.computeIfAbsent(address.key(), k -> stories.size());
    StoryLink.Place place = sentences.place(link.index());
    return Optional.of(new StoryLink(link.index(), target, shape, story, place, !isAkin(address)));
  }

  /** Whether the link's own text, or where it has none its URL, is that of a story. */
  private boolean announces(StoryLink link) {
    String text = outline.text(link.index());
    if (text.isEmpty()) {
      return link.shape().points() >= SURE_BY_URL;
    }
    if (link.place() == StoryLink.Place.IN_LISTED_LINE) {
      return true;
    }
    if (link.place() == StoryLink.Place.IN_TEXT
        || FurnitureText.isDetail(text)
        || FurnitureText.isGeneric(text)) {
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
  private boolean isAkin(Address address) {
    LinkTarget target = address.target();
    return page.isEmpty()
        || ownSites.contains(address.site())
        || ownSites.contains(target.host())
        || target.url().startsWith(NOWHERE)
        || page.get().name().equals(target.name())
        || pageShape.orElseThrow().like(address.shape());
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
