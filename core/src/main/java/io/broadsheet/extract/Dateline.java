package io.broadsheet.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place that opens a report: "CHICAGO (WLS) — ", "SAN SALVADOR, El Salvador (AP) — ", "Berlin
 * (dpa) - ", "PARIS, 3 févr. – ", "МОСКВА, 3 февраля. /ТАСС/.".
 *
 * <p>A name before a dash is a dateline if it is written in capitals, or followed by an agency's
 * mark in brackets, or by a date; else any "Rubio — who" would be one.
 */
final class Dateline {
  /** A dateline is shorter than this. */
  private static final int LONGEST = 80;

  private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}.'’]*+";
  private static final String CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M}.'’]*+";

  /**
   * One to five words with a capital, joined by spaces, hyphens or small words ("Rio de Janeiro").
   */
  private static final String PLACE =
      WORD + "(?:[ -](?:(?:de|del|da|do|la|el|am|an der|upon|of|the|sur|di) )?" + WORD + "){0,4}+";

  private static final String CAPITAL_PLACE = CAPITALS + "(?:[ -]" + CAPITALS + "){0,4}+";
  private static final String REGION = "(?:, ?" + WORD + "(?: " + WORD + "){0,3})?";
  private static final String MARK = " ?\\((?:\\p{Lu}|dpa)[^()]{0,29}\\)";
  private static final String SLASHED_MARK = "\\.? ?/\\p{L}[^/]{1,20}/";

  /** ", Feb. 26", ", 3 févr.", ", 03 FEB", ", 3 de febrero", " 3 февраля". */
  private static final String DATE =
      "(?:,? (?:\\p{L}{3,10}\\.? \\d{1,2}|\\d{1,2}\\.? (?:de )?\\p{L}{3,10}\\.?)(?:,? \\d{4})?+)";

  private static final String DASH = "\\s?(?:[—–]|-{1,2}|\\.-|:)(?=\\s)|\\s?[—–](?=\\p{L}|[“\"«])";

  /** One of these stands in each of them. */
  private static final String DASHES = "—–-:/";

  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:"
              + ("(?<marked>" + PLACE + REGION + DATE + "?" + MARK + ")(?:" + DASH + ")")
              + ("|(?<slashed>"
                  + PLACE
                  + REGION
                  + DATE
                  + "?+"
                  + SLASHED_MARK
                  + ")(?:\\.\\s|"
                  + DASH
                  + ")")
              + ("|(?<dated>" + PLACE + "(?:, " + PLACE + ")?" + DATE + ")(?:" + DASH + ")")
              + ("|(?<capitals>" + CAPITAL_PLACE + REGION + ")(?:" + DASH + ")")
              + ("|\\(\\p{Lu}[^()]{1,20}\\)\\s?[-–—]\\s(?<after>"
                  + CAPITAL_PLACE
                  + DATE
                  + ")"
                  + "(?:"
                  + DASH
                  + ")")
              + ")");

  /** "新华社北京2月3日电": place and day, then "by wire". */
  private static final Pattern WIRED =
      Pattern.compile("^[（(【]?(?:[\\p{IsHan}]{2,4}社)?(\\p{IsHan}{2,6}\\d{1,2}月\\d{1,2}日)(?:电|電)");

  /** "【東京】", "（ロンドン共同）". */
  private static final Pattern BRACKETED =
      Pattern.compile("^[【（]([\\p{IsHan}\\p{IsKatakana}ー]{2,10})(?:[=＝][^】）]{1,10})?[】）]");

  /** Labels that stand where a dateline would. */
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:BREAKING|UPDATED?|WATCH|VIDEO|EXCLUSIVE|OPINION|ANALYSIS|LIVE|PHOTOS?|READ|NOTE|EIL|CORRECTION"
              + "|EXKLUSIV|ÚLTIMA HORA|ALERTE|MORE|RELATED|LISTEN|WARNING|EDITOR)\\b");

  private Dateline() {}

  /**
   * The dateline at the start of a paragraph.
   *
   * @param paragraph a paragraph or a teaser's snippet
   * @return the dateline as written, without its dash ("CHICAGO (WLS)")
   */
  static Optional<String> opening(String paragraph) {
    String start = paragraph.substring(0, Math.min(paragraph.length(), LONGEST));
    Matcher opening = OPENING.matcher(start);
    if (holdsDash(start) && opening.find()) {
      return Optional.of(whole(opening)).filter(Dateline::isPlace);
    }
    Matcher wired = WIRED.matcher(start);
    if (wired.find()) {
      return Optional.of(wired.group(1));
    }
    Matcher bracketed = BRACKETED.matcher(start);
    return bracketed.find() ? Optional.of(bracketed.group(1)) : Optional.empty();
  }

  /** Whether a sign stands in the text that ends datelines: a quick test. */
  private static boolean holdsDash(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (DASHES.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static String whole(Matcher opening) {
    for (String name : new String[] {"marked", "slashed", "dated", "capitals"}) {
      if (opening.group(name) != null) {
        return opening.group(name).strip();
      }
    }
    return opening.group("after").strip();
  }

  private static boolean isPlace(String dateline) {
    long letters = dateline.chars().filter(Character::isLetter).limit(4).count();
    return letters >= 4 && !LABEL.matcher(dateline).find();
  }
}
