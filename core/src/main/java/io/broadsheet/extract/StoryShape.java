package io.broadsheet.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How a URL's path looks: a slug of several words, a date, a number, a file ending are what stories
 * have and sections, tags and authors have not.
 *
 * @param points how much it looks like a story's; {@link #NEVER} where it is certainly none
 * @param pattern the kinds of its segments, one letter each, to compare one URL with another
 */
record StoryShape(int points, String pattern) {
  /** The points of a target that is no story whatever the link's text. */
  static final int NEVER = -100;

  private static final Set<String> ARCHIVES =
      WordList.words(
          """
          tag tags tagged topic topics category categories author authors staff people profile
          profiles user users member members contributor contributors columnists by keyword keywords
          hashtag label search archive page feed rss comment comments share sharer intent roundup
          kategorie schlagwort autor autoren autores categoria categorie etiqueta etiquetas tema
          temas thema themen auteur auteurs mot-cle rubrik
          login signin register account accounts subscribe subscription newsletter newsletters abo
          about about-us contact kontakt contacto privacy terms help support faq faqs impressum
          datenschutz imprint jobs careers advertise legal policies cdn-cgi wp-admin wp-content
          shop store cart buy deal deals classifieds tienda boutique warenkorb
          forum forums thread threads discussion discussions viewtopic viewforum showthread
          """);

  private static final Set<String> GOODS =
      WordList.words(
          """
          product products produkt produkte producto productos produit produits prodotto prodotti
          """);

  private static final Set<String> FILES =
      WordList.words(
          """
          jpg jpeg png gif webp svg pdf mp3 mp4 zip xml rss doc docx xls xlsx ppt ics apk exe css js
          """);

  private static final Set<String> PAGES =
      WordList.words("html htm shtml xhtml php aspx asp jsp ece story phtml dhtml");

  /**
   * Reads the shape of a URL.
   *
   * @param target the URL
   * @param page the URL of the page it stands on: parts that both have in the same place are
   *     sections, not slugs
   */
  static StoryShape of(LinkTarget target, Optional<LinkTarget> page) {
    List<String> segments = target.segments();
    List<String> own = page.map(LinkTarget::segments).orElse(List.of());
    String host = target.host();
    if (ARCHIVES.contains(host.substring(0, Math.max(0, host.indexOf('.'))))) {
      return new StoryShape(NEVER, "");
    }
    StringBuilder pattern = new StringBuilder();
    int slug = 0;
    boolean dated = false;
    int number = 0;
    int ending = 0;
    boolean goods = false;
    for (int i = 0; i < segments.size(); i++) {
      boolean last = i == segments.size() - 1;
      String segment = segments.get(i).toLowerCase(Locale.ROOT);
      int dot = last ? segment.lastIndexOf('.') : -1;
      String extension = dot > 0 ? segment.substring(dot + 1) : "";
      if (FILES.contains(extension)) {
        return new StoryShape(NEVER, "");
      }
      if (PAGES.contains(extension)) {
        ending = 1;
        segment = segment.substring(0, dot);
      }
      boolean shared = i < own.size() && own.get(i).equals(segments.get(i));
      if (ARCHIVES.contains(segment) && !(shared && !last)) {
        return new StoryShape(NEVER, "");
      }
      goods = goods || GOODS.contains(segment);
      Segment parts = Segment.of(segment);
      pattern.append(parts.kind());
      dated |= parts.kind() == 'd' || (parts.kind() == 'y' && !last);
      if (i >= segments.size() - 3 && "dym".indexOf(parts.kind()) < 0 && !shared) {
        slug = Math.max(slug, last || parts.words() >= 3 ? parts.words() : 0);
        number = Math.max(number, parts.digits());
      }
    }
    int points =
        (slug >= 5 ? 3 : slug >= 3 ? 2 : slug == 2 ? 1 : 0)
            + datePoints(pattern, dated)
            + (number >= 5 ? 2 : number >= 3 ? 1 : 0)
            + ending
            - (goods ? 3 : 0)
            + queryPoints(target.query());
    return new StoryShape(segments.isEmpty() && points == 0 ? NEVER : points, pattern.toString());
  }

  /** A year and a month before the last part are surer than a year alone. */
  private static int datePoints(CharSequence pattern, boolean dated) {
    return !dated ? 0 : pattern.toString().contains("ym") ? 3 : 2;
  }

  /** Whether the path by itself names the story, so that its query can be left out of account. */
  boolean namedByPath() {
    String end = pattern.substring(Math.max(0, pattern.length() - 2));
    return end.indexOf('s') >= 0 || end.indexOf('i') >= 0 || end.indexOf('n') >= 0;
  }

  /** Whether both are built alike, with a number such as one publishing system gives out. */
  boolean like(StoryShape other) {
    return pattern.equals(other.pattern)
        && (pattern.indexOf('i') >= 0 || pattern.indexOf('n') >= 0);
  }

  private static int queryPoints(String query) {
    int digits = 0;
    for (int i = 0; i < query.length(); i++) {
      digits += Character.isDigit(query.charAt(i)) ? 1 : 0;
    }
    return digits >= 3 ? 2 : digits >= 1 ? 1 : 0;
  }

  /**
   * One part of a path.
   *
   * @param words how many words with letters it has
   * @param digits the length of its longest run of digits
   * @param kind s slug of three words or more, i words and a number of five digits or more, n a
   *     number of five or more or an opaque id, y a year, m a month or day, d a date, w anything
   *     else
   */
  private record Segment(int words, int digits, char kind) {
    static Segment of(String segment) {
      int words = 0;
      int run = 0;
      int longest = 0;
      boolean letter = false;
      boolean letters = false;
      for (int i = 0; i <= segment.length(); i++) {
        char c = i < segment.length() ? segment.charAt(i) : '-';
        if (c >= '0' && c <= '9') {
          longest = Math.max(longest, ++run);
          continue;
        }
        run = 0;
        if (c == '-' || c == '_' || c == '+' || c == ',' || c == '.') {
          words += letter ? 1 : 0;
          letter = false;
        } else {
          letter = true;
          letters = true;
        }
      }
      char kind = kind(segment, words, longest, letters);
      return new Segment(words, kind == 'n' ? Math.max(longest, 5) : longest, kind);
    }

    private static char kind(String segment, int words, int digits, boolean letters) {
      if (!letters && digits > 0) {
        if (segment.length() == 4 && (segment.startsWith("20") || segment.startsWith("19"))) {
          return 'y';
        }
        boolean date =
            segment.startsWith("20")
                && (segment.length() == 8 || (segment.length() == 10 && digits == 4));
        return date ? 'd' : digits >= 5 ? 'n' : digits <= 2 ? 'm' : 'w';
      }
      if (words <= 1 && isOpaque(segment)) {
        return 'n';
      }
      return digits >= 5 && words >= 1 ? 'i' : words >= 3 ? 's' : 'w';
    }

    /** Whether letters and digits are mixed as in no word: {@code b7q1m}. */
    private static boolean isOpaque(String segment) {
      boolean mixed = false;
      boolean digit = false;
      for (int i = 0; i < segment.length(); i++) {
        char c = segment.charAt(i);
        boolean letter = c >= 'a' && c <= 'z';
        if (!letter && (c < '0' || c > '9')) {
          return false;
        }
        mixed |= letter && digit;
        digit = !letter;
      }
      return mixed && segment.length() >= 5;
    }
  }
}
