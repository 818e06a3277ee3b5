package io.broadsheet.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What belongs to one story of the items found, and of the teasers that announce it. */
final class Story {
  private static final Comparator<StoryItem> NEWEST_FIRST =
      Comparator.<StoryItem>comparingLong(item -> item.published().orElse(Long.MIN_VALUE))
          .reversed()
          .thenComparingLong(StoryItem::origin)
          .thenComparingInt(StoryItem::doc);

  /** The items that match, best first; never empty. */
  private final List<StoryItem> found = new ArrayList<>();

  /** The teasers that announce it, whether they match or not. */
  private final List<StoryItem> teasers = new ArrayList<>();

  private boolean hasAllTeasers;
  private double prominence = 1;

  Story(StoryItem best) {
    addFound(best);
  }

  void addFound(StoryItem item) {
    found.add(item);
    if (!item.article()) {
      teasers.add(item);
    }
  }

  /** Adds what the index holds of its teasers; those that it has already are left out. */
  void addTeasers(List<StoryItem> all) {
    Set<Integer> known = new HashSet<>();
    teasers.forEach(teaser -> known.add(teaser.doc()));
    all.stream().filter(teaser -> known.add(teaser.doc())).forEach(teasers::add);
    hasAllTeasers = true;
  }

  boolean hasAllTeasers() {
    return hasAllTeasers;
  }

  void setProminence(double factor) {
    prominence = factor;
  }

  double prominence() {
    return prominence;
  }

  /** The item that gives it its place. */
  StoryItem best() {
    return found.getFirst();
  }

  float score() {
    return (float) (best().score() * prominence);
  }

  /** The best article, where one is among what was found, else the best teaser. */
  StoryItem shown() {
    return found.stream().filter(StoryItem::article).findFirst().orElse(best());
  }

  /** The other articles of it that were found, best first. */
  List<StoryItem> similar() {
    StoryItem shown = shown();
    return found.stream().filter(item -> item.article() && item.doc() != shown.doc()).toList();
  }

  /** The teasers on other pages than its articles', newest first. */
  List<StoryItem> teasers() {
    Set<Integer> own = new HashSet<>();
    found.stream().filter(StoryItem::article).forEach(article -> own.add(article.page()));
    return teasers.stream()
        .filter(teaser -> !own.contains(teaser.page()))
        .sorted(NEWEST_FIRST)
        .toList();
  }

  int teasingPages() {
    return (int) teasers().stream().mapToInt(StoryItem::page).distinct().count();
  }

  int teasingSites() {
    return (int) teasers().stream().mapToInt(StoryItem::site).distinct().count();
  }

  Set<Long> keys() {
    Set<Long> keys = new HashSet<>();
    found.forEach(item -> keys.addAll(item.keys()));
    teasers.forEach(item -> keys.addAll(item.keys()));
    return keys;
  }

  boolean hasArticle() {
    return found.stream().anyMatch(StoryItem::article);
  }
}
