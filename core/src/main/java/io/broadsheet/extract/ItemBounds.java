package io.broadsheet.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds how far the item around a link reaches. */
final class ItemBounds {
  private static final int MAX_TEXT_IN_LIST = 800;
  private static final int MAX_TEXT_ALONE = 400;
  private static final int PARAGRAPH = 80;
  private static final int MAX_OTHER_LINKS = 60;
  private static final int MAX_CLIMB = 64;
  private static final int MAX_CHILDREN = 200;
  private static final int MAX_FOLLOWING = 3;
  private static final Set<String> WIDE = Set.of("main", "table", "tbody");
  private static final Set<String> STARTS = Set.of("h2", "h3", "h4", "h5", "h6", "a", "dt");

  private final PageOutline outline;
  private final StoryLinks links;
  private final List<Integer> pageTitles = new ArrayList<>();

  /**
   * Item bounds on one page.
   *
   * @param outline the page
   * @param links its story links
   * @param headline the headline of its own article, where known
   */
  ItemBounds(PageOutline outline, StoryLinks links, Optional<String> headline) {
    this.outline = outline;
    this.links = links;
    for (int i = 0; i < outline.size(); i++) {
      if (outline.tag(i).equals("h1") && isPageTitle(i, headline)) {
        pageTitles.add(i);
      }
    }
  }

  /** Whether the h1 is the article's own: some pages put every headline into one. */
  private boolean isPageTitle(int index, Optional<String> headline) {
    return pageTitles.isEmpty()
        || headline.filter(outline.text(index)::equalsIgnoreCase).isPresent();
  }

  /**
   * The outermost element around the link that belongs to its item alone: in a list all that holds
   * no other story, elsewhere only what is close to the link.
   */
  int root(StoryLink link) {
    int top = link.index();
    for (int i = 0; i < MAX_CLIMB && isOwn(link, outline.parent(top)); i++) {
      top = outline.parent(top);
    }
    if (hasStoryBeside(top, link)) {
      return top;
    }
    int root = link.index();
    while (root != top && isClose(root, outline.parent(root))) {
      root = outline.parent(root);
    }
    return root;
  }

  private boolean isOwn(StoryLink link, int element) {
    return element > 0
        && links.holdsOnly(element, link.story())
        && !WIDE.contains(outline.tag(element))
        && outline.textLength(element) - outline.textLength(link.index()) <= MAX_TEXT_IN_LIST
        && !holdsPageTitle(link.index(), element);
  }

  private boolean isClose(int root, int parent) {
    boolean hasText = outline.textLength(root) > 0;
    if (hasText && outline.linkedText(parent) - outline.linkedText(root) > MAX_OTHER_LINKS) {
      return false;
    }
    int added = outline.textLength(parent) - outline.textLength(root);
    return added <= PARAGRAPH
        || (added <= MAX_TEXT_ALONE && !standsBetweenParagraphs(root, parent));
  }

  private boolean holdsPageTitle(int root, int parent) {
    for (int i = firstTitle(parent); i < pageTitles.size(); i++) {
      if (!outline.contains(parent, pageTitles.get(i))) {
        return false;
      }
      if (!outline.contains(root, pageTitles.get(i))) {
        return true;
      }
    }
    return false;
  }

  private int firstTitle(int element) {
    int found = Collections.binarySearch(pageTitles, element);
    return found < 0 ? -found - 1 : found;
  }

  /** Whether the next or the last sibling of the same tag announces another story. */
  private boolean hasStoryBeside(int index, StoryLink link) {
    int parent = outline.parent(index);
    int next = outline.end(index);
    if (next < outline.end(parent) && isOtherStory(index, next, link)) {
      return true;
    }
    int before = outline.before(index);
    return before >= 0 && isOtherStory(index, before, link);
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
    int child = parent + 1;
    for (int i = 0; i < MAX_CHILDREN && child < outline.end(parent); i++) {
      if (child != root
          && outline.tag(child).equals("p")
          && outline.textLength(child) > PARAGRAPH) {
        return true;
      }
      child = outline.end(child);
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
      if (text > MAX_TEXT_ALONE || outline.isHeading(next) || outline.linkedText(next) > 0) {
        return root;
      }
      last = next;
      next = outline.end(next);
    }
    return root;
  }
}
