package io.broadsheet.extract;

import java.util.Set;

/** Finds how far the item around a link reaches. */
final class ItemBounds {
  private static final int MAX_TEXT_IN_LIST = 800;
  private static final int MAX_TEXT_ALONE = 400;
  private static final int PARAGRAPH = 80;
  private static final int MAX_FOLLOWING = 3;
  private static final Set<String> STARTS = Set.of("h2", "h3", "h4", "h5", "h6", "a", "dt");

  private final PageOutline outline;
  private final StoryLinks links;

  ItemBounds(PageOutline outline, StoryLinks links) {
    this.outline = outline;
    this.links = links;
  }

  /** The outermost element around the link that belongs to its item alone. */
  int root(StoryLink link) {
    int root = link.index();
    int parent = outline.parent(root);
    while (parent > 0 && links.holdsOnly(parent, link.story()) && mayReach(root, parent, link)) {
      root = parent;
      parent = outline.parent(root);
    }
    return root;
  }

  private boolean mayReach(int root, int parent, StoryLink link) {
    String tag = outline.tag(parent);
    if (tag.equals("main") || tag.equals("table") || tag.equals("tbody")) {
      return false;
    }
    int added = outline.textLength(parent) - outline.textLength(root);
    if (added > MAX_TEXT_IN_LIST || holdsPageTitle(root, parent)) {
      return false;
    }
    if (added <= PARAGRAPH || hasStoryBeside(parent, link)) {
      return true;
    }
    return added <= MAX_TEXT_ALONE && !standsBetweenParagraphs(root, parent);
  }

  private boolean holdsPageTitle(int root, int parent) {
    for (int at = parent + 1, steps = 0; at < outline.end(parent) && steps < 200; at++, steps++) {
      if (outline.tag(at).equals("h1") && !outline.contains(root, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the next or the last sibling of the same tag announces another story. */
  private boolean hasStoryBeside(int index, StoryLink link) {
    int parent = outline.parent(index);
    int next = outline.end(index);
    if (next < outline.end(parent) && isOtherStory(index, next, link)) {
      return true;
    }
    int before = previous(index);
    return before > parent && isOtherStory(index, before, link);
  }

  private int previous(int index) {
    int before = index - 1;
    int parent = outline.parent(index);
    while (before > parent && outline.parent(before) != parent) {
      before = outline.parent(before);
    }
    return before;
  }

  private boolean isOtherStory(int index, int sibling, StoryLink link) {
    return outline.tag(sibling).equals(outline.tag(index))
        && !links.holdsNone(sibling)
        && !links.holdsOnly(sibling, link.story());
  }

  /** Whether the item so far is a paragraph among the paragraphs of a text. */
  private boolean standsBetweenParagraphs(int root, int parent) {
    if (!outline.tag(root).equals("p") && !outline.tag(outline.block(root)).equals("p")) {
      return false;
    }
    for (int child = parent + 1; child < outline.end(parent); child = outline.end(child)) {
      if (child != root
          && outline.tag(child).equals("p")
          && outline.textLength(child) > PARAGRAPH) {
        return true;
      }
    }
    return false;
  }

  /**
   * The last sibling that belongs to the item where a list has no element for each item, as in
   * heading, summary, heading, summary.
   */
  int last(int root) {
    int parent = outline.parent(root);
    if (parent < 0 || !STARTS.contains(outline.tag(root))) {
      return root;
    }
    int last = root;
    int text = 0;
    int next = outline.end(root);
    for (int count = 0; count < MAX_FOLLOWING && next < outline.end(parent); count++) {
      if (!links.holdsNone(next)) {
        return outline.tag(next).equals(outline.tag(root)) ? last : root;
      }
      text += outline.textLength(next);
      if (text > MAX_TEXT_ALONE || isHeading(next) || links.linkedText(next) > 0) {
        return root;
      }
      last = next;
      next = outline.end(next);
    }
    return root;
  }

  private boolean isHeading(int index) {
    String tag = outline.tag(index);
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }
}
