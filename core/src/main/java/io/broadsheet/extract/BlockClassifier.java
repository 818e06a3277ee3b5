package io.broadsheet.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says of each block of a page what it is to the story: first by the region it stands in, then by
 * whether that region belongs to the story, then by its own wording and links.
 */
final class BlockClassifier {
  /** In words; more is no byline, date or label. */
  private static final int LONGEST_BYLINE = 25;

  private static final int LONGEST_REQUEST = 25;
  private static final int LONGEST_RIGHTS = 20;
  private static final int LONGEST_STANDFIRST = 80;
  private static final int LONGEST_LABEL = 8;
  private static final int LONGEST_CONTROL = 3;
  private static final int SHORTEST_PULL_QUOTE = 8;
  private static final int SHORTEST_HEADLINE = 6;

  /** Shares of a block's characters that are links. */
  private static final double MUCH_LINKED = 0.4;

  private static final double ALL_LINKED = 0.9;

  private static final Set<String> BOXES = Set.of("div", "span", "section");
  private static final Set<String> LINKED_LINES = Set.of("p", "div", "h3", "h4");

  private final PageLayout layout;
  private final List<TextBlock> blocks;
  private final String headline;
  private final List<String> authors;
  private final BlockRole[] roles;

  private BlockClassifier(PageLayout layout, Optional<String> headline, List<String> authors) {
    this.layout = layout;
    this.blocks = layout.blocks();
    this.headline = headline.map(BoilerplateText::letters).orElse("");
    this.authors = authors;
    this.roles = new BlockRole[blocks.size()];
  }

  /** One role for each block. */
  static BlockRole[] classify(PageLayout layout, Optional<String> headline, List<String> authors) {
    return new BlockClassifier(layout, headline, authors).classify();
  }

  private BlockRole[] classify() {
    for (int i = 0; i < roles.length; i++) {
      roles[i] = byRegion(blocks.get(i));
    }
    keepInSentences();
    PictureTexts.mark(layout, roles);
    int headlineBlock = headlineBlock();
    BitSet story = new ContainerFinder(layout, roles, headlineBlock).find();
    leaveOut(story, headlineBlock);
    refine();
    PullQuotes.drop(blocks, roles);
    dropClosing();
    return roles;
  }

  /** Leaves out what is not in the story's regions, but for its pictures and summary. */
  private void leaveOut(BitSet story, int headlineBlock) {
    int start = story.nextSetBit(0);
    int first = headlineBlock < 0 ? start : Math.min(headlineBlock, start);
    int end = Math.max(story.length(), endOfGallery(story.length(), headlineBlock));
    for (int i = 0; i < roles.length; i++) {
      boolean about = i >= first && i < end;
      if (story.get(i) || (roles[i] != BlockRole.TEXT && roles[i] != BlockRole.CAPTION)) {
        continue;
      }
      if (roles[i] == BlockRole.TEXT && i > headlineBlock && i < start && isStandfirst(i)) {
        roles[i] = headlineBlock < 0 ? BlockRole.OUTSIDE : BlockRole.STANDFIRST;
      } else if (roles[i] == BlockRole.TEXT || !about) {
        roles[i] = BlockRole.OUTSIDE;
      }
    }
  }

  private boolean isStandfirst(int i) {
    TextBlock block = blocks.get(i);
    return block.words <= LONGEST_STANDFIRST && block.region.has(RegionCues.STANDFIRST);
  }

  /** Where the pictures end that follow the text in the headline's own {@code article} element. */
  private int endOfGallery(int from, int headlineBlock) {
    Region article = headlineBlock < 0 ? null : blocks.get(headlineBlock).region;
    while (article != null && !article.tag.equals("article")) {
      article = article.parent;
    }
    int end = from;
    while (article != null && end < article.endBlock && roles[end] == BlockRole.CAPTION) {
      end++;
    }
    return end;
  }

  private static BlockRole byRegion(TextBlock block) {
    Region region = block.region;
    if (region.has(RegionCues.HIDDEN)) {
      return BlockRole.HIDDEN;
    }
    if (region.has(RegionCues.TEASER)) {
      return BlockRole.TEASER;
    }
    if (region.has(RegionCues.BYLINE)
        || (region.has(RegionCues.META) && block.words < LONGEST_BYLINE)) {
      return BlockRole.BYLINE;
    }
    if (region.has(RegionCues.BOILERPLATE | RegionCues.COMMENTS) && !isPullQuote(block)) {
      return BlockRole.BOILERPLATE;
    }
    return region.has(RegionCues.CAPTION) ? BlockRole.CAPTION : BlockRole.TEXT;
  }

  /** A date or name that a paragraph goes on after belongs to its sentence. */
  private void keepInSentences() {
    for (int i = 0; i < roles.length; i++) {
      Region region = blocks.get(i).region;
      boolean marked = roles[i] == BlockRole.BYLINE && !region.has(RegionCues.BYLINE);
      if (marked
          && region.parent != null
          && region.parent.tag.equals("p")
          && (isProseOf(region.parent, i - 1) || isProseOf(region.parent, i + 1))) {
        roles[i] = BlockRole.TEXT;
      }
    }
  }

  private boolean isProseOf(Region paragraph, int i) {
    return i >= 0
        && i < roles.length
        && blocks.get(i).region == paragraph
        && roles[i] == BlockRole.TEXT
        && blocks.get(i).isProse();
  }

