package io.broadsheet.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * What an element's tag, class, id, role and {@code itemprop} say about its text. For one thread,
 * one page.
 */
final class RegionCues {
  /**
   * Navigation, comments, sharing, advertisements: not the article, unless it holds most of the
   * page.
   */
  static final int BOILERPLATE = 1;

  /** The words under a picture, or their credit. */
  static final int CAPTION = 1 << 1;

  /** Byline, date, section label. */
  static final int META = 1 << 2;

  /** Not shown. */
  static final int HIDDEN = 1 << 3;

  /** Likely the article or its text. */
  static final int ARTICLE = 1 << 4;

  /** Marked up as the article's text. */
  static final int ARTICLE_BODY = 1 << 5;

  /** A teaser for another story. */
  static final int TEASER = 1 << 6;

  /** Byline or date of this story, as read for its metadata. */
  static final int BYLINE = 1 << 7;

  /** Repeats a sentence of the story in large letters. */
  static final int PULL_QUOTE = 1 << 8;

  /** Boilerplate by its tag alone, which says less than a name. */
  static final int MARGIN = 1 << 9;

  /** Boilerplate for more than being an aside. */
  static final int NAMED_BOILERPLATE = 1 << 12;

  /** May be the summary, or the first paragraph. */
  static final int LEAD = 1 << 13;

  /** Who took or owns a picture. */
  static final int CREDIT = 1 << 14;

  /** What readers wrote. */
  static final int COMMENTS = 1 << 11;

  /** The summary under the headline. */
  static final int STANDFIRST = 1 << 10;

  /** Blog software wrote the post's subjects into its classes too ("category-comments"). */
  private static final int POST = 1 << 15;

  /** The vocabulary: words, and what two neighbouring words make together. */
  static final Map<String, Integer> WORDS = new HashMap<>();

  static {
    put(
        BOILERPLATE | NAMED_BOILERPLATE,
        "nav navbar navigation navigational menu submenu breadcrumb breadcrumbs footer foot sidebar"
            + " sidebars related recirc recirculation recommended recommendations recommendation"
            + " recommend readmore morestories trending popular mostread mostpopular newsletter"
            + " newsletters signup subscribe subscription subscriptions share sharing sharebar"
            + " sharetools shares social socials addthis sharethis sharedaddy ad ads advert adverts"
            + " advertisement advertisements advertising adsense adslot sponsored sponsor sponsors"
            + " promo promos promotion cookie cookies consent gdpr modal popup lightbox tags"
            + " taglist tagcloud toolbar toolbox pagination pager login outbrain taboola zergnet"
            + " revcontent bio biography authorbio feedback donate donation donations ticker"
            + " weather teaser teasers upsell paywall syndication masthead subnav sitenav topnav"
            + " skiplink banner banners polls poll survey rss complementary contentinfo search"
            + " searchbox mostviewed mostcommented relatedposts relatedarticles relatedstories"
            + " relatedcontent alsolike youmaylike readnext nextpost prevpost apps disclosure"
            + " quicklinks cta print printonly interstitial crosslinks seealso keepreading");
    put(COMMENTS, "comment comments commentlist disqus respond discussion commenting");
    put(
        CAPTION,
        "caption captions figcaption imgcaption cutline photocaption imagecaption piccaption"
            + " slideshow carousel gallery galleries lightbox videocaption bildunterschrift legende"
            + " didascalia piedefoto");
    put(
        CAPTION | CREDIT,
        "credit credits photographer photocredit imagecredit attribution copyrightholder credittext"
            + " credito creditos crédito créditos bildnachweis bildquelle fotograf fotografo");
    put(
        META,
        "byline bylines author authors timestamp posted published pubdate publish meta updated"
            + " contributor contributors writer reporter kicker eyebrow category categories"
            + " datepublished datemodified articlemeta postmeta entrymeta dateline pubtime time"
            + " date readtime readingtime autor autoren autorin auteur auteurs autore autori firma"
            + " firmante skribent forfatter redakteur signature");
    put(POST, "hentry typepost singlepost statuspublish");
    put(PULL_QUOTE, "pullquote pulledquote");
    put(HIDDEN, "sr visuallyhidden screenreader offscreen noprint");
    put(
        ARTICLE,
        "article story entry post content body text main hentry blogpost news single copy");
    put(
        ARTICLE_BODY,
        "articlebody articletext articlecontent storybody storytext storycontent entrycontent"
            + " postcontent postbody posttext bodycopy bodytext articlecopy newstext");
    put(
        STANDFIRST,
        "standfirst dek deck subtitle subhead subheadline subheading summary excerpt lede"
            + " strap strapline chapo chapeau vorspann sommario occhiello entradilla bajada copete"
            + " linhafina ingress manchet");
  }

  private final ElementNames names;

  RegionCues(ElementNames names) {
    this.names = names;
  }

  private static void put(int cue, String names) {
    for (String name : names.split(" ", -1)) {
      WORDS.merge(name, cue, (a, b) -> a | b);
    }
  }

  int of(Element element) {
    int cues = ofTag(element.normalName());
    if (element.attributesSize() == 0) {
      return cues;
    }
    for (Attribute attribute : element.attributes()) {
      String value = attribute.getValue();
      switch (attribute.getKey()) {
        case "itemprop", "property" -> cues |= ofProperty(value);
        case "class", "id", "role", "data-component", "data-module", "data-type" ->
            cues |= ofNames(value);
        case "hidden" -> cues |= HIDDEN;
        case "aria-hidden" -> cues |= value.equals("true") ? HIDDEN : 0;
        case "style" -> cues |= isHiding(value) ? HIDDEN : 0;
        default -> {}
      }
    }
    return element.nameIs("blockquote") ? cues & ~(BOILERPLATE | NAMED_BOILERPLATE) : cues;
  }

  private int ofProperty(String property) {
    return property.equals("description") || property.endsWith(":description")
        ? STANDFIRST
        : ofNames(property);
  }

  private static int ofTag(String tag) {
    return switch (tag) {
      case "nav", "dialog", "footer", "form" -> BOILERPLATE | NAMED_BOILERPLATE;
      case "aside" -> BOILERPLATE;
      case "header" -> MARGIN;
      case "figcaption", "figure" -> CAPTION;
      case "article", "main" -> ARTICLE;
      case "time", "address" -> META;
      default -> 0;
    };
  }

  private static boolean isHiding(String style) {
    String compact = style.replace(" ", "").toLowerCase(Locale.ROOT);
    return compact.contains("display:none") || compact.contains("visibility:hidden");
  }

  private int ofNames(String value) {
    int cues = names.of(value).region();
    return (cues & POST) == 0 ? cues : ARTICLE;
  }
}
