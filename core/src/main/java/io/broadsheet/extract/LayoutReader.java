package io.broadsheet.extract;

import io.broadsheet.extract.TextBlock.Join;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Reads a page's elements into a {@link PageLayout}, in one walk over them. Used once. */
final class LayoutReader implements NodeFilter {
  private static final Set<String> SKIPPED =
      Set.of(
          "head",
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "object",
          "embed",
          "canvas",
          "video",
          "audio",
          "button",
          "input",
          "select",
          "textarea",
          "option",
          "map",
          "datalist",
          "applet",
          "frameset",
          "math",
          "title",
          "link",
          "meta");
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "img", "ins", "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s",
          "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
          "wbr", "picture", "source", "nobr", "blink");
  private static final int NAMED_INLINE =
      RegionCues.BOILERPLATE
          | RegionCues.CAPTION
          | RegionCues.META
          | RegionCues.HIDDEN
          | RegionCues.TEASER
          | RegionCues.BYLINE;

  private final Map<Element, Integer> knownCues;
  private final RegionCues cues;
  private final List<Region> regions = new ArrayList<>();
  private final List<TextBlock> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Region region;
  private Join join = Join.PARAGRAPH;
  private boolean spaceDue;
  private boolean pictureDue;
  private int linkDepth;
  private int boldDepth;
  private int linkLength;
  private int boldLength;

  private LayoutReader(Element root, ElementNames names, Map<Element, Integer> knownCues) {
    this.cues = new RegionCues(names);
    this.knownCues = knownCues;
    region = new Region(null, root, 0, 0);
    regions.add(region);
  }

  /**
   * Reads the layout under an element.
   *
   * @param root the element, commonly {@code body}
   * @param names what the names of its elements say
   * @param knownCues elements whose part is known already
   */
  static PageLayout read(Element root, ElementNames names, Map<Element, Integer> knownCues) {
    LayoutReader reader = new LayoutReader(root, names, knownCues);
    for (Node child = root.firstChild(); child != null; child = child.nextSibling()) {
      NodeTraversor.filter(reader, child);
    }
    reader.flush();
    reader.region.endBlock = reader.blocks.size();
    return new PageLayout(reader.regions, reader.blocks);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode textNode) {
      append(textNode.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element) || SKIPPED.contains(element.normalName())) {
      return FilterResult.SKIP_ENTIRELY;
    }
    String tag = element.normalName();
    if (tag.equals("img")) {
      see(element);
      return FilterResult.SKIP_ENTIRELY;
    }
    if (tag.equals("br")) {
      breakLine();
      return FilterResult.SKIP_ENTIRELY;
    }
    int said = cues.of(element) | (isCredit(tag) ? RegionCues.CAPTION | RegionCues.CREDIT : 0);
    if (!knownCues.isEmpty()) {
      said |= knownCues.getOrDefault(element, 0);
    }
    boolean inline = INLINE.contains(tag);
    if (!inline || (said & NAMED_INLINE) != 0) {
      open(element, said, inline);
    }
    markInline(tag, 1);
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      markInline(element.normalName(), -1);
      if (region.element.equals(element)) {
        close(INLINE.contains(element.normalName()));
      }
    }
    return FilterResult.CONTINUE;
  }

  /** Whether an element of this kind, in the words under a picture, says who took it. */
  private boolean isCredit(String tag) {
    return (tag.equals("cite") || tag.equals("small"))
        && (region.ownCues & RegionCues.CAPTION) != 0
        && !text.isEmpty();
  }

  private void open(Element element, int cues, boolean inline) {
    interrupt(inline);
    region = new Region(region, element, cues, blocks.size());
    regions.add(region);
  }

  private void close(boolean inline) {
    interrupt(inline);
    region.endBlock = blocks.size();
    if (region.parent != null) {
      if (region.parent.pictureDepth == 0) {
        region.parent.pictureDepth = region.pictureDepth;
      } else if (region.pictureDepth > 0) {
        region.parent.pictureDepth = Math.min(region.parent.pictureDepth, region.pictureDepth);
      }
      region = region.parent;
    }
  }

  private void interrupt(boolean inline) {
    boolean spaced = spaceDue;
    boolean ended = flush();
    if (!inline) {
      join = Join.PARAGRAPH;
    } else if (ended) {
      join = spaced ? Join.SPACE : Join.NONE;
    }
  }

  private void markInline(String tag, int change) {
    switch (tag) {
      case "a" -> linkDepth += change;
      case "b", "strong" -> boldDepth += change;
      default -> {}
    }
  }

  /** Counts a picture, unless it is as small as a symbol. */
  private void see(Element image) {
    if (!isSmall(image.attr("width")) && !isSmall(image.attr("height"))) {
      region.pictureDepth = region.depth;
      pictureDue = true;
    }
  }

  private static boolean isSmall(String size) {
    return size.length() == 1 || (size.length() == 2 && size.charAt(0) < '5');
  }

  /** A first break ends the line, a second the paragraph. */
  private void breakLine() {
    boolean ended = flush() || join == Join.SPACE || join == Join.NONE;
    join = ended ? Join.LINE : Join.PARAGRAPH;
  }

  private void append(String raw) {
    int i = 0;
    while (i < raw.length()) {
      int end = plainUpTo(raw, i);
      if (end == i && !isSpace(raw.charAt(i)) && isShown(raw, i)) {
        end++;
      }
      if (end > i) {
        append(raw, i, end);
        i = end;
      } else {
        spaceDue |= isSpace(raw.charAt(i));
        i++;
      }
    }
  }

  /** Where a run of plain words ends that one space each keeps apart. */
  private static int plainUpTo(String raw, int start) {
    int end = start;
    while (end < raw.length() && isPlain(raw.charAt(end))) {
      end++;
      if (end + 1 < raw.length() && raw.charAt(end) == ' ' && isPlain(raw.charAt(end + 1))) {
        end++;
      }
    }
    return end;
  }

  private void append(String raw, int start, int end) {
    int before = text.length();
    if (spaceDue && before > 0) {
      text.append(' ');
    } else if (spaceDue && join == Join.NONE) {
      join = Join.SPACE;
    }
    spaceDue = false;
    text.append(raw, start, end);
    int added = text.length() - before;
    linkLength += linkDepth > 0 ? added : 0;
    boldLength += boldDepth > 0 ? added : 0;
  }

  /** Most characters; the others are looked at more closely. */
  private static boolean isPlain(char c) {
    return (c > ' ' && c < '\u007f') || (c > '\u00ad' && c < '\u2000');
  }

  private static boolean isShown(String raw, int i) {
    return !isInvisible(raw.charAt(i)) && !isLoneSurrogate(raw, i);
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00a0' || (c >= '\u2000' && c <= '\u200a') || c == '\u3000';
  }

  private static boolean isInvisible(char c) {
    return c == '\u200b'
        || c == '\u00ad'
        || c == '\ufeff'
        || c == '\u2060'
        || (c >= '\u007f' && c < '\u00a0');
  }

  private static boolean isLoneSurrogate(String raw, int i) {
    char c = raw.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == raw.length() || !Character.isLowSurrogate(raw.charAt(i + 1));
    }
    return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(raw.charAt(i - 1)));
  }

  /** Ends a block; whether there was one. */
  private boolean flush() {
    spaceDue = false;
    if (text.isEmpty()) {
      return false;
    }
    TextBlock block = new TextBlock(region, text.toString(), join, linkLength, pictureDue);
    block.boldLength = boldLength;
    blocks.add(block);
    pictureDue = false;
    text.setLength(0);
    linkLength = 0;
    boldLength = 0;
    join = Join.PARAGRAPH;
    return true;
  }
}