  /** An aside of one plain sentence. */
  private static boolean isPullQuote(TextBlock block) {
    Region region = block.region;
    while (region.parent != null && !region.tag.equals("aside") && region.parent.size() == 1) {
      region = region.parent;
    }
    return region.tag.equals("aside")
        && (region.ownCues & RegionCues.NAMED_BOILERPLATE) == 0
        && region.size() == 1
        && block.linkLength == 0
        && block.words >= SHORTEST_PULL_QUOTE;
  }

  /**
   * The first heading that repeats the headline, else the first heading of the first rank, or -1.
   */
  private int headlineBlock() {
    int first = -1;
    for (int i = 0; i < roles.length; i++) {
      TextBlock block = blocks.get(i);
      if (block.isHeading() && isHeadline(block)) {
        return i;
      }
      if (first < 0 && block.region.tag.equals("h1")) {
        first = i;
      }
    }
    return first;
  }

  private void refine() {
    boolean started = false;
    boolean inList = false;
    for (int i = 0; i < roles.length; i++) {
      inList |= roles[i] == BlockRole.TEASER;
      if (roles[i] != BlockRole.TEXT) {
        continue;
      }
      TextBlock block = blocks.get(i);
      roles[i] =
          opensList(i)
              ? BlockRole.TEASER
              : !started && isStandfirst(i) && !isHeadline(block)
                  ? BlockRole.STANDFIRST
                  : byText(block, inList);
      if (roles[i] == BlockRole.TEASER) {
        inList = true;
      } else if (roles[i] == BlockRole.TEXT) {
        inList = false;
        started |= block.isProse() && !block.isHeading();
      }
    }
  }

  /** Whether it stands over a list of other stories. */
  private boolean opensList(int i) {
    return TeaserHeading.matches(blocks.get(i).text) || isMore(i);
  }

  /** Whether "More …" stands over linked lines. */
  private boolean isMore(int i) {
    return blocks.get(i).isHeading()
        && i + 1 < roles.length
        && blocks.get(i).text.startsWith("More ")
        && blocks.get(i + 1).linkDensity() > MUCH_LINKED;
  }

  private BlockRole byText(TextBlock block, boolean inList) {
    if (isHeadline(block)) {
      return BlockRole.HEADLINE;
    }
    if (isTeaser(block, inList)) {
      return BlockRole.TEASER;
    }
    if (isPromotion(block)) {
      return BlockRole.PROMOTION;
    }
    if (isFurniture(block)) {
      return BlockRole.BOILERPLATE;
    }
    if (!block.isHeading() && BoilerplateText.isByline(block.text)) {
      return BlockRole.BYLINE;
    }
    if (AgencyLine.creditedIn(block.text).isPresent()) {
      return BlockRole.AGENCY_LINE;
    }
    return block.words <= LONGEST_RIGHTS && BoilerplateText.isRightsLine(block.text)
        ? BlockRole.BOILERPLATE
        : BlockRole.TEXT;
  }

  private boolean isHeadline(TextBlock block) {
    return !headline.isEmpty() && BoilerplateText.hasLetters(block.text, headline);
  }

  private static boolean isTeaser(TextBlock block, boolean inList) {
    boolean muchLinked = block.linkDensity() > MUCH_LINKED;
    if (muchLinked && TeaserHeading.leadIn(block.text).isPresent()) {
      return true;
    }
    boolean listed = muchLinked || (block.region.tag.equals("li") && block.linkLength > 0);
    return (inList && listed) || isLinkedLine(block);
  }

  /** A line that is one link of a headline's length, in a paragraph of its own. */
  private static boolean isLinkedLine(TextBlock block) {
    return block.linkDensity() > ALL_LINKED
        && block.words >= SHORTEST_HEADLINE
        && LINKED_LINES.contains(block.region.tag)
        && !block.text.contains("://");
  }

  private static boolean isPromotion(TextBlock block) {
    boolean muchLinked = block.linkDensity() > MUCH_LINKED;
    if (BoilerplateText.isRequest(block.text)) {
      return muchLinked
          || block.words <= LONGEST_LABEL
          || BoilerplateText.isRequestOnly(block.text)
          || (block.linkLength > 0 && block.words <= LONGEST_REQUEST);
    }
    return (muchLinked && BoilerplateText.isLinkedRequest(block.text))
        || (block.words <= LONGEST_REQUEST && BoilerplateText.isRequestOnly(block.text));
  }

  /** Buttons and labels. */
  private static boolean isFurniture(TextBlock block) {
    if (block.words <= LONGEST_LABEL
        && (!block.isInTable() || block.linkDensity() > ALL_LINKED || isLoneMark(block))
        && (BoilerplateText.isLabel(block.text) || ChromeLine.matches(block.text))) {
      return true;
    }
    if (block.linkDensity() > MUCH_LINKED && BoilerplateText.isLinkRow(block.text)) {
      return true;
    }
    return block.linkDensity() > ALL_LINKED
        && block.words <= LONGEST_CONTROL
        && block.join == TextBlock.Join.PARAGRAPH
        && !block.text.contains("://")
        && BOXES.contains(block.region.tag);
  }

  /** A mark without words in a cell of a table that holds more than it. */
  private static boolean isLoneMark(TextBlock block) {
    return block.words == 0 && block.region.size() > 1;
  }

  /** At the end, a heading has nothing under it, and what tells of the author is no more story. */
  private void dropClosing() {
    for (int i = roles.length - 1; i >= 0; i--) {
      if (roles[i] != BlockRole.TEXT) {
        continue;
      }
      if (blocks.get(i).isHeading()) {
        roles[i] = BlockRole.BOILERPLATE;
      } else if (AuthorNote.matches(blocks.get(i).text, authors)) {
        roles[i] = BlockRole.AUTHOR_NOTE;
      } else {
        return;
      }
    }
  }
}
