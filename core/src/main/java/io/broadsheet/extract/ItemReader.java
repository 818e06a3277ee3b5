package io.broadsheet.extract;

import io.broadsheet.extract.TeaserItem.ItemText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads headline, summary and picture text out of an item. For one thread, one page. */
final class ItemReader {
  private static final int MAX_ELEMENTS = 400;
  private static final int MAX_HEADLINE = 400;
  private static final int MAX_SNIPPET = 2_000;
  private static final int MAX_DETAIL = 120;
  private static final int MIN_SNIPPET_WORDS = 4;
  private static final int SMALL_PRINT =
      ClassHints.DETAIL | ClassHints.LABEL | ClassHints.SHARING | ClassHints.COMMENTS;

  private final PageOutline outline;
  private final ClassHints hints;

  ItemReader(PageOutline outline, ClassHints hints) {
    this.outline = outline;
    this.hints = hints;
  }

  /** A stretch of the page's text. */
  private record Range(int start, int end) {
    boolean contains(Range other) {
      return start <= other.start && other.end <= end;
    }
  }

  ItemText read(int root, int last, List<StoryLink> links) {
    int end = Math.min(outline.end(last), root + MAX_ELEMENTS);
    int titleElement = titleElement(root, end, links);
    List<Range> smallPrint = smallPrint(root, end);
    String headline = "";
    Optional<String> snippet = Optional.empty();
    if (titleElement >= 0) {
      Range title = headlineRange(titleElement, smallPrint);
      headline = joined(title, smallPrint);
      List<Range> taken = new ArrayList<>(smallPrint);
      taken.removeIf(range -> range.contains(title));
      taken.add(title);
      snippet = snippet(new Range(outline.textStart(root), outline.textEnd(last)), taken, headline);
    }
    return new ItemText(
        HeadlineText.clean(headline),
        snippet,
        imageText(root, end),
        hasPicture(root, end),
        titleElement >= 0 && isHeading(titleElement));
  }

  /** The element that holds the headline; -1 where there is none. */
  private int titleElement(int root, int end, List<StoryLink> links) {
    int best = -1;
    int bestRank = 0;
    for (StoryLink link : links) {
      int heading = headingAround(link.index(), root);
      if (heading >= 0 && bestRank < 4) {
        best = heading;
        bestRank = 4;
      }
      int linkEnd = Math.min(end, outline.end(link.index()));
      for (int at = link.index() + 1; at < linkEnd; at++) {
        int rank = isHeading(at) ? 3 : isTitled(at) ? 2 : 0;
        boolean inner = rank == 2 && bestRank == 2 && outline.contains(best, at);
        if ((rank > bestRank || inner) && isWordy(at)) {
          best = at;
          bestRank = rank;
        }
      }
    }
    if (best < 0) {
      best = longest(links);
    }
    for (int at = root; at < end && best < 0; at++) {
      best = isHeading(at) && isWordy(at) ? at : -1;
    }
    return best;
  }

  private int headingAround(int link, int root) {
    int at = link;
    for (int steps = 0; at >= root && steps < 4; steps++) {
      if (isHeading(at)) {
        return isWordy(at) && outline.textLength(at) <= MAX_HEADLINE ? at : -1;
      }
      at = outline.parent(at);
    }
    return -1;
  }

  private int longest(List<StoryLink> links) {
    return links.stream()
        .map(StoryLink::index)
        .filter(this::isWordy)
        .max(Comparator.comparingInt(outline::textLength))
        .orElse(-1);
  }

  private boolean isWordy(int index) {
    String text = outline.text(index);
    return FurnitureText.words(text) >= 2 && !FurnitureText.isGeneric(text);
  }

  private boolean isHeading(int index) {
    String tag = outline.tag(index);
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }

  private boolean isTitled(int index) {
    int bits = hints.of(outline.element(index));
    return (bits & ClassHints.TITLE) != 0 && (bits & (ClassHints.DETAIL | ClassHints.SUMMARY)) == 0;
  }

