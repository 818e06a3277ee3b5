package io.broadsheet.extract;

import java.util.Locale;
import java.util.Set;

/** Tells headlines and summaries from the small print around them. */
final class FurnitureText {
  private static final int LONGEST_DETAIL = 48;
  private static final int LONGEST_LEGAL = 8;

  private static final WordTable GENERIC =
      new WordTable(
          WordList.phrases(
              """
          read more, more, continue reading, read full story, read the full story, full story
          read the full article, read story, read article, view article, see more, view all, view more
          learn more, click here, click here to read more, watch now, watch video, show more, details
          previous, next, previous post, next post, previous article, next article, previous story
          next story, newer post, older post, newer posts, older posts
          weiterlesen, mehr lesen, mehr erfahren, jetzt lesen, zum artikel, zum beitrag, mehr
          vorheriger beitrag, nächster beitrag, vorheriger artikel, nächster artikel
          lire la suite, lire plus, en savoir plus, article suivant, article précédent
          leer más, seguir leyendo, ver más, artículo anterior, artículo siguiente
          leia mais, saiba mais, continue lendo, leggi tutto, continua a leggere, leggi di più
          lees meer, lees verder, läs mer, les mer, læs mere, czytaj więcej, czytaj dalej
          читать далее, подробнее, читать полностью, devamını oku, baca selengkapnya
          """));

  private static final Set<String> LEGAL =
      WordList.words(
          """
          privacy cookie cookies terms conditions policy policies disclosure disclaimer copyright
          dmca agreement rights reserved guidelines datenschutz nutzungsbedingungen impressum agb
          privacidad términos condiciones confidentialité mentions légales
          """);

  private FurnitureText() {}

  /** The number of words; two characters of a script without spaces count as one. */
  static int words(String text) {
    int words = 0;
    int dense = 0;
    boolean in = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u2e80' && c < '\ua000') {
        dense++;
        in = false;
      } else if (Character.isLetterOrDigit(c)) {
        words += in ? 0 : 1;
        in = true;
      } else if (c != '\'' && c != '’' && c != '-' && c != '.' && c != ',') {
        in = false;
      }
    }
    return words + dense / 2;
  }

  static boolean isGeneric(String text) {
    int start = 0;
    int end = text.length();
    while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    return end == 0 || GENERIC.of(text, start, end) != 0;
  }

  /** Whether a short text names the site's legal pages: "Privacy policy and terms of use". */
  static boolean isLegal(String text) {
    if (words(text) > LONGEST_LEGAL) {
      return false;
    }
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Character.isLetter(text.charAt(i))) {
        if (i > start && LEGAL.contains(text.substring(start, i).toLowerCase(Locale.ROOT))) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }

  /** Whether a short text is a date, a time, a byline or a count. */
  static boolean isDetail(String text) {
    if (text.length() > LONGEST_DETAIL) {
      return false;
    }
    int digits = 0;
    int words = 0;
    int letters = 0;
    boolean in = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetter(c);
      digits += Character.isDigit(c) ? 1 : 0;
      letters += letter ? 1 : 0;
      words += letter && !in ? 1 : 0;
      in = letter;
    }
    boolean count = digits > 0 && words <= 3 && letters <= 4 * digits + 12;
    return letters == 0 || count || isByline(text);
  }

  private static boolean isByline(String text) {
    return text.regionMatches(true, 0, "by ", 0, 3) && words(text) <= 8;
  }

  /** Whether the end of a text was cut off. */
  static boolean isCut(String text) {
    return text.endsWith("…")
        || text.endsWith("...")
        || text.endsWith("[…]")
        || text.endsWith("[...]");
  }
}
