package io.broadsheet.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes names out of a byline: leaves out "By" and its like in some twenty languages, dates, roles,
 * addresses and handles, and splits at commas and "and".
 */
final class AuthorNames {
  private static final int MAX_BYLINE = 300;
  private static final int MAX_NAME = 70;
  private static final int MAX_WORDS = 7;
  private static final int MAX_NAMES = 20;

  /** Words that open a byline wherever it stands. */
  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:(?:(?:written|posted|published|reported|story|words|text|report|article|review|"
              + "interview|created|submitted|contributed|compiled|edited|analysis|opinion|photos?|"
              + "ein artikel|ein beitrag|beitrag|artikel|geschrieben|verfasst|veröffentlicht|erstellt|"
              + "eingestellt|autor|kommentar|von unserer redakteurin|ein kommentar|eine analyse|"
              + "écrit|publié|rédigé|propos recueillis|texte|escrito|publicado|texto|scritto|pubblicato|"
              + "testo|geschreven|geplaatst|tekst|skrevet|skriven|publicerad|publisert|posté|un article)"
              + "(?:\\s+am [0-9. a-zäöü]{5,30}?|\\s+on [0-9,. a-z]{5,30}?)?\\s+)?"
              + "(?:by|von|par|por|de|di|door|af|av|přez|przez|oleh|bởi|от|od|da|per)[:\\s]\\s*"
              + "|(?:autor(?:in|en|es|a|ka|i|zy)?|author(?:s)?|auteur(?:s|e)?|autore|autori|автор(?:ы|и)?|yazar|yazan|penulis|"
              + "reporter|szerző|írta|tekst|text|texte|texto|testo|foto|redaktion|redaktör|redacción|"
              + "redazione|redactie|reportage|verfasser(?:in)?|skribent|forfatter|kirjoittaja|kirjoittanut|"
              + "tác giả|napsal(?:a)?|opracował(?:a)?|napisał(?:a)?|publisher|beitragvon|geschrieben von|作者|文|撰文|"
              + "记者|記者|编辑|責任編集|责任编辑|編集|글|기자)\\s*[:：／/]\\s*)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern END =
      Pattern.compile(
          "\\s*(?:[|•·»›►▪●\\u2022]|\\s[-–—]\\s|\\bam \\d|\\bon \\d|\\s/\\s|\\d{1,2}[.:/]\\d{1,2}|\\d{4}|"
              + "\\b(?:published|updated|posted|veröffentlicht|aktualisiert|publié|publicado|pubblicato|"
              + "stand|datum|posted on|follow|folgen|via|email|e-mail)\\b).*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*[,;、，&+/]\\s*|\\s+(?:and|und|et|och|og|en|ja|и|та|i|e|y|a|oraz|dan|và|ve|și|si|és|mit|with|con|avec)\\s+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern UNWANTED =
      Pattern.compile("https?:|www\\.|@|\\.com\\b|\\{|\\}|[<>=]|\\[", Pattern.CASE_INSENSITIVE);

  private static final Pattern ROLE =
      Pattern.compile(
          "\\b(?:staff|senior|reporter|writer|correspondent|editor|editors|columnist|contributor|"
              + "journalist|producer|photographer|redakteur(?:in)?|korrespondent(?:in)?|chefredakteur(?:in)?|"
              + "redaktionsleiter(?:in)?|rédacteur|rédactrice|journaliste|correspondant|redactor|redactora|"
              + "periodista|corresponsal|giornalista|redattore|jornalista|repórter|verslaggever|"
              + "autor(?:in)?|author|director|manager|professor of|redaktör|журналист|корреспондент|"
              + "comments?|kommentare?|reply|min read|minuten|share|more|all posts|alle beiträge|"
              + "profile|profil|contact|kontakt|view|read)\\b|记者$|記者$|기자$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Set<String> NO_NAMES =
      Set.of(
          "admin",
          "administrator",
          "unknown",
          "anonymous",
          "null",
          "none",
          "undefined",
          "guest",
          "author",
          "autor",
          "redaktion",
          "by",
          "von",
          "user",
          "root",
          "webmaster",
          "default",
          "n/a",
          "verfasser",
          "web",
          "false",
          "true",
          "wordpress",
          "editorial",
          "gast");

  private AuthorNames() {}

  /** Whether a text opens as a byline does. */
  static boolean isByline(String text) {
    return text.length() <= MAX_BYLINE && OPENING.matcher(text).lookingAt();
  }

  /** The names in one byline or one declared author. */
  static List<String> read(String byline) {
    if (byline.length() > MAX_BYLINE) {
      return List.of();
    }
    String text = TextScan.collapse(byline, MAX_BYLINE).replace('\u2019', '\'');
    text = withoutOpening(text);
    text = END.matcher(text).replaceFirst("");
    List<String> names = new ArrayList<>();
    for (String part : BETWEEN.split(text, MAX_NAMES)) {
      name(part).ifPresent(names::add);
    }
    return names;
  }

  private static String withoutOpening(String text) {
    String rest = text;
    for (int i = 0; i < 2; i++) {
      Matcher opening = OPENING.matcher(rest);
      if (!opening.lookingAt()) {
        break;
      }
      rest = rest.substring(opening.end());
    }
    return rest;
  }

  private static Optional<String> name(String part) {
    String name = stripMarks(part);
    boolean plausible =
        name.length() >= 2
            && name.length() <= MAX_NAME
            && name.chars().anyMatch(Character::isLetter)
            && name.split(" ", -1).length <= MAX_WORDS
            && !UNWANTED.matcher(name).find()
            && !ROLE.matcher(name).find()
            && !NO_NAMES.contains(name.toLowerCase(Locale.ROOT));
    return plausible ? Optional.of(name) : Optional.empty();
  }

  private static String stripMarks(String part) {
    int start = 0;
    int end = part.length();
    while (start < end && !Character.isLetterOrDigit(part.charAt(start))) {
      start++;
    }
    while (end > start && !isNameEnd(part, end - 1)) {
      end--;
    }
    return part.substring(start, end);
  }

  private static boolean isNameEnd(String text, int at) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c)
        || c == ')'
        || c == '.'
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /** Each name once, without regard to case; the fuller of "Ada" and "Ada Quill". */
  static List<String> distinct(List<String> names) {
    Map<String, String> distinct = new LinkedHashMap<>();
    for (String name : names) {
      distinct.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
    }
    return List.copyOf(distinct.values());
  }
}
