package io.broadsheet.extract;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * What an element's class, id, {@code rel} and {@code itemprop} say about bylines and dates. For
 * one thread, one page.
 */
final class BylineCues {
  /** Names an author. */
  static final int AUTHOR = 1;

  /** Holds a date. */
  static final int DATE = 1 << 1;

  /** Holds author, date and more in one line. */
  static final int INFO = 1 << 2;

  /** Another story, a comment, a margin: nothing in it is this story's, unless all of it is. */
  static final int FOREIGN = 1 << 3;

  /** A headline. */
  static final int HEADLINE = 1 << 4;

  /** The site's own name. */
  static final int SITE = 1 << 5;

  /** Microdata or RDFa. */
  static final int PROPERTY = 1 << 6;

  /** With an author: tells about the author, in a text of its own. */
  private static final int ABOUT = 1 << 7;

  /** A footer is the page's, unless it is the story's own. */
  private static final int FOOTER = 1 << 8;

  private static final int STORY = 1 << 9;

  private static final int MAX_CLASSES = 20;

  /** The vocabulary. */
  static final Map<String, Integer> WORDS = new HashMap<>();

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
        AUTHOR,
        "author authors byline bylines autor autoren autorin autores auteur auteurs autore autori"
            + " writer reporter journalist journaliste redakteur redakteurin verfasser verfasst"
            + " firma firmante forfatter forfattare skribent kirjoittaja szerzo yazar penulis"
            + " contributor contributors creator fn vcard nickname postedby writtenby"
            + " authorname username authorship bylinename autorname");
    put(
        DATE,
        "date dates datum fecha datetime dateline time times timestamp published publish pubdate"
            + " publishdate publishdatetime publication created creation createdate issued released"
            + " release posted updated modified modification timeago datestamp postdate entrydate"
            + " pubtime datepublished dateposted datecreated ctime uhrzeit zeit zeitpunkt data"
            + " heure hora dato dagsetning stand veroeffentlicht releasetime pdate ptime atime");
    put(
        INFO,
        "meta metadata metainfo info infos postmeta entrymeta articlemeta details submitted"
            + " postinfo articleinfo articledetails meldung source subline infoline bar sub");
    put(
        FOREIGN,
        "comment comments commentlist kommentar kommentare commentaires comentarios disqus respond"
            + " sidebar sidebars related teaser teasers recommended recommendation recommendations"
            + " recirculation popular trending widget widgets aside nav navbar navigation menu"
            + " latest carousel outbrain taboola archive archives newsletter promo advert ads"
            + " sponsored similar ticker mostread caption captions figcaption reply replies login"
            + " cookie cookies prev previous next pager pagination archivedate upnext readnext"
            + " seealso quote slideshow gallery recent aktuelles weitere bio biography");
    put(HEADLINE, "headline entrytitle posttitle articletitle storytitle title heading");
    put(SITE, "site logo brand branding masthead blogtitle sitename blog");
    also(ABOUT, "description descriptions describe about bio biography biographical");
    also(FOOTER, "footer sitefooter pagefooter mainfooter globalfooter footerwrapper");
    also(STORY, "post posts blogpost entry article story");
  }

  private final ElementNames names;

  BylineCues(ElementNames names) {
    this.names = names;
  }

  /** A word that several cues claim goes to the first of them. */
  private static void put(int cue, String words) {
    for (String word : words.split(" ", -1)) {
      WORDS.putIfAbsent(word, cue);
    }
  }

  private static void also(int bit, String words) {
    for (String word : words.split(" ", -1)) {
      WORDS.merge(word, bit, (a, b) -> a | b);
    }
  }

  /** What the names of an element say, and whether it holds a property of what is described. */
  int of(Element element) {
    if (element.attributesSize() == 0) {
      return 0;
    }
    int cues = 0;
    for (Attribute attribute : element.attributes()) {
      String value = attribute.getValue();
      cues |=
          switch (attribute.getKey()) {
            case "class", "id", "rel", "data-component" -> names.of(value).byline();
            case "itemprop", "property" -> names.of(value).byline() | PROPERTY;
            case "itemtype" -> value.contains("Comment") ? FOREIGN : 0;
            default -> 0;
          };
    }
    boolean about = (cues & ABOUT) != 0 && (cues & AUTHOR) != 0;
    boolean pageFooter = (cues & FOOTER) != 0 && (cues & STORY) == 0;
    cues = about ? cues & ~AUTHOR : cues;
    return about || pageFooter ? cues | FOREIGN : cues;
  }

  /** The element's {@code itemprop}, or RDFa {@code property} without its prefix. */
  static String property(Element element) {
    String itemprop = element.attr("itemprop");
    String name = itemprop.isEmpty() ? element.attr("property") : itemprop;
    return name.substring(name.lastIndexOf(':') + 1).strip();
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
