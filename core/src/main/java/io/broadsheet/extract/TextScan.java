package io.broadsheet.extract;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The visible text of small elements, read without recursion and no further than needed. */
final class TextScan implements NodeFilter {
  /** How many nodes are looked at for one text. */
  private static final int MAX_NODES = 600;

  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "button",
          "select",
          "textarea",
          "iframe",
          "option");

  private static final Set<String> KICKERS =
      Set.of(
          "kicker",
          "roofline",
          "topline",
          "overline",
          "dachzeile",
          "eyebrow",
          "spitzmarke",
          "overtitle",
          "surtitle",
          "headline-kicker",
          "uebertitel",
          "pretitle",
          "antetitulo");

  private final StringBuilder text = new StringBuilder();
  private final int limit;
  private final String blockMark;
  private final Predicate<Element> silent;
  private int nodes;

  private TextScan(int limit, String blockMark, Predicate<Element> silent) {
    this.limit = limit;
    this.blockMark = blockMark;
    this.silent = silent;
  }

  /**
   * The visible text, white space collapsed, blocks and line breaks as spaces.
   *
   * @param limit how many characters are wanted; a longer text comes back cut a little beyond it
   */
  static String text(Element element, int limit) {
    return read(element, new TextScan(limit, " ", child -> false));
  }

  /** The visible text with a bar between blocks and at line breaks. */
  static String barred(Element element, int limit) {
    return read(element, new TextScan(limit, " | ", child -> false));
  }

  /** The text of a heading without the kicker that stands in it. */
  static String heading(Element element, int limit) {
    String whole = read(element, new TextScan(limit, " ", TextScan::isKicker));
    return whole.isEmpty() ? text(element, limit) : whole;
  }

  private static String read(Element element, TextScan scan) {
    NodeTraversor.filter(scan, element);
    return collapse(scan.text, scan.limit + 1);
  }

  private static boolean isKicker(Element element) {
    if (element.normalName().equals("small")) {
      return true;
    }
    String classes = element.className().toLowerCase(Locale.ROOT);
    if (!classes.isEmpty()) {
      for (String kicker : KICKERS) {
        if (classes.contains(kicker)) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (++nodes > MAX_NODES || text.length() > limit) {
      return FilterResult.STOP;
    }
    if (node instanceof TextNode words) {
      String whole = words.getWholeText();
      text.append(whole, 0, Math.min(whole.length(), limit + 1));
      return FilterResult.CONTINUE;
    }
    return depth > 0 && node instanceof Element child ? enter(child) : FilterResult.CONTINUE;
  }

  private FilterResult enter(Element child) {
    if (SILENT.contains(child.normalName()) || BylineCues.isHidden(child) || silent.test(child)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    breakAt(child);
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (depth > 0 && node instanceof Element child) {
      breakAt(child);
    }
    return FilterResult.CONTINUE;
  }

  /** Between blocks the mark, once; where blocks are marked, a space between other elements. */
  private void breakAt(Element element) {
    boolean breaks = element.isBlock() || element.normalName().equals("br");
    boolean barred = blockMark.length() > 1;
    String mark = breaks ? blockMark : barred ? " " : "";
    int at = text.length() - mark.length();
    if (!text.isEmpty() && (at < 0 || text.indexOf(mark, at) < 0)) {
      text.append(mark);
    }
  }

  /** White space and control characters as single spaces, none at the ends, at most so long. */
  static String collapse(CharSequence text, int limit) {
    StringBuilder collapsed = new StringBuilder(Math.min(text.length(), limit));
    boolean space = false;
    for (int i = 0; i < text.length() && collapsed.length() < limit; i++) {
      char c = text.charAt(i);
      if (!isPlain(c) && isSpace(c)) {
        space = true;
      } else if (isPlain(c) || !isInvisible(c)) {
        if (space && !collapsed.isEmpty()) {
          collapsed.append(' ');
        }
        space = false;
        collapsed.append(c);
      }
    }
    return collapsed.toString();
  }

  private static boolean isPlain(char c) {
    return c > ' ' && c < '\u007f';
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private static boolean isInvisible(char c) {
    return c == '\u200B' || c == '\uFEFF' || c == '\u00AD';
  }
}
