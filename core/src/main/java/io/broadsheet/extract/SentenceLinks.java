package io.broadsheet.extract;

import java.util.BitSet;

/** Tells links within a sentence from those that stand for themselves. For one thread, one page. */
final class SentenceLinks {
  private static final int WINDOW = 200;
  private static final int LONGEST_LEAD_IN = 40;
  private static final int LONGEST_REST = 40;
  private static final int FEW_WORDS = 5;
  private static final int MIN_LINES = 3;
  private static final int MAX_LINES = 12;
  private static final int LONGEST_LINE = 160;
  private static final String POINTERS = ":|»>–—-/•→";

  private final PageOutline outline;
  private final BitSet linked = new BitSet();

  SentenceLinks(PageOutline outline) {
    this.outline = outline;
    for (int i = 0; i < outline.size(); i++) {
      if (outline.isLink(i)) {
        linked.set(outline.textStart(i), outline.textEnd(i));
      }
    }
  }

  StoryLink.Place place(int link) {
    int start = outline.textStart(link);
    int end = outline.textEnd(link);
    if (start >= end) {
      return StoryLink.Place.ALONE;
    }
    int block = outline.block(link);
    String before = before(start, Math.max(outline.textStart(block), start - WINDOW));
    String after = after(end, Math.min(outline.textEnd(block), end + WINDOW));
    if (isSentence(before, after, outline.text(link))) {
      return isInListedLine(block) ? StoryLink.Place.IN_LISTED_LINE : StoryLink.Place.IN_TEXT;
    }
    return HeadlineText.isLeadIn(before) ? StoryLink.Place.AFTER_LEAD_IN : StoryLink.Place.ALONE;
  }

  /** Whether each item of the list that the link stands in is a line with a link, no longer. */
  private boolean isInListedLine(int item) {
    if (!isLinkedLine(item)) {
      return false;
    }
    int list = outline.parent(item);
    int items = 0;
    for (int at = list + 1; at < outline.end(list); at = outline.end(at)) {
      if (!isLinkedLine(at) || items++ == MAX_LINES) {
        return false;
      }
    }
    return items >= MIN_LINES;
  }

  private boolean isLinkedLine(int item) {
    return outline.tag(item).equals("li")
        && outline.linkedText(item) > 0
        && outline.textLength(item) <= LONGEST_LINE;
  }

  /** What stands before in the same line, without the text of other links. */
  private String before(int end, int limit) {
    if (outline.charAt(end) == PageOutline.BLOCK) {
      return "";
    }
    int start = end;
    while (start > limit && outline.charAt(start - 1) != PageOutline.BLOCK) {
      start--;
    }
    return unlinked(start, end);
  }

  private String after(int start, int limit) {
    if (outline.charAt(start - 1) == PageOutline.BLOCK) {
      return "";
    }
    int end = start;
    while (end < limit && outline.charAt(end) != PageOutline.BLOCK) {
      end++;
    }
    return unlinked(start, end);
  }

  private String unlinked(int start, int end) {
    StringBuilder text = new StringBuilder(end - start);
    for (int i = linked.nextClearBit(start); i < end; i = linked.nextClearBit(i + 1)) {
      text.append(outline.charAt(i));
    }
    return text.toString().strip();
  }

  private static boolean isSentence(String before, String after, String text) {
    int words = FurnitureText.words(text);
    boolean bareAfter = !hasLetters(after);
    if (!hasLetters(before)) {
      return !bareAfter && continues(after, words);
    }
    char last = before.charAt(before.length() - 1);
    if (before.length() <= LONGEST_LEAD_IN && bareAfter) {
      boolean leadIn = POINTERS.indexOf(last) >= 0 || HeadlineText.isLeadIn(before);
      boolean runsOn = words < FEW_WORDS || Character.isLowerCase(text.charAt(0));
      return !leadIn && !FurnitureText.isDetail(before) && runsOn;
    }
    return !FurnitureText.isDetail(before) || !FurnitureText.isDetail(after);
  }

  private static boolean continues(String after, int words) {
    if (FurnitureText.isDetail(after)) {
      return false;
    }
    char first = after.charAt(0);
    boolean runsOn = Character.isLowerCase(first) || ".,;)'’".indexOf(first) >= 0;
    return runsOn || (words < FEW_WORDS - 1 && after.length() > LONGEST_REST);
  }

  private static boolean hasLetters(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
