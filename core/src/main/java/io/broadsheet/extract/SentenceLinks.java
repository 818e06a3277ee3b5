package io.broadsheet.extract;

/** Tells links within a sentence from those that stand for themselves. */
final class SentenceLinks {
  private static final int LONGEST_LEAD_IN = 40;
  private static final int LONGEST_REST = 40;

  private SentenceLinks() {}

  static boolean isInText(PageOutline outline, int link) {
    int start = outline.textStart(link);
    int end = outline.textEnd(link);
    if (start >= end) {
      return false;
    }
    int block = outline.block(link);
    String before = lastLine(outline.slice(Math.max(outline.textStart(block), start - 200), start));
    String after = firstLine(outline.slice(end, Math.min(outline.textEnd(block), end + 200)));
    return isSentence(
        before, after, FurnitureText.words(outline.slice(start, Math.min(end, start + 400))));
  }

  private static boolean isSentence(String before, String after, int words) {
    boolean bareAfter = letters(after) == 0;
    if (before.isEmpty() || letters(before) == 0) {
      return !bareAfter && continues(after, words);
    }
    char last = before.charAt(before.length() - 1);
    if (before.length() <= LONGEST_LEAD_IN && bareAfter) {
      boolean leadIn = ":|»>–—-/•→".indexOf(last) >= 0;
      return !leadIn && !FurnitureText.isDetail(before) && words < 5;
    }
    return !(FurnitureText.isDetail(before) && FurnitureText.isDetail(after));
  }

  private static boolean continues(String after, int words) {
    if (FurnitureText.isDetail(after)) {
      return false;
    }
    char first = after.charAt(0);
    boolean runsOn = Character.isLowerCase(first) || ".,;)'’".indexOf(first) >= 0;
    return runsOn || (words < 4 && after.length() > LONGEST_REST);
  }

  private static int letters(String text) {
    return (int) text.chars().filter(Character::isLetterOrDigit).count();
  }

  private static String lastLine(String text) {
    String bare = trimSpaces(text);
    return bare.substring(bare.lastIndexOf(PageOutline.BLOCK) + 1).strip();
  }

  private static String firstLine(String text) {
    String bare = trimSpaces(text);
    int cut = bare.indexOf(PageOutline.BLOCK);
    return (cut < 0 ? bare : bare.substring(0, cut)).strip();
  }

  private static String trimSpaces(String text) {
    return text;
  }
}
