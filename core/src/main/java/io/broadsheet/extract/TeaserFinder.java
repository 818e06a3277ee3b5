package io.broadsheet.extract;

import io.broadsheet.article.Teaser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the teasers of a page: the items that announce other stories of the same publisher. Links
 * are grouped by the story they lead to; an item is all around a link up to where a second story
 * begins; an item is a teaser when URL, headline and surroundings speak for it.
 */
final class TeaserFinder {
  private final PageOutline outline;
  private final StoryLinks links;
  private final ItemBounds bounds;
  private final ItemReader reader;
  private final TeaserScore score;
  private final ClassHints hints;
  private final Optional<String> headline;

  private TeaserFinder(
      Document document, ElementNames names, Optional<String> pageUrl, Optional<String> headline) {
    this.outline = PageOutline.of(document.body());
    this.hints = new ClassHints(outline, names);
    this.links = new StoryLinks(outline, hints, document, pageUrl);
    this.bounds = new ItemBounds(outline, links, headline);
    this.reader = new ItemReader(outline, hints);
    this.score = new TeaserScore(outline, links, hints);
    this.headline = headline;
  }

  /**
   * Finds the teasers of a page, in page order. Of several items with one target the first is
   * taken.
   *
   * @param document the page; it is not changed
   * @param names what the names of its elements say
   * @param pageUrl its URL, where known; otherwise what the page itself states
   * @param headline the headline of the page's own article, where known
   */
  static List<FoundTeaser> find(
      Document document, ElementNames names, Optional<String> pageUrl, Optional<String> headline) {
    return new TeaserFinder(document, names, pageUrl, headline).find();
  }

  private List<FoundTeaser> find() {
    Map<Integer, List<StoryLink>> byRoot = new LinkedHashMap<>();
    for (StoryLink link : links.all()) {
      byRoot.computeIfAbsent(bounds.root(link), r -> new ArrayList<>()).add(link);
    }
    List<TeaserItem> items = new ArrayList<>();
    byRoot.forEach((root, its) -> items.add(item(root, its)));
    Map<Integer, List<TeaserItem>> stories = new LinkedHashMap<>();
    for (TeaserItem item : items) {
      stories.computeIfAbsent(item.story(), s -> new ArrayList<>()).add(item);
    }
    return assemble(stories, new ListCompany(outline, items));
  }

  private TeaserItem item(int root, List<StoryLink> its) {
    int last = bounds.last(root);
    TeaserItem.ItemText text = reader.read(root, last, its);
    return new TeaserItem(root, last, its, text, score.of(root, its.getFirst(), text));
  }

  private List<FoundTeaser> assemble(Map<Integer, List<TeaserItem>> stories, ListCompany company) {
    Map<Integer, List<TeaserItem>> sameStory = new HashMap<>();
    List<TeaserItem> shown = new ArrayList<>();
    for (List<TeaserItem> same : stories.values()) {
      for (TeaserItem item : same) {
        if (isTeaser(item, company)) {
          sameStory.put(item.root(), same);
          break;
        }
      }
    }
    sameStory.values().forEach(shown::addAll);
    shown.removeIf(item -> item.text().headline().isBlank());
    shown.sort(Comparator.comparingInt(TeaserItem::root));
    TeaserLists lists = new TeaserLists(outline, links, hints, shown);
    List<FoundTeaser> found = new ArrayList<>();
    for (TeaserItem item : shown) {
      TeaserLists.Place place = lists.place(item);
      List<TeaserItem> same = sameStory.get(item.root());
      if (same != null) {
        found.add(found(item, place, same));
      }
    }
    return found;
  }

  private boolean isTeaser(TeaserItem item, ListCompany company) {
    String text = item.text().headline();
    return !text.isBlank()
        && !isAddress(text)
        && item.points() + company.points(item) >= TeaserScore.ENOUGH
        && !isOwnHeadline(text);
  }

  /** A printed URL names a source, and announces nothing. */
  private static boolean isAddress(String text) {
    return text.indexOf("://") > 0 && text.indexOf(' ') < 0;
  }

  private boolean isOwnHeadline(String text) {
    return headline.filter(own -> own.equalsIgnoreCase(text)).isPresent();
  }

  private FoundTeaser found(TeaserItem first, TeaserLists.Place place, List<TeaserItem> same) {
    Optional<String> imageText = first.text().imageText();
    for (TeaserItem item : same) {
      if (imageText.isEmpty() && item.text().headline().isEmpty()) {
        imageText = item.text().imageText();
      }
    }
    Optional<String> snippet = first.text().snippet();
    Teaser teaser =
        new Teaser(
            first.text().headline(),
            snippet,
            snippet.filter(FurnitureText::isCut).isPresent(),
            imageText,
            links.url(first.links().getFirst()),
            place.list().filter(list -> !isOwnHeadline(list)),
            place.position(),
            snippet.flatMap(Dateline::opening),
            Optional.empty());
    return new FoundTeaser(teaser, elements(same), place.heading());
  }

  /** The roots of all items, without those that stand within others. */
  private List<Element> elements(List<TeaserItem> items) {
    List<TeaserItem> inOrder = new ArrayList<>(items);
    inOrder.sort(Comparator.comparingInt(TeaserItem::root));
    List<Element> elements = new ArrayList<>();
    int covered = 0;
    for (TeaserItem item : inOrder) {
      for (int at = Math.max(item.root(), covered); at <= item.last(); at = outline.end(at)) {
        elements.add(outline.element(at));
        covered = outline.end(at);
      }
    }
    return List.copyOf(elements);
  }
}
