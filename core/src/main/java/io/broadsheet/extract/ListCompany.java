package io.broadsheet.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the items beside an item say of it: among teasers a doubtful one is taken too, among links
 * that are none a teaser has to be beyond doubt.
 */
final class ListCompany {
  private static final int FEW = 4;

  private final PageOutline outline;
  private final Map<Integer, int[]> lists = new HashMap<>();

  /**
   * Counts the items of each list.
   *
   * @param outline the page
   * @param items all items, teasers or not
   */
  ListCompany(PageOutline outline, List<TeaserItem> items) {
    this.outline = outline;
    for (TeaserItem item : items) {
      if (!item.text().headline().isEmpty()) {
        int[] counts = lists.computeIfAbsent(outline.parent(item.root()), parent -> new int[2]);
        counts[0]++;
        counts[1] += item.points() >= TeaserScore.ENOUGH ? 1 : 0;
      }
    }
  }

  /** The points to add to the item's own. */
  int points(TeaserItem item) {
    int[] counts = lists.get(outline.parent(item.root()));
    if (counts == null) {
      return 0;
    }
    int all = counts[0];
    int teasers = counts[1];
    if (teasers >= 1 && all >= 2 && teasers * 2 >= all) {
      return teasers == 1 ? 1 : 2;
    }
    return all >= FEW && teasers * FEW < all ? -2 : 0;
  }
}
