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
      "(?:(?:file )?photos?(?:graph)?(?: credit)?(?: courtesy)?(?: by)?|photographer|picture(?:"
          + " by)?|image(?: credit)?(?: by)?|(?:photo |image )?credits?|courtesy(?:"
          + " of)?|foto(?:grafía)?(?: de| di)?|bild(?:quelle)?|bildnachweis|crédit(?:o|os|s)?(?:"
          + " photos?)?|fotó|fotoğraf|zdjęcie|fot\\."
          + "|kuva|beeld|φωτογραφία|φωτο|صورة|تصوير|צילום|ảnh|ภาพ|फोटो|фото|写真|撮影|图|圖|图片|사진|©|\\(c\\))";

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

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][\"”’»)]?$");

  /** Two words or more, each with a capital at its start, or a number that is no year. */
  private static final Pattern NAMES =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'’]*(?:[ /,&|-]{1,3}(?:\\p{Lu}[\\p{L}.'’]*+"
              + "|(?:of|the|and|for|via|de|la|du|des|di|del|von|van)\\b|\\d{1,2}(?!\\d))){1,7}");

  private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{2,6}");

  private static final Pattern END_LABEL =
      Pattern.compile(
          "(?:[•|–—]\\s?(?:" + LABEL + ")|(?:" + LABEL + ")\\s?[:：])$",
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

  /** Of what is known to be a caption, names in brackets after its sentence are a credit too. */
  static Optional<Parts> parseCaption(String caption) {
    return parse(caption).or(() -> namesInBrackets(caption));
  }

  private static Optional<Parts> namesInBrackets(String caption) {
    int open = caption.lastIndexOf('(');
    if (open < 2 || !caption.endsWith(")") || caption.length() - open > LONGEST_CREDIT) {
      return Optional.empty();
    }
    String inside = caption.substring(open + 1, caption.length() - 1).strip();
    String text = caption.substring(0, open).strip();
    return SENTENCE_END.matcher(text).find() && NAMES.matcher(inside).matches()
        ? parts(text, inside)
        : Optional.empty();
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

  /** Names are written with a capital; "dpa" is an exception, and names like "iStock". */
  private static boolean isName(String credit) {
    int space = credit.indexOf(' ');
    String first = space < 0 ? credit : credit.substring(0, space);
    return !Character.isLowerCase(credit.charAt(0))
        || first.chars().anyMatch(Character::isUpperCase)
        || NewsAgency.firstIn(credit).isPresent();
  }

  /** "Photo by Ana Ruiz" → "Ana Ruiz"; "AP Photo/Ana Ruiz" stays as printed. */
  static String withoutLabel(String printed) {
    boolean bracketed = printed.startsWith("(") && printed.indexOf(')') == printed.length() - 1;
    String credit = bracketed ? printed.substring(1, printed.length() - 1).strip() : printed;
    Matcher label = OWN_LABEL.matcher(credit);
    return label.find() && label.end() < credit.length()
        ? credit.substring(label.end()).strip()
        : credit;
  }

  /** Without the label of the credit, where that stands in an element of its own. */
  static String withoutEndLabel(String caption) {
    Matcher label =
        END_LABEL.matcher(caption).region(Math.max(0, caption.length() - 30), caption.length());
    return label.find() && label.start() > 0
        ? withoutSeparator(caption.substring(0, label.start()).strip())
        : caption;
  }

  /** Whether a short text is nothing but names. */
  static boolean isNames(String text) {
    return text.length() <= LONGEST_CREDIT
        && (NAMES.matcher(text).matches()
            || ABBREVIATION.matcher(text).matches()
            || NewsAgency.named(text).isPresent());
  }

  private static String withoutSeparator(String text) {
    int end = text.length();
    while (end > 0 && "|–—•·/- ([".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }
}
