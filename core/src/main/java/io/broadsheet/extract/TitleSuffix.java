package io.broadsheet.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The site's name as pages add it to their titles: "Headline | Section | Name", "Name - Headline".
 */
final class TitleSuffix {
  private static final int MAX_NAME = 40;
  private static final String SEPARATORS = "|-–—·•»:_｜";

  private TitleSuffix() {}

  /**
   * The last name after the headline, or the first before it.
   *
   * @param logos what the page's first pictures say: with a colon after it, only such a name is one
   */
  static Optional<String> siteName(String title, String headline, Set<String> logos) {
    int at = title.toLowerCase(Locale.ROOT).indexOf(headline.toLowerCase(Locale.ROOT));
    if (headline.isBlank() || at < 0 || at + headline.length() > title.length()) {
      return Optional.empty();
    }
    String before = title.substring(0, at).strip();
    String after = title.substring(at + headline.length()).strip();
    if (!after.isEmpty() && isSeparator(after.charAt(0))) {
      return name(after.substring(lastSeparator(after, after.length()) + 1));
    }
    boolean parted = !before.isEmpty() && isSeparator(before.charAt(before.length() - 1));
    String name = parted ? before.substring(0, firstSeparator(before)) : "";
    return !before.endsWith(":") || logos.contains(name.strip()) ? name(name) : Optional.empty();
  }

  /** A hyphen parts only where white space stands beside it, or the text is without spaces. */
  private static int lastSeparator(String text, int from) {
    int at = from - 1;
    while (at > 0 && !(isSeparator(text.charAt(at)) && isFree(text, at))) {
      at--;
    }
    return at;
  }

  private static int firstSeparator(String text) {
    int at = 0;
    while (at < text.length() - 1 && !(isSeparator(text.charAt(at)) && isFree(text, at))) {
      at++;
    }
    return at;
  }

  private static boolean isFree(String text, int at) {
    return at == 0 || text.charAt(at) != '-' || Character.isWhitespace(text.charAt(at - 1));
  }

  private static boolean isSeparator(char c) {
    return SEPARATORS.indexOf(c) >= 0;
  }

  private static Optional<String> name(String text) {
    String name = text.strip();
    boolean plausible =
        name.length() > 1
            && name.length() <= MAX_NAME
            && name.codePoints().anyMatch(Character::isLetter);
    return plausible ? Optional.of(name) : Optional.empty();
  }
}
