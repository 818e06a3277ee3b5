package io.broadsheet.extract;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The visible text of small elements, read without recursion and no further than needed. */
final class TextScan {
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

  private TextScan() {}

  /**
   * The visible text, white space collapsed, blocks and line breaks as spaces.
   *
   * @param limit how many characters are wanted; a longer text comes back cut a little beyond it
   */
  static String text(Element element, int limit) {
    StringBuilder text = new StringBuilder();
    int[] nodes = {0};
    NodeTraversor.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (++nodes[0] > MAX_NODES || text.length() > limit) {
              return FilterResult.STOP;
            }
            if (node instanceof TextNode words) {
              String whole = words.getWholeText();
              text.append(whole, 0, Math.min(whole.length(), limit + 1));
              return FilterResult.CONTINUE;
            }
            return depth > 0 && node instanceof Element child
                ? enter(child)
                : FilterResult.CONTINUE;
          }

          private FilterResult enter(Element child) {
            if (SILENT.contains(child.normalName()) || BylineCues.isHidden(child)) {
              return FilterResult.SKIP_ENTIRELY;
            }
            if (isBreak(child)) {
              text.append(' ');
            }
            return FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            if (depth > 0 && node instanceof Element child && isBreak(child)) {
              text.append(' ');
            }
            return FilterResult.CONTINUE;
          }
        },
        element);
    return collapse(text, limit + 1);
  }

  private static boolean isBreak(Element element) {
    return element.isBlock() || element.normalName().equals("br");
  }

  /** White space and control characters as single spaces, none at the ends, at most so long. */
  static String collapse(CharSequence text, int limit) {
    StringBuilder collapsed = new StringBuilder(Math.min(text.length(), limit));
    boolean space = false;
    for (int i = 0; i < text.length() && collapsed.length() < limit; i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
        space = true;
      } else if (c != '\u200B' && c != '\uFEFF' && c != '\u00AD') {
        if (space && !collapsed.isEmpty()) {
          collapsed.append(' ');
        }
        space = false;
        collapsed.append(c);
      }
    }
    return collapsed.toString();
  }
}
