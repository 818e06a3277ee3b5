package io.broadsheet.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The headings over lists of other stories: "You May Also Like", "Read more", "Lesen Sie auch". */
final class TeaserHeading {
  /** In words; a longer line is a sentence or a headline. */
  private static final int LONGEST = 7;

  private static final Set<String> EXACT = PhraseList.load("teaser-headings.txt");

  /** "More from Politics", "Mehr aus Wirtschaft", "Más de Cultura": a heading that names a part. */
  private static final Pattern OPEN =
      Pattern.compile(
          "^(?:more (?:from|on|in|about) |more .{1,30} (?:news|stories|headlines)$|latest (?:from|in|on) "
              + "|related to |recommended (?:by|from) |also (?:in|from) |most (?:read|popular|viewed) "
              + "|trending (?:in|on) |mehr (?:aus|zu|zum|über|von) |más (?:de|en) |lo más .{1,20} (?:de|en) "
              + "|plus (?:de|d['’]).{1,20} sur |dans la rubrique |altro da |mais (?:de|em) |meer (?:van|uit|over) "
              + "|mer (?:från|om|fra) |więcej (?:z|o) |ещё (?:в|из|о) |ещё по )");

  /** Links at the end of a single teaser, which head a list only where none is open. */
  private static final Set<String> CONTINUATION = PhraseList.load("teaser-continuations.txt");

  /** What may stand between "Read more" and the headline in the same line. */
  private static final String SEPARATORS = ":：|»›>";

  private TeaserHeading() {}

  /** Whether a line, or an element's whole text, is such a heading. */
  static boolean matches(String line) {
    String words = normalised(line);
    return names(line)
        || (line.length() <= 60
            && words.split(" ").length <= LONGEST
            && !endsSentence(line)
            && OPEN.matcher(words).find());
  }

  /** Whether a line is one of the known headings, word for word. */
  static boolean names(String line) {
    return EXACT.contains(normalised(line));
  }

  /** Whether a line is a link to the rest of the teaser above it. */
  static boolean continues(String line) {
    return CONTINUATION.contains(normalised(line));
  }

  /**
   * Reads a teaser that stands in one line with its heading: "Read more: Harbour bridge closed".
   *
   * @return where the headline starts; empty where the line is no such teaser
   */
  static Optional<Integer> leadIn(String line) {
    int limit = Math.min(line.length() - 2, 45);
    for (int i = 3; i < limit; i++) {
      if (SEPARATORS.indexOf(line.charAt(i)) >= 0) {
        return EXACT.contains(normalised(line.substring(0, i))) && line.length() <= 300
            ? Optional.of(i + 1)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean endsSentence(String line) {
    return line.endsWith(".") || line.endsWith("!") || line.endsWith("?");
  }

  /** Lower case, without what decorates a heading at its ends. */
  private static String normalised(String line) {
    if (line.length() > 60) {
      return "";
    }
    int start = 0;
    int end = line.length();
    while (start < end && isDecoration(line.charAt(start))) {
      start++;
    }
    while (end > start && isDecoration(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isDecoration(char c) {
    return !Character.isLetterOrDigit(c)
        && Character.getType(c) != Character.NON_SPACING_MARK
        && Character.getType(c) != Character.COMBINING_SPACING_MARK;
  }
}
