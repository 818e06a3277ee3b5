package io.broadsheet.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes names out of a byline: leaves out its opening ("By"), dates, roles, addresses and handles,
 * and splits at commas and "and".
 */
final class AuthorNames {
  private static final int MAX_BYLINE = 300;
  private static final int MAX_NAME = 70;
  private static final int MAX_WORDS = 7;
  private static final int MAX_PERSON_WORDS = 5;
  private static final int MAX_NAMES = 20;

  /** What the names end at. */
  private static final Pattern END =
      Pattern.compile(
          "[|•·»›►▪●†*]|\\s[-–—/]\\s|\\s(?:in|on|under|unter|dans)\\s|\\d{1,2}[.:/]\\d{1,2}|\\d{4}|@\\w{1,30}(?![\\w.])"
              + "|\\b(?:published|updated|posted|veröffentlicht|aktualisiert|publié|publicado|pubblicato|stand|datum|follow|folgen|via|email|e-mail|am"
              + " \\d|on \\d|le \\d|kategorie|in der kategorie|filed under|min"
              + " read|comments?|kommentare?)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern BETWEEN =
      Pattern.compile(
          "[,;、，&+]|\\s(?:and|und|et|och|og|ja|и|та|i|e|y|oraz|dan|và|ve|și|si|és|mit|with)\\s",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern UNWANTED =
      Pattern.compile(
          "https?:|www\\.|@|\\.(?:com|org|net)\\b|[{}<>=\\[\\]?!]", Pattern.CASE_INSENSITIVE);

  /** A part that holds one of these words is a role, or a link of the page, not a name. */
  private static final Set<String> ROLES =
      words(
          "staff senior reporter reporters writer correspondent editor editors columnist"
              + " contributor contributors journalist producer photographer redakteur redakteurin"
              + " korrespondent korrespondentin chefredakteur chefredakteurin redaktionsleiter"
              + " redaktionsleiterin rédacteur rédactrice journaliste correspondant redactor"
              + " redactora periodista corresponsal giornalista redattore jornalista repórter"
              + " verslaggever autor autorin author authors director manager redaktör herausgeber"
              + " herausgeberin vorsitzender vorsitzende журналист корреспондент comment comments"
              + " kommentar kommentare reply share more posts beiträge profile profil contact"
              + " kontakt view read about über gastautor gastautorin freelance chief desk article"
              + " artikel");

  private static final Set<String> NO_NAMES =
      words(
          "admin administrator unknown anonymous null none undefined guest by von user root"
              + " webmaster default n/a verfasser web false true wordpress editorial gast redaktion"
              + " autor author name date datum the der die das mon tue wed thu fri sat sun monday"
              + " tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch"
              + " donnerstag freitag samstag sonntag january february march april may june july"
              + " august september october november december januar februar märz mai juni juli"
              + " oktober dezember lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes"
              + " jueves viernes sábado domingo uhr am pm");

  /** Words of names that begin with a small letter. */
  private static final Set<String> PARTICLES =
      words(
          "von van de der den di da la le el al bin ibn ten ter zu zur zum dos das do del della"
              + " dello vom af av y e und und't te du des d la las los ben abu san st");

  private static final Set<String> TAILS = words("am on at in um le el il den der op på em dne");

  private AuthorNames() {}

  private static Set<String> words(String words) {
    return new HashSet<>(Arrays.asList(words.split(" ", -1)));
  }

  /** The names in one byline or one declared author. */
  static List<String> read(String byline) {
    if (byline.length() > MAX_BYLINE || byline.strip().startsWith("@")) {
      return List.of();
    }
    String text = TextScan.collapse(byline, MAX_BYLINE);
    for (int i = 0; i < 2; i++) {
      text = text.substring(BylineOpening.end(text, true));
    }
    text = text.substring(BylineOpening.skipSigns(text, 0));
    List<String> names = new ArrayList<>();
    for (String part : BETWEEN.split(END.split(text, 2)[0], MAX_NAMES)) {
      name(part)
          .filter(name -> names.isEmpty() || !isPerson(names.getFirst()) || isPerson(name))
          .filter(name -> names.isEmpty() || isAnother(name, names.getFirst()))
          .ifPresent(names::add);
    }
    return names;
  }

  /**
   * Whether what follows a name in one byline is another name: no station ("Channel 4"), and no
   * place, which is one word after an agency or a full name.
   */
  private static boolean isAnother(String name, String first) {
    boolean full = isFull(first) || NewsAgency.named(first).isPresent();
    return name.chars().noneMatch(Character::isDigit)
        && (!full || isFull(name) || NewsAgency.named(name).isPresent());
  }

  /** The author of a library record, where "Quill, Ada" is one name. */
  static List<String> readInverted(String author) {
    int comma = author.indexOf(',');
    boolean inverted =
        comma > 0
            && author.indexOf(',', comma + 1) < 0
            && author.substring(0, comma).strip().indexOf(' ') < 0
            && author.substring(comma + 1).strip().split(" ", -1).length <= 2;
    return inverted
        ? read(author.substring(comma + 1).strip() + ' ' + author.substring(0, comma).strip())
        : read(author);
  }

  private static Optional<String> name(String part) {
    String name = withoutTail(stripMarks(part));
    boolean plausible =
        !part.strip().startsWith("@")
            && name.length() >= 2
            && name.length() <= MAX_NAME
            && name.chars().anyMatch(Character::isLetter)
            && name.split(" ", -1).length <= MAX_WORDS
            && !UNWANTED.matcher(name).find()
            && !NO_NAMES.contains(name.toLowerCase(Locale.ROOT))
            && !holdsRole(name);
    return plausible ? Optional.of(withoutTitle(name)) : Optional.empty();
  }

  /** Names do not end in "am" or "on": what followed is gone already. */
  private static String withoutTail(String name) {
    int space = name.lastIndexOf(' ');
    return space > 0 && TAILS.contains(name.substring(space + 1)) ? name.substring(0, space) : name;
  }

  private static boolean holdsRole(String name) {
    for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
      if (ROLES.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Chinese, Japanese and Korean bylines name the trade before or after the name. */
  private static String withoutTitle(String name) {
    for (String title : List.of("记者", "記者", "기자")) {
      if (name.length() > title.length() + 1 && name.endsWith(title)) {
        return name.substring(0, name.length() - title.length()).strip();
      }
    }
    return name;
  }

  /** Whether a name is more than a login name: of several words, or not in Latin script. */
  static boolean isFull(String name) {
    return name.indexOf(' ') > 0 || name.codePoints().anyMatch(c -> c > 0x24F);
  }

  /** Whether each word begins as names do; of scripts without capitals every word does. */
  static boolean isPerson(String name) {
    String[] words = name.split(" ", -1);
    int capitals = 0;
    for (String word : words) {
      boolean small = !word.isEmpty() && Character.isLowerCase(word.codePointAt(0));
      if (small && !PARTICLES.contains(word)) {
        return false;
      }
      capitals += small ? 0 : 1;
    }
    return capitals >= 1 && words.length <= MAX_PERSON_WORDS;
  }

  private static String stripMarks(String part) {
    int start = 0;
    int end = part.length();
    while (start < end && !Character.isLetterOrDigit(part.codePointAt(start))) {
      start++;
    }
    while (end > start && !isNameEnd(part, end - 1)) {
      end--;
    }
    String name = part.substring(start, end);
    int open = name.indexOf('(');
    int bracket = open > 2 ? open : name.indexOf(')');
    return bracket > 2 && (open > 2 || open < 0) ? name.substring(0, bracket).strip() : name;
  }

  private static boolean isNameEnd(String text, int at) {
    char c = text.charAt(at);
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> Character.isLetterOrDigit(c) || c == ')' || c == '.' || Character.isSurrogate(c);
    };
  }

  /** Each name once, without regard to case. */
  static List<String> distinct(List<String> names) {
    Map<String, String> distinct = new LinkedHashMap<>();
    for (String name : names) {
      distinct.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
    }
    return List.copyOf(distinct.values());
  }
}
