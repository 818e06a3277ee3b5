package io.broadsheet.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * What an element's class, id, {@code rel} and {@code itemprop} say about bylines and dates. For
 * one thread, one page.
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

  private static final int MAX_CLASSES = 20;

  /** All sets of cues; each stands at the place that the bits of its cues make. */
  private static final List<Set<Cue>> SETS = sets();

  private static final int AUTHOR = 1 << Cue.AUTHOR.ordinal();
  private static final int FOREIGN = 1 << Cue.FOREIGN.ordinal();

  /** With an author: tells about the author, in a text of its own. */
  private static final int ABOUT = 1 << Cue.values().length;

  /** A footer is the page's, unless it is the story's own. */
  private static final int FOOTER = ABOUT << 1;

  private static final int STORY = FOOTER << 1;

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
    also(ABOUT, "description descriptions describe about bio biography biographical");
    also(FOOTER, "footer sitefooter pagefooter mainfooter globalfooter footerwrapper");
    also(STORY, "post posts blogpost entry article story");
  }

  private final ElementNames names;

  BylineCues(ElementNames names) {
    this.names = names;
  }

  private static void put(Cue cue, String words) {
    for (String word : words.split(" ", -1)) {
      WORDS.putIfAbsent(word, 1 << cue.ordinal());
    }
  }

  private static void also(int bit, String words) {
    for (String word : words.split(" ", -1)) {
      WORDS.merge(word, bit, (a, b) -> a | b);
    }
  }

  private static List<Set<Cue>> sets() {
    List<Set<Cue>> sets = new ArrayList<>();
    for (int bits = 0; bits < 1 << Cue.values().length; bits++) {
      Set<Cue> set = EnumSet.noneOf(Cue.class);
      for (Cue cue : Cue.values()) {
        if ((bits & 1 << cue.ordinal()) != 0) {
          set.add(cue);
        }
      }
      sets.add(Collections.unmodifiableSet(set));
    }
    return sets;
  }

  /** What the names of an element say. */
  Set<Cue> of(Element element) {
    if (element.attributesSize() == 0) {
      return Set.of();
    }
    int bits = 0;
    for (Attribute attribute : element.attributes()) {
      bits |=
          switch (attribute.getKey()) {
            case "class", "id", "rel", "data-component", "itemprop", "property" ->
                names.of(attribute.getValue()).byline();
            default -> 0;
          };
    }
    boolean about = (bits & ABOUT) != 0 && (bits & AUTHOR) != 0;
    boolean pageFooter = (bits & FOOTER) != 0 && (bits & STORY) == 0;
    bits = about ? bits & ~AUTHOR : bits;
    bits = about || pageFooter ? bits | FOREIGN : bits;
    return SETS.get(bits & ABOUT - 1);
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
