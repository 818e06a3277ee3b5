package io.broadsheet.extract;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recognises how bylines begin: "By", "Ein Artikel von", "Auteur :", "文/", in some thirty
 * languages.
 */
final class BylineOpening {
  private static final int MAX_WORDS = 8;
  private static final int MAX_WORD = 16;

  /** Begin a byline wherever they stand. */
  private static final Set<String> BY =
      words("by von par por door af av przez oleh bởi от від yazan írta");

  /** Begin a byline only where it is marked as one, being common words elsewhere. */
  private static final Set<String> WEAK_BY = words("di da de del per od");

  /** May stand before "by", one or several of them. */
  private static final Set<String> BEFORE_BY =
      words(
          "written edited posted published reported story words text texts report reports article"
              + " review reviewed interview created submitted contributed compiled edited analysis"
              + " opinion photo photos post a an the on at and last updated ein eine einen artikel"
              + " beitrag gastbeitrag geschrieben verfasst veröffentlicht erstellt eingestellt"
              + " kommentar analyse am um und zuletzt écrit publié rédigé propos recueillis texte"
              + " texto un une le mis en ligne posté escrito publicado redactado el artículo em"
              + " scritto pubblicato testo articolo il cura geschreven geplaatst gepubliceerd tekst"
              + " op een skrevet skriven publicerad publicerat publisert den artikkel opublikowane"
              + " napisane dodane dodany ditulis diposting pada опубликовано đăng viết");

  /** Begin a byline before a colon. */
  private static final Set<String> LABELS =
      words(
          "текст фото autor autorin autoren autorinnen autora autores autorka autoři autorzy author"
              + " authors auteur auteurs autrice autore autori autrici автор авторы автори yazar"
              + " yazarı penulis editor reporter كتبت إعداد تحرير szerző szerzők tekst text texte"
              + " texto testo teksti verfasser verfasserin skribent forfatter författare"
              + " kirjoittaja kirjoittanut redaktion redaktör redaktor redacción redazione redactie"
              + " redacteur journalist journaliste giornalista periodista byline by von par por"
              + " napsal napsala opracował opracowała napisał napisała συντάκτης γράφει מאת بقلم"
              + " كتب نویسنده लेखक beitrag words story verfasst geschrieben 作者 文 撰文 记者 記者 编辑 編集"
              + " 責任編集 责任编辑 글 기자 执笔 取材 筆者 著者 本报记者");

  private static final WordTable FIRST =
      new WordTable(
          Stream.of(BY, BEFORE_BY, LABELS).flatMap(Set::stream).collect(Collectors.toSet()));

  private BylineOpening() {}

  private static Set<String> words(String words) {
    return new HashSet<>(Arrays.asList(words.split(" ", -1)));
  }

  /** Whether the first word of a text is one that bylines begin with: a quick test. */
  static boolean isLikely(String text) {
    int start = 0;
    while (start < text.length() && !Character.isLetter(text.charAt(start))) {
      start++;
    }
    return FIRST.of(text, start, wordEnd(text, start)) != 0;
  }

  /**
   * The end of the opening.
   *
   * @param marked whether the text is marked as a byline, so that "de" and "di" open it too
   * @return how many characters the opening takes; 0 where there is none
   */
  static int end(String text, boolean marked) {
    int at = 0;
    for (int i = 0; i < MAX_WORDS; i++) {
      int start = skipSigns(text, at);
      String word = word(text, start);
      int end = start + word.length();
      boolean glued = end < text.length() && !isGap(text.charAt(end));
      if (word.isEmpty() || (glued && !isColon(text, end))) {
        return 0;
      }
      if (BY.contains(word) || (WEAK_BY.contains(word) && (marked || i > 0))) {
        return skipSigns(text, end);
      }
      if (!BEFORE_BY.contains(word) && !LABELS.contains(word)) {
        return 0;
      }
      if (isColon(text, end)) {
        return LABELS.contains(word) || word.length() > 2 ? skipSigns(text, end) : 0;
      }
      at = end;
    }
    return 0;
  }

  /**
   * Where an opening of several words, "posted by", or a label with a colon ends inside a text.
   *
   * @return 0 where there is none
   */
  static int endInside(String text) {
    for (int at = 0; at < text.length(); at++) {
      boolean wordStart = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      String word = wordStart ? word(text, at) : "";
      boolean label = LABELS.contains(word) && isColon(text, at + word.length());
      if (label || (BEFORE_BY.contains(word) && word.length() > 2)) {
        int end = end(text.substring(at), false);
        if (end > 0) {
          return at + end;
        }
      }
    }
    return 0;
  }

  private static boolean isGap(char c) {
    return Character.isWhitespace(c) || c == '|' || c == ',' || c == ';';
  }

  private static boolean isColon(String text, int at) {
    int colon = at;
    while (colon < text.length() && Character.isWhitespace(text.charAt(colon))) {
      colon++;
    }
    return colon < text.length() && ":：／/".indexOf(text.charAt(colon)) >= 0;
  }

  /** The first letter or digit from a place on. */
  static int skipSigns(String text, int at) {
    int next = at;
    while (next < text.length() && !Character.isLetterOrDigit(text.charAt(next))) {
      next++;
    }
    return next;
  }

  private static String word(String text, int start) {
    return text.substring(start, wordEnd(text, start)).toLowerCase(Locale.ROOT);
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && end < start + MAX_WORD && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
