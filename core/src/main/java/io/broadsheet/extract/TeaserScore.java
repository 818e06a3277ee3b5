package io.broadsheet.extract;

import io.broadsheet.extract.TeaserItem.ItemText;
import java.util.HashMap;
import java.util.Map;

/**
 * How sure it is that an item is a teaser: the sum of what speaks for it (the URL's shape, the
 * length of the headline, a heading, a picture, a summary) and against it (navigation, tags,
 * comments, sharing, shops, sources, foreign sites).
 */
final class TeaserScore {
  /** From here on an item is taken for a teaser. */
  static final int ENOUGH = 5;

  private static final int MAX_DEPTH = 100;
  private static final int NEAR = 8;

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
    int points = link.shape().points() + wordPoints(FurnitureText.words(text.headline()));
    points += text.titled() ? 1 : 0;
    points += text.picture() ? 1 : 0;
    points += text.snippet().isPresent() || FurnitureText.isCut(text.headline()) ? 1 : 0;
    points += link.place() == StoryLink.Place.AFTER_LEAD_IN ? 2 : 0;
    points -= FurnitureText.isLegal(text.headline()) ? 4 : 0;
    boolean menu = menus.computeIfAbsent(outline.parent(root), this::isMenu);
    points -= menu && !text.titled() ? 3 : 0;
    return points - contextPenalty(link);
  }

  private int contextPenalty(StoryLink link) {
    int near = 0;
    int all = 0;
    boolean listed = false;
    boolean navigation = false;
    int at = link.index();
    for (int steps = 0; at > 0 && steps < MAX_DEPTH; steps++, at = outline.parent(at)) {
      int bits = hints.of(at);
      listed |= outline.tag(at).equals("li");
      navigation |= (bits & ClassHints.NAVIGATION) != 0 && listed;
      near |= steps < NEAR ? bits : 0;
      all |= bits;
    }
    int penalty = (near & FURNITURE) != 0 ? 4 : 0;
    penalty += navigation ? 3 : (all & (ClassHints.NAVIGATION | ClassHints.MENU)) != 0 ? 1 : 0;
    penalty += (near & ClassHints.SHOP) != 0 ? 2 : 0;
    penalty += (all & ClassHints.FOOTER) != 0 ? 2 : 0;
    penalty += link.foreign() ? (near & ClassHints.RELATED) != 0 ? 2 : 6 : 0;
    return penalty;
  }

  /** Whether more children of this kind lead elsewhere than to stories. */
  private boolean isMenu(int parent) {
    if (parent < 0) {
      return false;
    }
    int stories = 0;
    int others = 0;
    String tag = "";
    for (int child = parent + 1; child < outline.end(parent); child = outline.end(child)) {
      if (!links.holdsNone(child)) {
        stories++;
        tag = outline.tag(child);
      } else if (isMereLink(child)) {
        others += tag.isEmpty() || tag.equals(outline.tag(child)) ? 1 : 0;
      }
    }
    return others > stories;
  }

  private boolean isMereLink(int index) {
    int length = outline.textLength(index);
    return length > 0 && outline.linkedText(index) * 10 >= length * 7;
  }
}
