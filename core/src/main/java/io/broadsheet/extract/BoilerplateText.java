package io.broadsheet.extract;

import java.util.List;
import java.util.Locale;

/** Recognises by their wording the lines that news pages put into and around their stories. */
final class BoilerplateText {
  /** In characters; longer than every phrase below. */
  private static final int LONGEST_OPENING = 24;

  private static final int LONGEST_BYLINE = 60;
  private static final int BYLINE_WORDS = 6;

  /** How requests to the reader begin. */
  private static final List<String> REQUESTS =
      List.of(
          "subscribe",
          "sign up",
          "follow us",
          "download our",
          "download the",
          "join our",
          "join us on",
          "get the latest",
          "share this",
          "share on",
          "like us on",
          "write to ",
          "get the quiz",
          "learn more",
          "view all",
          "show more",
          "watch now",
          "watch:",
          "watch live",
          "listen:",
          "abonnieren sie",
          "jetzt abonnieren",
          "folgen sie",
          "melden sie sich",
          "suscríbete",
          "síguenos",
          "suscríbase",
          "suivez-nous",
          "abonnez-vous",
          "inscrivez-vous",
          "iscriviti",
          "seguici",
          "siga-nos",
          "assine",
          "inscreva-se",
          "abonneer",
          "volg ons",
          "подписывайтесь",
          "подпишитесь");

  /** How labels of a story begin that are no part of its text. */
  private static final List<String> LABELS =
      List.of(
          "tags:",
          "tag:",
          "filed under",
          "filed to",
          "topics:",
          "posted in",
          "key points",
          "highlights",
          "via ",
          "copyright ©",
          "schlagwörter:",
          "schlagworte:",
          "themen:",
          "etiquetas:",
          "mots-clés",
          "temas:",
          "теги:",
          "метки:");

  private BoilerplateText() {}

  /** Letters and digits alone, in lower case, for comparing lines that differ in marks. */
  static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters.append(Character.toLowerCase(c));
      }
    }
    return letters.toString();
  }

  /** Whether a line has these letters and digits, in this order, and no others. */
  static boolean hasLetters(String text, String letters) {
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (at == letters.length() || letters.charAt(at++) != Character.toLowerCase(c)) {
          return false;
        }
      }
    }
    return at == letters.length();
  }

  /** Whether it begins like a request to subscribe, follow, share. */
  static boolean isRequest(String text) {
    return begins(text, REQUESTS);
  }

  /** Whether it begins with a request that needs a link to be one. */
  static boolean isLinkedRequest(String text) {
    return text.regionMatches(true, 0, "click here", 0, 10)
        || text.regionMatches(true, 0, "follow ", 0, 7);
  }

  static boolean isLabel(String text) {
    return begins(text, LABELS);
  }

  static boolean isByline(String text) {
    return text.length() < LONGEST_BYLINE
        && text.startsWith("By ")
        && Words.count(text) <= BYLINE_WORDS
        && !text.endsWith(".");
  }

  private static boolean begins(String text, List<String> openings) {
    String start =
        text.substring(0, Math.min(text.length(), LONGEST_OPENING)).toLowerCase(Locale.ROOT);
    for (String opening : openings) {
      if (start.startsWith(opening)) {
        return true;
      }
    }
    return false;
  }
}
