package io.broadsheet.extract;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Recognises by their wording the lines that news pages put into and around their stories. */
final class BoilerplateText {
  /** In characters; longer than every phrase below. */
  private static final int LONGEST_OPENING = 24;

  private static final int LONGEST_BYLINE = 60;
  private static final int BYLINE_WORDS = 6;

  private static final int MAX_SENTENCES = 30;
  private static final int LONGEST_LINK = 4;
  private static final String KOREAN_REPORTER = " 기자";
  private static final Pattern SENTENCE_ENDS = Pattern.compile("(?<=[.!?])\\s+");
  private static final Pattern LINK_BARS = Pattern.compile("\\s?[|•·»›]\\s?|\\s/\\s");

  /** "© 2026 Name", "All rights reserved", and what papers print instead in other languages. */
  private static final Pattern RIGHTS =
      Pattern.compile(
          "^\\W*(?:copyright\\b.{0,60}|(?:©|\\(c\\)).{0,60})$|all rights reserved|alle rechte"
              + " vorbehalten|tous droits réservés|todos los derechos reservados|reservados todos"
              + " los derechos|todos os direitos reservados|tutti i diritti riservati|riproduzione"
              + " riservata|reproduction interdite|reprodução proibida|alle rechten"
              + " voorbehouden|wszelkie prawa zastrzeżone|все права"
              + " защищены|無断転載|무단\\s?전재|版权所有|未经授权|جميع الحقوق محفوظة|כל הזכויות שמורות",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** How sentences begin that go with a request. */
  private static final List<String> SOFT_REQUESTS =
      List.of(
          "follow ",
          "get ",
          "click ",
          "tap ",
          "like ",
          "read ",
          "stay ",
          "never miss",
          "don't miss",
          "don’t miss",
          "want ",
          "find ",
          "see ",
          "check out",
          "have a ",
          "email ",
          "listen ",
          "watch ",
          "join ",
          "visit ",
          "enter your ");

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

  /** Whether it opens as a byline and names persons, and no more. */
  static boolean isByline(String text) {
    if (text.length() >= LONGEST_BYLINE
        || text.endsWith(".")
        || Words.count(text) > BYLINE_WORDS
        || !(BylineOpening.end(text, false) > 0 || text.endsWith(KOREAN_REPORTER))) {
      return false;
    }
    List<String> names = AuthorNames.read(text);
    return !names.isEmpty() && names.stream().allMatch(AuthorNames::isPerson);
  }

  static String[] sentences(String text) {
    return SENTENCE_ENDS.split(text, MAX_SENTENCES);
  }

  /** Whether each of its sentences asks the reader for something, one of them for a follower. */
  static boolean isRequestOnly(String text) {
    boolean request = false;
    for (String sentence : sentences(text)) {
      if (!isRequest(sentence) && !begins(sentence, SOFT_REQUESTS)) {
        return false;
      }
      request |= isRequest(sentence);
    }
    return request;
  }

  /** Whether it states who holds the rights. */
  static boolean isRightsLine(String text) {
    return RIGHTS.matcher(text).find();
  }

  /** Whether it is a row of links: words between bars or dots, no sentence. */
  static boolean isLinkRow(String text) {
    String[] parts = LINK_BARS.split(text, MAX_SENTENCES);
    for (String part : parts) {
      if (Words.count(part) > LONGEST_LINK) {
        return false;
      }
    }
    return parts.length > 2;
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
