package io.broadsheet.search;

/**
 * Where a text has something that the query asks for.
 *
 * @param start in UTF-16 units
 * @param end the unit after the last
 * @param what the word that it is, for counting different ones
 */
record Match(int start, int end, String what) {
  /** The same, grown so that it cuts no surrogate pair and parts no mark from its letter. */
  Match whole(String text) {
    int from = start;
    while (from > 0 && continues(text, from)) {
      from--;
    }
    int to = end;
    while (to < text.length() && continues(text, to)) {
      to++;
    }
    return new Match(from, to, what);
  }

  private static boolean continues(String text, int at) {
    char c = text.charAt(at);
    if (Character.isLowSurrogate(c) && Character.isHighSurrogate(text.charAt(at - 1))) {
      return true;
    }
    return switch (Character.getType(text.codePointAt(at))) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }
}
