package io.broadsheet.extract;

/**
 * Recognises a teaser's summary that was cut off: "… has been issued for the…", "[...]", "…more".
 */
final class Snippet {
  private Snippet() {}

  /** Whether the text ends in an ellipsis, in brackets or not. */
  static boolean isCutOff(String text) {
    int end = text.length();
    while (end > 0 && "])» ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String kept = text.substring(Math.max(0, end - 4), end);
    return kept.endsWith("…") || kept.endsWith("...") || kept.endsWith("⋯");
  }
}
