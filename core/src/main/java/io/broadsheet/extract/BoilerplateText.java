package io.broadsheet.extract;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Recognises by their wording the lines that news pages put into and around their stories. */
final class BoilerplateText {
  private static final int LONGEST_BYLINE = 60;
  private static final int BYLINE_WORDS = 6;

  private static final int MAX_SENTENCES = 30;

  /** In characters, of "© 2026 Name". */
  private static final int LONGEST_RIGHTS = 70;

  private static final int LONGEST_LINK = 4;
  private static final String KOREAN_REPORTER = " 기자";
  private static final Pattern SENTENCE_ENDS = Pattern.compile("(?<=[.!?])\\s+");
  private static final Pattern LINK_BARS = Pattern.compile("\\s?[|•·»›]\\s?|\\s/\\s");

  /** "All rights reserved", and what papers print instead in other languages. */
  private static final List<String> RIGHTS =
      List.of(
          "all rights reserved",
          "alle rechte vorbehalten",
          "tous droits réservés",
          "todos los derechos reservados",
          "reservados todos los derechos",
          "todos os direitos reservados",
          "tutti i diritti riservati",
          "riproduzione riservata",
          "reproduction interdite",
          "reprodução proibida",
          "alle rechten voorbehouden",
          "wszelkie prawa zastrzeżone",
          "все права защищены",
          "無断転載",
          "무단전재",
          "무단 전재",
          "版权所有",
          "未经授权",
          "جميع الحقوق محفوظة",
          "כל הזכויות שמורות");

  private static final List<String> RIGHTS_MARKS = List.of("copyright", "©", "(c)");

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
    if (!isRequest(text) && !begins(text, SOFT_REQUESTS)) {
      return false;
    }
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
    String lower = text.toLowerCase(Locale.ROOT);
    boolean marked = lower.length() <= LONGEST_RIGHTS && opensWithAny(lower, RIGHTS_MARKS);
    return marked || RIGHTS.stream().anyMatch(lower::contains);
  }

  /** Whether one of these marks stands before any letter or digit. */
  private static boolean opensWithAny(String text, List<String> marks) {
    int first = BylineOpening.skipSigns(text, 0);
    return marks.stream().mapToInt(text::indexOf).anyMatch(at -> at >= 0 && at <= first);
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
    char first = text.isEmpty() ? ' ' : Character.toLowerCase(text.charAt(0));
    for (String opening : openings) {
      if (opening.charAt(0) == first && text.regionMatches(true, 0, opening, 0, opening.length())) {
        return true;
      }
    }
    return false;
  }
}
