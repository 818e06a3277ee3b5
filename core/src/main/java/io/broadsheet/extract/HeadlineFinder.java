package io.broadsheet.extract;

import java.util.List;
import java.util.Optional;

/** Finds where in an item its headline stands. For one thread, one page. */
final class HeadlineFinder {
  private static final int MAX_ELEMENTS = 400;
  private static final int MAX_HEADLINE = 400;
  private static final int MAX_UNLINKED = 300;
  private static final int MAX_CARD = 2_000;
  private static final int MAX_STEPS = 4;
  private static final int ENOUGH_WORDS = 3;

  private final PageOutline outline;
  private final ClassHints hints;

  HeadlineFinder(PageOutline outline, ClassHints hints) {
    this.outline = outline;
    this.hints = hints;
  }

  /**
   * A headline's place.
   *
   * @param range its text
   * @param heading whether it stands in a heading element
   */
  record Headline(TextRange range, boolean heading) {}

  /**
   * Finds the headline: the heading around or in a link, else what a class calls a title in one,
   * else the first link of some words, else a heading without a link, else the item's first line.
   */
  Optional<Headline> find(int root, int end, List<StoryLink> links, SmallPrint smallPrint) {
    if (links.getFirst().place() == StoryLink.Place.IN_LISTED_LINE) {
      int item = outline.block(links.getFirst().index());
      return outline.contains(root, item)
          ? Optional.of(new Headline(TextRange.of(outline, item), false))
          : Optional.empty();
    }
    int element = linkedTitle(root, end, links);
    if (element < 0) {
      element = wordyLink(links);
    }
    for (int at = root; at < end && element < 0; at++) {
      element = outline.isHeading(at) && isWordy(at) ? at : -1;
    }
    if (element < 0 && isStretched(root, links)) {
      element = root;
    }
    return element < 0 ? Optional.empty() : Optional.of(headline(element, smallPrint));
  }

  /** Whether an empty link is laid over an item of some text. */
  private boolean isStretched(int root, List<StoryLink> links) {
    int link = links.getFirst().index();
    boolean empty = outline.end(link) == link + 1 && outline.textLength(link) == 0;
    return empty
        && outline.linkedText(root) == 0
        && outline.textLength(root) <= MAX_UNLINKED
        && isWordy(root);
  }

  private int linkedTitle(int root, int end, List<StoryLink> links) {
    int best = -1;
    int bestRank = 0;
    for (StoryLink link : links) {
      int heading = headingAround(link.index(), root);
      if (heading >= 0) {
        return heading;
      }
      int linkEnd = Math.min(end, outline.end(link.index()));
      for (int at = link.index() + 1; at < linkEnd; at++) {
        int rank = outline.isHeading(at) ? 2 : isTitled(at) ? 1 : 0;
        boolean inner = rank == 1 && bestRank == 1 && outline.contains(best, at);
        if ((rank > bestRank || inner) && isWordy(at)) {
          best = at;
          bestRank = rank;
        }
      }
    }
    return best;
  }

  private int headingAround(int link, int root) {
    int at = link;
    for (int steps = 0; at >= root && steps < MAX_STEPS; steps++) {
      if (outline.isHeading(at)) {
        return isWordy(at) && outline.textLength(at) <= MAX_HEADLINE ? at : -1;
      }
      at = outline.parent(at);
    }
    return -1;
  }

  private int wordyLink(List<StoryLink> links) {
    int best = -1;
    int bestWords = 0;
    for (StoryLink link : links) {
      int words = isWordy(link.index()) ? FurnitureText.words(outline.text(link.index())) : 0;
      if (words > bestWords && bestWords < ENOUGH_WORDS) {
        best = link.index();
        bestWords = words;
      }
    }
    return best;
  }

  private boolean isWordy(int index) {
    String text = outline.text(index);
    return FurnitureText.words(text) >= 2
        && !FurnitureText.isGeneric(text)
        && !HeadlineText.isLeadIn(text);
  }

  private boolean isTitled(int index) {
    int bits = hints.of(index);
    return (bits & ClassHints.TITLE) != 0 && (bits & (ClassHints.DETAIL | ClassHints.SUMMARY)) == 0;
  }

  private Headline headline(int element, SmallPrint smallPrint) {
    TextRange whole = beforeSummary(element);
    if (outline.isHeading(element)) {
      return new Headline(whole, true);
    }
    return new Headline(firstLine(whole, smallPrint), false);
  }

  private TextRange beforeSummary(int element) {
    TextRange whole = TextRange.of(outline, element);
    int end = Math.min(outline.end(element), element + MAX_ELEMENTS);
    for (int at = element + 1; at < end; at++) {
      int bits = hints.of(at);
      boolean summary = (bits & (ClassHints.SUMMARY | ClassHints.TITLE)) == ClassHints.SUMMARY;
      int start = Math.min(outline.textStart(at), whole.start() + MAX_CARD);
      if (summary && FurnitureText.words(outline.slice(whole.start(), start)) >= 2) {
        return new TextRange(whole.start(), outline.textStart(at));
      }
    }
    return whole;
  }

  /** Of a link around a whole card, its first line that reads like a headline. */
  private TextRange firstLine(TextRange card, SmallPrint smallPrint) {
    String text = outline.slice(card.start(), Math.min(card.end(), card.start() + MAX_CARD));
    TextRange best = card;
    int bestWords = 0;
    int start = 0;
    while (start < text.length() && bestWords < ENOUGH_WORDS) {
      int cut = text.indexOf(PageOutline.BLOCK, start);
      int end = cut < 0 ? text.length() : cut;
      TextRange line = new TextRange(card.start() + start, card.start() + end);
      String words = smallPrint.without(line);
      boolean isSmall = smallPrint.covers(line) || FurnitureText.isDetail(words);
      int count = isSmall ? 0 : FurnitureText.words(words);
      if (count > bestWords) {
        best = line;
        bestWords = count;
      }
      start = end + 1;
    }
    return best;
  }
}
