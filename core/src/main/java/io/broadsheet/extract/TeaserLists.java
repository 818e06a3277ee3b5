package io.broadsheet.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Which list an item stands in, and where in it. A list is what stands under one heading; without a
 * heading, what stands in one parent. Items are asked for in page order. For one thread.
 */
final class TeaserLists {
  private static final int MAX_HEADING = 80;
  private static final int MAX_WRAPPERS = 3;
  private static final int TRIES = 3;

  /** How much other text may stand between a heading and its list, or within the list. */
  private static final int MAX_GAP = 250;

  private final PageOutline outline;
  private final List<Integer> headings = new ArrayList<>();
  private final Map<Integer, Integer> positions = new HashMap<>();
  private int next;
  private int closed;
  private int lastItem;

  TeaserLists(
      PageOutline outline, StoryLinks links, ClassHints hints, Collection<TeaserItem> items) {
    this.outline = outline;
    BitSet inItems = new BitSet(outline.size());
    for (TeaserItem item : items) {
      inItems.set(item.root(), outline.end(item.last()));
    }
    for (int i = inItems.nextClearBit(0); i < outline.size(); i = inItems.nextClearBit(i + 1)) {
      int length = outline.textLength(i);
      if (length >= 2 && length <= MAX_HEADING && links.holdsNone(i) && isHeading(i, hints)) {
        headings.add(i);
      }
    }
  }

  /**
   * A place in a list.
   *
   * @param list the heading's text
   * @param heading its element
   * @param position the place, counted from 1
   */
  record Place(Optional<String> list, Optional<Element> heading, int position) {}

  Place place(TeaserItem item) {
    int root = item.root();
    while (next < headings.size() && headings.get(next) < root) {
      next++;
    }
    int last = next > 0 ? Math.max(lastItem, outline.textEnd(headings.get(next - 1))) : lastItem;
    if (outline.textStart(root) - last > MAX_GAP) {
      closed = next;
    }
    lastItem = Math.max(lastItem, outline.textEnd(item.last()));
    for (int i = next - 1; i >= Math.max(closed, next - TRIES); i--) {
      int heading = headings.get(i);
      if (outline.tag(heading).equals("h1")) {
        break;
      }
      if (outline.contains(scope(heading), root)) {
        int position = positions.merge(heading, 1, Integer::sum);
        return new Place(
            Optional.of(outline.text(heading)), Optional.of(outline.element(heading)), position);
      }
    }
    int position = positions.merge(-2 - outline.parent(root), 1, Integer::sum);
    return new Place(Optional.empty(), Optional.empty(), position);
  }

  /** The element whose content a heading heads: its parent, past what only wraps the heading. */
  private int scope(int heading) {
    int scope = outline.parent(heading);
    int most = outline.textLength(heading) + MAX_HEADING / 2;
    for (int i = 0; i < MAX_WRAPPERS && scope > 0 && outline.textLength(scope) <= most; i++) {
      scope = outline.parent(scope);
    }
    return Math.max(scope, 0);
  }

  private boolean isHeading(int index, ClassHints hints) {
    if (isSentence(index) || isBracketed(index)) {
      return false;
    }
    String tag = outline.tag(index);
    if (outline.isHeading(index)) {
      return true;
    }
    if (tag.equals("b") || tag.equals("strong")) {
      return outline.isWholeLine(index);
    }
    return tag.equals("legend") || (outline.isBlock(index) && isTitle(index, hints));
  }

  /** "(16 videos)" counts a list and does not name it. */
  private boolean isBracketed(int index) {
    return outline.charAt(outline.textStart(index)) == '('
        && outline.charAt(outline.textEnd(index) - 1) == ')';
  }

  private boolean isSentence(int index) {
    int end = outline.textEnd(index);
    return outline.charAt(end - 1) == '.' && outline.charAt(end - 2) != '.';
  }

  private boolean isTitle(int index, ClassHints hints) {
    int bits = hints.of(index);
    return (bits & (ClassHints.TITLE | ClassHints.DETAIL)) == ClassHints.TITLE;
  }
}
