package io.broadsheet.extract;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * What an element says of its own role by its tag, {@code role}, {@code class} and {@code id}, as
 * bits. The words are those that pages everywhere use. For one thread, one page.
 */
final class ClassHints {
  static final int NAVIGATION = 1;
  static final int MENU = 1 << 1;
  static final int COMMENTS = 1 << 2;
  static final int SHARING = 1 << 3;
  static final int SPONSORED = 1 << 4;
  static final int TAGS = 1 << 5;
  static final int SOURCES = 1 << 6;
  static final int SHOP = 1 << 7;
  static final int FOOTER = 1 << 8;

  /** Lists of other stories. */
  static final int RELATED = 1 << 9;

  static final int TITLE = 1 << 10;
  static final int SUMMARY = 1 << 11;

  /** Dates, bylines, counts, credits. */
  static final int DETAIL = 1 << 12;

  /** Kickers and section labels. */
  static final int LABEL = 1 << 13;

  /** Of one story or of the way from one to the next: no navigation of the site, no page footer. */
  private static final int OF_STORY = 1 << 14;

  private static final int READ = 1 << 15;

  /** The vocabulary. */
  static final Map<String, Integer> WORDS = new HashMap<>();

  static {
    words(NAVIGATION, "nav navbar navigation subnav navitem breadcrumb breadcrumbs sitemap");
    words(MENU, "menu submenu menuitem menuitems megamenu dropdown toolbar");
    words(COMMENTS, "comments commentlist disqus respond recentcomments");
    words(SHARING, "share sharing social follow newsletter subscribe");
    words(
        SPONSORED, "sponsored sponsor advert advertisement advertising promoted outbrain taboola");
    words(TAGS, "tags taglist keywords hashtags");
    words(SOURCES, "sources references citations footnotes reflist bibliography");
    words(SHOP, "shop product products price buy cart deal woocommerce");
    words(FOOTER, "footer sitefooter colophon copyright");
    words(RELATED, "related recommended recommendations popular trending recirc readmore mostread");
    words(TITLE, "title headline heading hed titulo titre titel");
    words(SUMMARY, "summary excerpt dek deck description desc teaser snippet intro standfirst");
    words(SUMMARY, "abstract subline subhead subtitle blurb lead");
    words(DETAIL, "date time timestamp ago datetime author byline credit credits caption comment");
    words(DETAIL, "comments commentcount meta metadata duration views rank number count counter");
    words(DETAIL, "ranking pubdate published updated avatar");
    words(LABEL, "kicker eyebrow label category categories section flag tag badge topic overline");
    words(LABEL, "roofline channel kategorie rubric rubrik tagline visually screen offscreen icon");
    words(OF_STORY, "post posts article entry story prev previous next adjacent prevnext");
  }

  private final PageOutline outline;
  private final ElementNames names;

  /** The hints of each element, once they were asked for. */
  private final int[] known;

  ClassHints(PageOutline outline, ElementNames names) {
    this.outline = outline;
    this.names = names;
    this.known = new int[outline.size()];
  }

  private static void words(int hint, String words) {
    for (String word : WordList.words(words)) {
      WORDS.merge(word, hint, (a, b) -> a | b);
    }
  }

  /** The hints of the element with this number. */
  int of(int index) {
    if (known[index] == 0) {
      known[index] = of(outline.element(index)) | READ;
    }
    return known[index] & ~READ;
  }

  private int of(Element element) {
    int bits = ofTag(element.normalName());
    if (element.attributesSize() > 0) {
      bits |= names.of(element.attr("class")).hints();
      bits |= names.of(element.id()).hints();
      bits |= names.of(element.attr("role")).hints();
    }
    return (bits & OF_STORY) == 0 ? bits : bits & ~(NAVIGATION | FOOTER);
  }

  private static int ofTag(String tag) {
    return switch (tag) {
      case "nav" -> NAVIGATION;
      case "footer" -> FOOTER;
      case "time", "figcaption", "button", "address" -> DETAIL;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> TITLE;
      default -> 0;
    };
  }
}
