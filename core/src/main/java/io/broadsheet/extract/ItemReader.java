package io.broadsheet.extract;

import io.broadsheet.extract.HeadlineFinder.Headline;
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
  private static final int MIN_SNIPPET_WORDS = 4;

  private final PageOutline outline;
  private final ClassHints hints;
  private final HeadlineFinder headlines;

  ItemReader(PageOutline outline, ClassHints hints) {
    this.outline = outline;
    this.hints = hints;
    this.headlines = new HeadlineFinder(outline, hints);
  }

  /**
   * Reads an item.
   *
   * @param root the number of its first element
   * @param last the number of its last element beside {@code root}
   * @param links its links
   */
  ItemText read(int root, int last, List<StoryLink> links) {
    int end = Math.min(outline.end(last), root + MAX_ELEMENTS);
    SmallPrint smallPrint = new SmallPrint(outline, hints, root, end);
    Optional<Headline> headline = headlines.find(root, end, links, smallPrint);
    String text = headline.map(found -> text(found.range(), smallPrint)).orElse("");
    TextRange item = new TextRange(outline.textStart(root), outline.textEnd(last));
    return new ItemText(
        text,
        headline.flatMap(found -> snippet(item, found.range(), text, smallPrint)),
        imageText(root, end),
        hasPicture(root, end),
        headline.filter(Headline::heading).isPresent());
  }

  private static String text(TextRange range, SmallPrint smallPrint) {
    int end = Math.min(range.end(), range.start() + MAX_HEADLINE);
    return HeadlineText.clean(smallPrint.without(new TextRange(range.start(), end)));
  }

  private Optional<String> snippet(
      TextRange item, TextRange headline, String text, SmallPrint smallPrint) {
    List<TextRange> taken = new ArrayList<>(smallPrint.ranges());
    taken.removeIf(range -> range.contains(headline));
    taken.add(headline);
    taken.sort(Comparator.comparingInt(TextRange::start));
    int end = Math.min(item.end(), item.start() + 2 * MAX_SNIPPET);
    taken.add(new TextRange(end, end));
    int at = item.start();
    String best = "";
    for (TextRange range : taken) {
      String line = longestLine(outline.slice(at, Math.min(range.start(), end)), text);
      best = line.length() > best.length() ? line : best;
      at = Math.max(at, range.end());
    }
    return Optional.of(best).filter(line -> !line.isEmpty());
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
      if (isImage(at) && !isPortrait(at)) {
        String text = HeadlineText.oneLine(outline.element(at).attr("alt"));
        if (!text.isEmpty()) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }

  private boolean isImage(int index) {
    String tag = outline.tag(index);
    return tag.equals("img") || tag.equals("amp-img");
  }

  /** Whether the picture is the author's, not the story's. */
  private boolean isPortrait(int image) {
    int around = hints.of(outline.parent(image));
    return ((hints.of(image) | around) & ClassHints.DETAIL) != 0;
  }

  private boolean hasPicture(int root, int end) {
    for (int at = root; at < end; at++) {
      String tag = outline.tag(at);
      if (isImage(at) || tag.equals("picture") || tag.equals("figure")) {
        return true;
      }
    }
    return false;
  }
}
