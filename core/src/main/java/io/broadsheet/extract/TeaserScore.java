package io.broadsheet.extract;

import io.broadsheet.extract.TeaserItem.ItemText;
import java.util.HashMap;
import java.util.Map;

/** How sure it is that an item is a teaser: the sum of what speaks for it and against it. */
final class TeaserScore {
  /** From here on an item is taken for a teaser. */
  static final int ENOUGH = 5;

  private static final int FURNITURE =
      ClassHints.TAGS
          | ClassHints.SHARING
          | ClassHints.COMMENTS
          | ClassHints.SPONSORED
          | ClassHints.SOURCES;

  private final PageOutline outline;
  private final StoryLinks links;
  private final ClassHints hints;
  private final Map<Integer, Boolean> menus = new HashMap<>();

  TeaserScore(PageOutline outline, StoryLinks links, ClassHints hints) {
    this.outline = outline;
    this.links = links;
    this.hints = hints;
  }

  static int wordPoints(int words) {
    if (words <= 2) {
      return -2;
    }
    return words == 3 ? 0 : words == 4 ? 1 : words <= 6 ? 2 : 3;
  }

  int of(int root, StoryLink link, ItemText text) {
    int context = context(root);
    int points = link.shape().points() + wordPoints(FurnitureText.words(text.headline()));
    points += text.titled() ? 1 : 0;
    points += text.picture() ? 1 : 0;
    points += text.snippet().isPresent() ? 1 : 0;
    points -= (context & ClassHints.NAVIGATION) != 0 ? 3 : 0;
    points -= (context & ClassHints.SHOP) != 0 ? 2 : 0;
    points -= (context & FURNITURE) != 0 ? 4 : 0;
    points -= menus.computeIfAbsent(outline.parent(root), this::isMenu) ? 3 : 0;
    return points;
  }

  private int context(int index) {
    int bits = 0;
    for (int at = index, steps = 0; at > 0 && steps < 60; at = outline.parent(at), steps++) {
      bits |= hints.of(outline.element(at));
    }
    return bits;
  }

  /** Whether most of the children are mere links, but not to stories. */
  private boolean isMenu(int parent) {
    if (parent < 0) {
      return false;
    }
    int stories = 0;
    int others = 0;
    for (int child = parent + 1; child < outline.end(parent); child = outline.end(child)) {
      if (!links.holdsNone(child)) {
        stories++;
      } else if (outline.textLength(child) > 0
          && links.linkedText(child) * 10 >= outline.textLength(child) * 7) {
        others++;
      }
    }
    return others > stories;
  }
}
