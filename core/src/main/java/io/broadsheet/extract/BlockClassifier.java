package io.broadsheet.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Says of each block of a page what it is to the story. */
final class BlockClassifier {
  private static final int CAPTION_WORDS = 40;
  private static final int META_WORDS = 25;
  private static final int MAX_LABEL_WORDS = 8;

  private final PageLayout layout;
  private final String headline;
  private final BlockRole[] roles;

  BlockClassifier(PageLayout layout, Optional<String> headline) {
    this.layout = layout;
    this.headline = headline.map(BoilerplateText::letters).orElse("");
    this.roles = new BlockRole[layout.blocks().size()];
  }

  /** One role for each block. */
  BlockRole[] classify() {
    List<TextBlock> blocks = layout.blocks();
    for (int i = 0; i < roles.length; i++) {
      roles[i] = byRegion(blocks.get(i));
    }
    markPictureTexts();
    BitSet chosen = new ContainerFinder(layout, roles, headlineBlock()).find();
    for (int i = 0; i < roles.length; i++) {
      if (!chosen.get(i) && roles[i] == BlockRole.TEXT) {
        roles[i] = BlockRole.OUTSIDE;
      }
    }
    refine();
    dropLastHeadings();
    return roles;
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
        || (region.has(RegionCues.META) && block.words < META_WORDS)) {
      return BlockRole.BYLINE;
    }
    if (region.has(RegionCues.BOILERPLATE | RegionCues.COMMENTS) && !isPullQuote(block)) {
      return BlockRole.BOILERPLATE;
    }
    return region.has(RegionCues.CAPTION) ? BlockRole.CAPTION : BlockRole.TEXT;
  }

  /** An aside of one plain sentence. */
  private static boolean isPullQuote(TextBlock block) {
    Region region = block.region;
    while (region.parent != null
        && !region.tag.equals("aside")
        && region.parent.endBlock - region.parent.firstBlock == 1) {
      region = region.parent;
    }
    return region.tag.equals("aside")
        && (region.ownCues & RegionCues.NAMED_BOILERPLATE) == 0
        && region.endBlock - region.firstBlock == 1
        && block.linkLength == 0
        && block.words >= 8;
  }

  /** A few words in one small region with a picture are about the picture. */
  private void markPictureTexts() {
    BitSet pictured = new BitSet();
    for (Region region : layout.regions()) {
      boolean near = region.pictureDepth > 0 && region.pictureDepth - region.depth <= 2;
      if (near && !region.isEmpty() && isSmall(region)) {
        for (int i = region.firstBlock; i < region.endBlock; i++) {
          pictured.set(i);
        }
      }
    }
    double captions = 0;
    double text = 0;
    for (int i = 0; i < roles.length; i++) {
      if (roles[i] == BlockRole.TEXT) {
        TextBlock block = layout.blocks().get(i);
        pictured.set(i, pictured.get(i) || isUnderPicture(block));
        captions += pictured.get(i) ? block.prose() : 0;
        text += pictured.get(i) ? 0 : block.prose();
      }
    }
    for (int i = pictured.nextSetBit(0); i >= 0; i = pictured.nextSetBit(i + 1)) {
      if (roles[i] == BlockRole.TEXT && captions < text) {
        roles[i] = BlockRole.CAPTION;
      }
    }
  }

  private boolean isSmall(Region region) {
    int words = 0;
    for (int i = region.firstBlock; i < region.endBlock; i++) {
      TextBlock block = layout.blocks().get(i);
      words += block.words;
      if (words > CAPTION_WORDS || isHeading(block) || block.region.depth - region.depth > 1) {
        return false;
      }
    }
    return true;
  }

  /** A line without a full stop that follows a picture. */
  private static boolean isUnderPicture(TextBlock block) {
    String tag = block.region.tag;
    return block.afterPicture
        && block.words <= 20
        && (tag.equals("p") || tag.equals("div") || tag.equals("center"))
        && block.boldLength < block.text.length() / 2
        && ".!?:…”\"".indexOf(block.text.charAt(block.text.length() - 1)) < 0;
  }

  private static boolean isHeading(TextBlock block) {
    String tag = block.region.tag;
    return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) != 'r';
  }

  private void refine() {
    List<TextBlock> blocks = layout.blocks();
    boolean started = false;
    boolean inList = false;
    for (int i = 0; i < roles.length; i++) {
      if (roles[i] != BlockRole.TEXT) {
        continue;
      }
      TextBlock block = blocks.get(i);
      roles[i] = byText(block, started, inList);
      if (roles[i] == BlockRole.TEXT && isHeading(block) && opensList(i)) {
        roles[i] = BlockRole.TEASER;
        inList = true;
      } else if (BoilerplateText.isListHeading(block.text)) {
        inList = true;
      } else if (roles[i] == BlockRole.TEXT) {
        inList = false;
        started |= block.isProse() && !isHeading(block);
      }
    }
  }

  /** A heading at the end has nothing under it. */
  private void dropLastHeadings() {
    for (int i = roles.length - 1; i >= 0; i--) {
      if (roles[i] == BlockRole.TEXT) {
        if (!isHeading(layout.blocks().get(i))) {
          return;
        }
        roles[i] = BlockRole.BOILERPLATE;
      }
    }
  }

  /** Whether "More …" stands over linked lines. */
  private boolean opensList(int i) {
    if (i + 1 >= roles.length || !layout.blocks().get(i).text.startsWith("More ")) {
      return false;
    }
    TextBlock next = layout.blocks().get(i + 1);
    return next.linkDensity() > 0.4;
  }

  private BlockRole byText(TextBlock block, boolean started, boolean inList) {
    if (isHeadline(block)) {
      return BlockRole.HEADLINE;
    }
    if (!started && block.region.has(RegionCues.STANDFIRST)) {
      return BlockRole.STANDFIRST;
    }
    if (BoilerplateText.isListHeading(block.text)) {
      return BlockRole.TEASER;
    }
    if (inList
        && block.linkLength > 0
        && (block.linkDensity() > 0.4 || block.region.tag.equals("li"))) {
      return BlockRole.TEASER;
    }
    if (BoilerplateText.isLeadIn(block.text) && block.linkDensity() > 0.4) {
      return BlockRole.TEASER;
    }
    if (BoilerplateText.isPromotion(block.text)
        && (block.linkDensity() > 0.4
            || block.words <= MAX_LABEL_WORDS
            || (block.linkLength > 0 && block.words <= 25))) {
      return BlockRole.PROMOTION;
    }
    if (BoilerplateText.isRequest(block.text) && block.linkDensity() > 0.4) {
      return BlockRole.PROMOTION;
    }
    if (isControl(block)) {
      return BlockRole.BOILERPLATE;
    }
    if (isLinkedLine(block)) {
      return BlockRole.TEASER;
    }
    if (BoilerplateText.isByline(block.text)) {
      return BlockRole.BYLINE;
    }
    return BlockRole.TEXT;
  }

  /** A word or two that is all link and no paragraph. */
  private static boolean isControl(TextBlock block) {
    String tag = block.region.tag;
    return block.linkDensity() > 0.9
        && block.words <= 3
        && block.join == TextBlock.Join.PARAGRAPH
        && !block.text.contains("://")
        && (tag.equals("div") || tag.equals("span") || tag.equals("section"));
  }

  /** The first heading that repeats the headline, or the first heading of the first rank; or -1. */
  private int headlineBlock() {
    int first = -1;
    for (int i = 0; i < roles.length; i++) {
      TextBlock block = layout.blocks().get(i);
      if (isHeading(block) && isHeadline(block)) {
        return i;
      }
      if (first < 0 && block.region.tag.equals("h1")) {
        first = i;
      }
    }
    return first;
  }

  private boolean isHeadline(TextBlock block) {
    return !headline.isEmpty() && BoilerplateText.letters(block.text).equals(headline);
  }

  /** A line that is one link of a headline's length, in a paragraph of its own. */
  private static boolean isLinkedLine(TextBlock block) {
    String tag = block.region.tag;
    return block.linkDensity() > 0.9
        && block.words >= 6
        && (tag.equals("p") || tag.equals("div") || tag.equals("h3") || tag.equals("h4"))
        && !block.text.contains("://");
  }
}
