package io.broadsheet.extract;

/**
 * The words in class names and the like, one after the other: letters, cut before a capital that
 * follows a small letter. In {@code "entry-meta postedOn"} there are four. For one thread.
 */
final class NameWords {
  private final String names;
  private final int limit;
  private int start;
  private int end;
  private boolean startsName;
  private boolean afterHump;
  private boolean beforeHump;

  /**
   * The words of some names.
   *
   * @param names names, with white space between
   * @param limit how many characters are read
   */
  NameWords(String names, int limit) {
    this.names = names;
    this.limit = Math.min(names.length(), limit);
  }

  /** Goes on to the next word, where there is one. */
  boolean next() {
    startsName = end == 0;
    afterHump = beforeHump;
    start = end;
    while (start < limit && !isLetter(names.charAt(start))) {
      startsName |= Character.isWhitespace(names.charAt(start));
      start++;
    }
    end = Math.min(start + 1, limit);
    while (end < limit && isLetter(names.charAt(end)) && !isHump(end)) {
      end++;
    }
    beforeHump = end < limit && isLetter(names.charAt(end));
    return start < limit;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  int length() {
    return end - start;
  }

  /** Whether white space, or nothing, stands before the word. */
  boolean startsName() {
    return startsName;
  }

  /** Whether a capital cuts the word off from a neighbour. */
  boolean isHump() {
    return afterHump || beforeHump;
  }

  private boolean isHump(int at) {
    char c = names.charAt(at);
    return !isSmall(c) && Character.isUpperCase(c) && Character.isLowerCase(names.charAt(at - 1));
  }

  private static boolean isLetter(char c) {
    return isSmall(c) || Character.isLetter(c);
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }
}
