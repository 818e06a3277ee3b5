package io.broadsheet.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * A page as a flat table: its elements in document order, each with its parent, its end and the
 * stretch of text it covers. One pass over the tree fills it; afterwards the text of an element, or
 * whether one contains another, costs no traversal. Elements are named by their number, the body
 * being 0. Scripts, styles and {@code noscript} are left out. For one thread.
 */
final class PageOutline {
  /** How many elements are read; what follows in a larger page is not looked at. */
  static final int MAX_ELEMENTS = 500_000;

  /** How many characters of text are read; what follows is not looked at. */
  static final int MAX_TEXT = 10_000_000;

  private static final int MAX_INLINE = 200;

  /** Separates blocks in the text. */
  static final char BLOCK = '\n';

  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "select",
          "textarea",
          "iframe",
          "object",
          "math",
          "head",
          "datalist",
          "canvas");

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "big", "cite", "code", "data", "del", "em", "font", "i", "img",
          "ins", "kbd", "label", "mark", "meta", "nobr", "picture", "q", "s", "small", "source",
          "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "link");

  private final List<Element> elements = new ArrayList<>(2048);
  private int[] parents = new int[2048];
  private int[] ends = new int[2048];
  private int[] textStarts = new int[2048];
  private int[] textEnds = new int[2048];
  private int[] befores = new int[2048];
  private int[] lastChildren = new int[2048];
  private int[] linkedText = new int[1];
  private final BitSet blocks = new BitSet(2048);
  private final BitSet links = new BitSet(2048);
  private String text = "";

  private PageOutline() {}

  static PageOutline of(Element body) {
    PageOutline outline = new PageOutline();
    outline.text = outline.new Filler().filter(body);
    outline.countLinkedText();
    return outline;
  }

  private void countLinkedText() {
    linkedText = new int[elements.size() + 1];
    for (int i = 0; i < elements.size(); i++) {
      linkedText[i + 1] = linkedText[i] + (isLink(i) ? textLength(i) : 0);
    }
  }

  int size() {
    return elements.size();
  }

  Element element(int index) {
    return elements.get(index);
  }

  String tag(int index) {
    return elements.get(index).normalName();
  }

  /** The parent's number; -1 for the body. */
  int parent(int index) {
    return parents[index];
  }

  /** The number after the last descendant's. */
  int end(int index) {
    return ends[index];
  }

  boolean contains(int ancestor, int index) {
    return ancestor <= index && index < ends[ancestor];
  }

  /** The number of the sibling before; -1 for the first child. */
  int before(int index) {
    return befores[index];
  }

  boolean isLink(int index) {
    return links.get(index);
  }

  boolean isHeading(int index) {
    String tag = tag(index);
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }

  /** How many characters of the element's text are the text of links. */
  int linkedText(int index) {
    return linkedText[ends[index]] - linkedText[index];
  }

  int textStart(int index) {
    return textStarts[index];
  }

  int textEnd(int index) {
    return textEnds[index];
  }

  int textLength(int index) {
    return textEnds[index] - textStarts[index];
  }

  /** The element's text in one line, cut after 500 characters. */
  String text(int index) {
    int start = textStarts[index];
    return slice(start, Math.min(textEnds[index], start + 500)).replace(BLOCK, ' ').strip();
  }

  /** The text between two offsets, with {@link #BLOCK} between blocks. */
  String slice(int start, int end) {
    return start < end ? text.substring(start, end) : "";
  }

  char charAt(int offset) {
    return text.charAt(offset);
  }

  /** Whether the element begins a line of its own. */
  boolean isBlock(int index) {
    return blocks.get(index);
  }

  /** Whether the element's text is all that stands in its line. */
  boolean isWholeLine(int index) {
    int start = textStarts[index];
    int end = textEnds[index];
    return (start == 0 || text.charAt(start - 1) == BLOCK)
        && (end == text.length() || text.charAt(end) == BLOCK);
  }

  /** The nearest block that holds the element, or the element where it is one itself. */
  int block(int index) {
    int at = index;
    for (int i = 0; i < MAX_INLINE && parents[at] >= 0 && !isBlock(at); i++) {
      at = parents[at];
    }
    return at;
  }

  private final class Filler implements NodeFilter {
    private final StringBuilder text = new StringBuilder(1 << 14);
    private int open = -1;
    private int openDepth = -1;
    private boolean pendingSpace;

    /** Fills the table, and returns the text. */
    private String filter(Element body) {
      body.filter(this);
      return text.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode textNode) {
        append(textNode.getWholeText());
        return FilterResult.CONTINUE;
      }
      if (!(node instanceof Element element)) {
        return FilterResult.SKIP_CHILDREN;
      }
      String tag = element.normalName();
      if (SKIPPED.contains(tag)) {
        return FilterResult.SKIP_CHILDREN;
      }
      if (elements.size() >= MAX_ELEMENTS || text.length() >= MAX_TEXT) {
        return stop();
      }
      boolean block = !INLINE.contains(tag);
      if (block || followsSpan(element, tag)) {
        breakBlock();
      }
      blocks.set(elements.size(), block);
      links.set(elements.size(), tag.equals("a"));
      add(element);
      openDepth = depth;
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (depth == openDepth) {
        close();
      }
      return FilterResult.CONTINUE;
    }

    /** Spans without a space between them are laid out as blocks, or their words would run on. */
    private boolean followsSpan(Element element, String tag) {
      return tag.equals("span")
          && element.previousSibling() instanceof Element before
          && before.normalName().equals("span");
    }

    private FilterResult stop() {
      while (open >= 0) {
        close();
      }
      return FilterResult.STOP;
    }

    private void add(Element element) {
      int index = elements.size();
      if (index == parents.length) {
        grow();
      }
      elements.add(element);
      parents[index] = open;
      textStarts[index] = text.length();
      lastChildren[index] = -1;
      befores[index] = -1;
      if (open >= 0) {
        befores[index] = lastChildren[open];
        lastChildren[open] = index;
      }
      open = index;
    }

    private void close() {
      ends[open] = elements.size();
      textEnds[open] = text.length();
      if (isBlock(open)) {
        breakBlock();
      }
      open = parents[open];
      openDepth--;
    }

    private void breakBlock() {
      pendingSpace = false;
      if (!text.isEmpty() && text.charAt(text.length() - 1) != BLOCK) {
        text.append(BLOCK);
      }
    }

    private void append(String part) {
      int i = 0;
      while (i < part.length()) {
        int end = shownUpTo(part, i);
        if (end > i) {
          appendSpace();
          text.append(part, i, end);
          i = end;
        } else {
          pendingSpace |= isSpace(part.charAt(i));
          i++;
        }
      }
    }

    /** Where a run of words ends that one space each keeps apart. */
    private static int shownUpTo(String part, int start) {
      int end = start;
      while (end < part.length() && isShown(part.charAt(end))) {
        end++;
        if (end + 1 < part.length() && part.charAt(end) == ' ' && isShown(part.charAt(end + 1))) {
          end++;
        }
      }
      return end;
    }

    private void appendSpace() {
      if (pendingSpace && !text.isEmpty() && text.charAt(text.length() - 1) != BLOCK) {
        text.append(' ');
      }
      pendingSpace = false;
    }

    private static boolean isShown(char c) {
      return (c > ' ' && c < '\u00a0')
          || (c > '\u00ad' && c < '\u200b')
          || !(isSpace(c) || c == '\u200b' || c == '\u00ad' || c == '\ufeff');
    }

    private static boolean isSpace(char c) {
      return c <= ' ' || c == '\u00a0';
    }
  }

  private void grow() {
    int capacity = parents.length * 2;
    parents = Arrays.copyOf(parents, capacity);
    ends = Arrays.copyOf(ends, capacity);
    textStarts = Arrays.copyOf(textStarts, capacity);
    textEnds = Arrays.copyOf(textEnds, capacity);
    befores = Arrays.copyOf(befores, capacity);
    lastChildren = Arrays.copyOf(lastChildren, capacity);
  }
}
