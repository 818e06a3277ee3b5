package io.broadsheet.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lines of a text dump that belong to the site's furniture, not to the story: buttons, labels of
 * advertisements, counters. The list holds whole lines only, so that a sentence about sharing is
 * never taken for a button.
 */
final class ChromeLine {
  private static final int LONGEST = 100;

  private static final Set<String> EXACT = PhraseList.load("chrome-lines.txt");

  private static final Pattern COUNTER =
      Pattern.compile(
          "\\d+[.,]?\\d*k?"
              + " ?(?:shares?|comments?|likes?|views?|videos?|photos?|images?|pictures|bilder|fotos?|votes?|min(?:utes?)?(?:"
              + " read)?|kommentare?|comentarios?|commentaires?|commenti|комментари\\p{L}+|条评论|件のコメント|mal"
              + " geteilt)|(?:reading time|read time|lesezeit|temps de lecture|tiempo de"
              + " lectura|tempo di lettura)\\b.{0,20}|(?:(?:photo|image|slide) )?\\d+"
              + " (?:of|von|de|di|sur) \\d+|\\d+ ?/ ?\\d+|\\d+"
              + " (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?) ago|(?:just"
              + " now|yesterday)|vor (?:\\d+|einer|einem) \\p{L}+|hace \\d+ \\p{L}+|il y a \\d+"
              + " \\p{L}+|há \\d+ \\p{L}+|\\d+ \\p{L}+ fa|\\d+"
              + " (?:часов|часа|час|минут|минуты|дней|дня|день) назад|\\d+(?:小时|分钟|天|時間|分|日)前");

  private ChromeLine() {}

  /** Whether a whole line is furniture. */
  static boolean matches(String line) {
    if (line.length() > LONGEST) {
      return isOrnament(line);
    }
    String words = line.toLowerCase(Locale.ROOT);
    int start = words.startsWith("(") ? 1 : 0;
    int end = words.length();
    while (end > start && ":.!».›>+)".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return EXACT.contains(words.substring(start, end))
        || COUNTER.matcher(words).matches()
        || COUNTER.matcher(words.substring(start, end)).matches()
        || isOrnament(line);
  }

  /** "* * *", "———", "•••": a line without a letter or digit. */
  private static boolean isOrnament(String line) {
    return line.codePoints().noneMatch(Character::isLetterOrDigit);
  }
}
