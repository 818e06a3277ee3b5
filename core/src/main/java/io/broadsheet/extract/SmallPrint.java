package io.broadsheet.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * The labels, dates, bylines, counts, share buttons of one item: what is neither headline nor
 * summary.
 */
final class SmallPrint {
  private static final int LONGEST = 120;
  private static final int BITS =
      ClassHints.DETAIL | ClassHints.LABEL | ClassHints.SHARING | ClassHints.COMMENTS;

  private final PageOutline outline;
  private final List<TextRange> ranges = new ArrayList<>();

  /**
   * Collects the small print of an item.
   *
   * @param outline the page
   * @param hints what its elements say of their roles
   * @param root the item's first element
   * @param end the number after its last
   */
  SmallPrint(PageOutline outline, ClassHints hints, int root, int end) {
    this.outline = outline;
    for (int at = root + 1; at < end; at++) {
      int length = outline.textLength(at);
      if (length > 0 && length <= LONGEST && isSmallPrint(at, hints)) {
        ranges.add(TextRange.of(outline, at));
      }
    }
  }

  private boolean isSmallPrint(int index, ClassHints hints) {
    int bits = hints.of(index);
    if ((bits & (ClassHints.TITLE | ClassHints.SUMMARY)) != 0) {
      return false;
    }
    return (bits & BITS) != 0 || isPointer(index);
  }

  private boolean isPointer(int index) {
    if (outline.textLength(index) > HeadlineText.LONGEST_LEAD_IN) {
      return false;
    }
    String text = outline.text(index);
    return FurnitureText.isGeneric(text) || (!outline.isLink(index) && HeadlineText.isLeadIn(text));
  }

  List<TextRange> ranges() {
    return ranges;
  }

  /** Whether all of a range is small print. */
  boolean covers(TextRange range) {
    return ranges.stream().anyMatch(small -> small.contains(range));
  }

  /** The text of a range in one line, without its small print; all of it where all is such. */
  String without(TextRange range) {
    StringBuilder kept = new StringBuilder();
    int at = range.start();
    for (TextRange small : ranges) {
      boolean within = small.start() >= at && small.end() <= range.end();
      if (within && !small.contains(range)) {
        kept.append(outline.slice(at, small.start())).append(' ');
        at = small.end();
      }
    }
    kept.append(outline.slice(at, range.end()));
    String text = HeadlineText.oneLine(kept);
    return text.isEmpty() ? HeadlineText.oneLine(outline.slice(range.start(), range.end())) : text;
  }
}