  /** Labels, dates, bylines, counts: what is neither headline nor summary. */
  private List<Range> smallPrint(int root, int end) {
    List<Range> found = new ArrayList<>();
    for (int at = root + 1; at < end; at++) {
      int length = outline.textLength(at);
      if (length == 0 || length > MAX_DETAIL) {
        continue;
      }
      int bits = hints.of(outline.element(at));
      if ((bits & SMALL_PRINT) != 0 && (bits & (ClassHints.TITLE | ClassHints.SUMMARY)) == 0) {
        found.add(new Range(outline.textStart(at), outline.textEnd(at)));
      }
    }
    return found;
  }

  /** The whole title element, or of a link around a whole card its first line like a headline. */
  private Range headlineRange(int element, List<Range> smallPrint) {
    Range whole = new Range(outline.textStart(element), outline.textEnd(element));
    Range cut = beforeSummary(element, whole);
    String text = outline.slice(cut.start, Math.min(cut.end, cut.start + MAX_SNIPPET));
    Range best = null;
    int bestWords = 0;
    int start = 0;
    while (start < text.length() && bestWords < 3) {
      int at = text.indexOf(PageOutline.BLOCK, start);
      int end = at < 0 ? text.length() : at;
      Range line = new Range(cut.start + start, cut.start + end);
      String words = joined(line, smallPrint);
      int count = FurnitureText.isDetail(words) ? 0 : FurnitureText.words(words);
      if (count > bestWords) {
        best = line;
        bestWords = count;
      }
      start = end + 1;
    }
    return isHeading(element) || best == null ? cut : best;
  }

  private Range beforeSummary(int element, Range whole) {
    int end = Math.min(outline.end(element), element + MAX_ELEMENTS);
    for (int at = element + 1; at < end; at++) {
      int bits = hints.of(outline.element(at));
      boolean summary = (bits & (ClassHints.SUMMARY | ClassHints.TITLE)) == ClassHints.SUMMARY;
      if (summary && FurnitureText.words(outline.slice(whole.start, outline.textStart(at))) >= 2) {
        return new Range(whole.start, outline.textStart(at));
      }
    }
    return whole;
  }

  /** The text of a range without what is small print in it; all of it where all is. */
  private String joined(Range range, List<Range> smallPrint) {
    StringBuilder kept = new StringBuilder();
    int at = range.start;
    int end = Math.min(range.end, range.start + MAX_HEADLINE);
    for (Range small : smallPrint) {
      if (small.start >= at && small.end <= end && !small.contains(range)) {
        kept.append(outline.slice(at, small.start)).append(' ');
        at = small.end;
      }
    }
    kept.append(outline.slice(at, end));
    String text = HeadlineText.oneLine(kept);
    return text.isEmpty() ? HeadlineText.oneLine(outline.slice(range.start, end)) : text;
  }

  private Optional<String> snippet(Range item, List<Range> taken, String headline) {
    taken.sort(Comparator.comparingInt(Range::start));
    int end = Math.min(item.end, item.start + 2 * MAX_SNIPPET);
    int at = item.start;
    String best = "";
    for (int i = 0; i <= taken.size(); i++) {
      int stop = i < taken.size() ? Math.min(taken.get(i).start, end) : end;
      String line = longestLine(outline.slice(at, stop), headline);
      best = line.length() > best.length() ? line : best;
      at = i < taken.size() ? Math.max(at, taken.get(i).end) : at;
    }
    return Optional.of(best).filter(text -> !text.isEmpty());
  }

  private static String longestLine(String text, String headline) {
    String best = "";
    for (String line : text.split("\n", -1)) {
      String bare = line.strip();
      if (bare.length() > best.length()
          && FurnitureText.words(bare) >= MIN_SNIPPET_WORDS
          && !FurnitureText.isDetail(bare)
          && !FurnitureText.isGeneric(bare)
          && !bare.equals(headline)) {
        best = bare;
      }
    }
    return best.length() > MAX_SNIPPET ? best.substring(0, MAX_SNIPPET) : best;
  }

  private Optional<String> imageText(int root, int end) {
    for (int at = root; at < end; at++) {
      if (outline.tag(at).equals("img")) {
        String alt = outline.element(at).attr("alt").strip();
        if (!alt.isEmpty()) {
          return Optional.of(alt);
        }
      }
    }
    return Optional.empty();
  }

  private boolean hasPicture(int root, int end) {
    for (int at = root; at < end; at++) {
      String tag = outline.tag(at);
      if (tag.equals("img") || tag.equals("picture") || tag.equals("figure")) {
        return true;
      }
    }
    return false;
  }
}
