package io.broadsheet.extract;

import java.util.BitSet;

/** Tells links within a sentence from those that stand for themselves. For one thread, one page. */
final class SentenceLinks {
  private static final int WINDOW = 200;
  private static final int LONGEST_LEAD_IN = 40;
  private static final int LONGEST_REST = 40;
  private static final int FEW_WORDS = 5;
  private static final String POINTERS = ":|»>–—-/•→";

  private final PageOutline outline;
  private final BitSet linked = new BitSet();

  SentenceLinks(PageOutline outline) {
    this.outline = outline;
    for (int i = 0; i < outline.size(); i++) {
      if (outline.tag(i).equals("a")) {
        linked.set(outline.textStart(i), outline.textEnd(i));
      }
    }
  }

  boolean isInText(int link) {
    int start = outline.textStart(link);
    int end = outline.textEnd(link);
    if (start >= end) {
      return false;
    }
    int block = outline.block(link);
    String before = before(start, Math.max(outline.textStart(block), start - WINDOW));
    String after = after(end, Math.min(outline.textEnd(block), end + WINDOW));
    return isSentence(before, after, FurnitureText.words(outline.text(link)));
  }

  /** What stands before in the same line, without the text of other links. */
  private String before(int end, int limit) {
    StringBuilder text = new StringBuilder();
    for (int i = end - 1; i >= limit && outline.charAt(i) != PageOutline.BLOCK; i--) {
      if (!linked.get(i)) {
        text.append(outline.charAt(i));
      }
    }
    return text.reverse().toString().strip();
  }

  private String after(int start, int limit) {
    StringBuilder text = new StringBuilder();
    for (int i = start; i < limit && outline.charAt(i) != PageOutline.BLOCK; i++) {
      if (!linked.get(i)) {
        text.append(outline.charAt(i));
      }
    }
    return text.toString().strip();
  }

  private static boolean isSentence(String before, String after, int words) {
    boolean bareAfter = !hasLetters(after);
    if (!hasLetters(before)) {
      return !bareAfter && continues(after, words);
    }
    char last = before.charAt(before.length() - 1);
    if (before.length() <= LONGEST_LEAD_IN && bareAfter) {
      boolean leadIn = POINTERS.indexOf(last) >= 0 || HeadlineText.isLeadIn(before);
      return !leadIn && !FurnitureText.isDetail(before) && words < FEW_WORDS;
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
    return text.chars().anyMatch(Character::isLetterOrDigit);
  }
}
