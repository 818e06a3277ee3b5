package io.broadsheet.extract;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * What an element's class, id, {@code rel} and {@code itemprop} say about bylines and dates. Names
 * are cut into words ({@code "entry-meta postedOn"}), and words are looked up. Not thread-safe: it
 * remembers the names of one page.
 */
final class BylineCues {
  /** What a name may say. */
  enum Cue {
    /** Names an author. */
    AUTHOR,
    /** Holds a date. */
    DATE,
    /** Holds author, date and more in one line. */
    INFO,
    /** Another story, a comment, a margin: nothing in it is this story's, unless all of it is. */
    FOREIGN,
    /** A headline. */
    HEADLINE,
    /** The site's own name. */
    SITE
  }

  private static final int MAX_NAME = 300;
  private static final int MAX_CLASSES = 20;

  /** A word of the table has the place of its cue here, from 1 on. */
  private static final List<Cue> CUES = List.of(Cue.values());

  /** Tells about the author: a text of its own. */
  private static final Pattern ABOUT_AUTHOR =
      Pattern.compile("descri|about|biogra|[-_]bio", Pattern.CASE_INSENSITIVE);

  private static final Map<String, Integer> WORDS = new HashMap<>();

  private static final WordTable HIDDEN =
      new WordTable(
          WordList.words(
              """
                  hidden hide visually-hidden visuallyhidden sr-only screen-reader-text screenreader
                  aural invisible element-invisible d-none assistive-text u-hidden is-hidden offscreen
                  screen-reader a11y-hidden hide-text
                  """));

  static {
    put(
        Cue.AUTHOR,
        "author authors byline bylines autor autoren autorin autores auteur auteurs autore autori"
            + " writer reporter journalist journaliste redakteur redakteurin verfasser verfasst"
            + " firma firmante forfatter forfattare skribent kirjoittaja szerzo yazar penulis"
            + " contributor contributors creator fn vcard nickname postedby writtenby"
            + " authorname username authorship bylinename autorname");
    put(
        Cue.DATE,
        "date dates datum fecha datetime dateline time times timestamp published publish pubdate"
            + " publishdate publishdatetime publication created creation createdate issued released"
            + " release posted updated modified modification timeago datestamp postdate entrydate"
            + " pubtime datepublished dateposted datecreated ctime uhrzeit zeit zeitpunkt data"
            + " heure hora dato dagsetning stand veroeffentlicht releasetime pdate ptime atime");
    put(
        Cue.INFO,
        "meta metadata metainfo info infos postmeta entrymeta articlemeta details submitted"
            + " postinfo articleinfo articledetails meldung source subline infoline bar sub");
    put(
        Cue.FOREIGN,
        "comment comments commentlist kommentar kommentare commentaires comentarios disqus respond"
            + " sidebar sidebars related teaser teasers recommended recommendation recommendations"
            + " recirculation popular trending widget widgets aside nav navbar navigation menu"
            + " latest carousel outbrain taboola archive archives newsletter promo advert ads"
            + " sponsored similar ticker mostread caption captions figcaption reply replies login"
            + " cookie cookies prev previous next pager pagination archivedate upnext readnext"
            + " seealso quote slideshow gallery recent aktuelles weitere bio biography");
    put(Cue.HEADLINE, "headline entrytitle posttitle articletitle storytitle title heading");
    put(Cue.SITE, "site logo brand branding masthead blogtitle sitename blog");
  }

  private static final WordTable TABLE = new WordTable(WORDS);

  private final Map<String, Set<Cue>> remembered = new HashMap<>();

  private static void put(Cue cue, String words) {
    for (String word : words.split(" ", -1)) {
      WORDS.putIfAbsent(word, CUES.indexOf(cue) + 1);
    }
  }

  /** What the names of an element say. */
  Set<Cue> of(Element element) {
    if (element.attributesSize() == 0) {
      return Set.of();
    }
    String names = "";
    for (Attribute attribute : element.attributes()) {
      names =
          switch (attribute.getKey()) {
            case "class", "id", "rel", "data-component" -> joined(names, attribute.getValue());
            case "itemprop", "property" -> joined(names, property(element));
            default -> names;
          };
    }
    return names.isEmpty() ? Set.of() : remembered.computeIfAbsent(names, BylineCues::read);
  }

  private static String joined(String names, String more) {
    return names.isEmpty() ? more : more.isEmpty() ? names : names + ' ' + more;
  }

  /** The element's {@code itemprop}, or RDFa {@code property} without its prefix. */
  static String property(Element element) {
    String itemprop = element.attr("itemprop");
    String name = itemprop.isEmpty() ? element.attr("property") : itemprop;
    return name.substring(name.lastIndexOf(':') + 1).strip();
  }

  private static Set<Cue> read(String names) {
    Set<Cue> cues = EnumSet.noneOf(Cue.class);
    NameWords words = new NameWords(names, MAX_NAME);
    while (words.next()) {
      int cue = TABLE.of(names, words.start(), words.end());
      if (cue > 0) {
        cues.add(CUES.get(cue - 1));
      }
    }
    String lower = names.toLowerCase(Locale.ROOT);
    if (cues.contains(Cue.AUTHOR) && ABOUT_AUTHOR.matcher(lower).find()) {
      cues.remove(Cue.AUTHOR);
      cues.add(Cue.FOREIGN);
    }
    if (isPageFooter(lower)) {
      cues.add(Cue.FOREIGN);
    }
    return cues;
  }

  /** A footer, unless it is the story's own. */
  private static boolean isPageFooter(String names) {
    return names.contains("footer")
        && !(names.contains("post") || names.contains("entry") || names.contains("article"));
  }

  /** Whether an element is there for machines or screen readers only. */
  static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    for (Attribute attribute : element.attributes()) {
      String value = attribute.getValue();
      boolean hidden =
          switch (attribute.getKey()) {
            case "hidden" -> true;
            case "style" -> value.replace(" ", "").contains("display:none");
            case "class" -> isHidingClass(value);
            default -> false;
          };
      if (hidden) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHidingClass(String classes) {
    int start = 0;
    for (int count = 0; count < MAX_CLASSES && start < classes.length(); count++) {
      int space = classes.indexOf(' ', start);
      int end = space < 0 ? classes.length() : space;
      if (HIDDEN.of(classes, start, end) != 0) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }
}
