package io.broadsheet.extract;

import io.broadsheet.article.Caption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A caption known by the credit at its end: "Boats in the harbour. (AP)", "Boats in the harbour.
 * Photo: Ana Ruiz / Reuters", "Boats in the harbour © AFP".
 */
final class CreditedCaption {
  /** In characters; a longer text is a paragraph. */
  private static final int LONGEST = 500;

  private static final int LONGEST_CREDIT = 80;

  private static final String LABEL =
      "(?:(?:file )?photos?(?:graph)?(?: credit)?(?: courtesy)?(?: by)?|photographer|picture(?: by)?"
          + "|image(?: credit)?(?: by)?|(?:photo |image )?credits?|courtesy(?: of)?|foto(?:grafía)?(?: de| di)?"
          + "|bild(?:quelle)?|bildnachweis|crédit(?:o|os)?(?: photo)?|crédits? photos?|fotó|fotoğraf|zdjęcie|fot\\."
          + "|kuva|фото|写真|撮影|图|圖|图片|사진|©|\\(c\\))";

  private static final Pattern LABELLED =
      Pattern.compile(
          "(?<=^|[.!?…。”\"|–—/] ?|\\s)(?<label>"
              + LABEL
              + ")\\s?[:：]\\s?(?<credit>[^:：.]{2,60}?)\\.?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern COPYRIGHT =
      Pattern.compile("(?:©|\\(c\\)) ?(?<credit>[^©:.]{2,60})$");

  private static final Pattern OWN_LABEL =
      Pattern.compile(
          "^(?:" + LABEL + ")(?:\\s?[:：]|\\s)\\s?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private CreditedCaption() {}

  /** A line's caption and credit; the caption is empty where the line is a credit only. */
  record Parts(String text, String credit) {
    Optional<Caption> caption() {
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(new Caption(text, Optional.of(credit)));
    }
  }

  /** Takes a line apart; empty where it is no credited caption. */
  static Optional<Parts> parse(String line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    boolean colon = line.indexOf(':') >= 0 || line.indexOf('：') >= 0;
    return bracketed(line)
        .or(() -> colon ? labelled(line, LABELLED) : Optional.empty())
        .or(() -> labelled(line, COPYRIGHT));
  }

  private static Optional<Parts> bracketed(String line) {
    char last = line.charAt(line.length() - 1);
    if (last != ')' && last != ']' && last != '）') {
      return Optional.empty();
    }
    int open = line.lastIndexOf(last == ')' ? '(' : last == ']' ? '[' : '（');
    if (open < 0 || line.length() - open > LONGEST_CREDIT) {
      return Optional.empty();
    }
    String inside = line.substring(open + 1, line.length() - 1).strip();
    boolean credit =
        NewsAgency.firstIn(inside).isPresent() || OWN_LABEL.matcher(inside).lookingAt();
    String text = line.substring(0, open).strip();
    return credit ? parts(text, withoutLabel(inside)) : Optional.empty();
  }

  private static Optional<Parts> labelled(String line, Pattern pattern) {
    int from = Math.max(0, line.length() - LONGEST_CREDIT - 20);
    Matcher matcher = pattern.matcher(line).region(from, line.length());
    matcher.useTransparentBounds(true).useAnchoringBounds(false);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String text = line.substring(0, matcher.start()).strip();
    return parts(withoutSeparator(text), withoutLabel(matcher.group("credit").strip()));
  }

  private static Optional<Parts> parts(String text, String credit) {
    return credit.isBlank() || !isName(credit)
        ? Optional.empty()
        : Optional.of(new Parts(text, credit));
  }

  /** Names are written with a capital; "dpa" is the exception. */
  private static boolean isName(String credit) {
    return !Character.isLowerCase(credit.charAt(0)) || NewsAgency.firstIn(credit).isPresent();
  }

  /** "Photo by Ana Ruiz" → "Ana Ruiz"; "AP Photo/Ana Ruiz" stays as printed. */
  static String withoutLabel(String credit) {
    Matcher label = OWN_LABEL.matcher(credit);
    return label.find() && label.end() < credit.length()
        ? credit.substring(label.end()).strip()
        : credit;
  }

  private static String withoutSeparator(String text) {
    int end = text.length();
    while (end > 0 && "|–—/- ([".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }
}
