package io.broadsheet.extract;

import java.util.BitSet;
import java.util.Set;

/**
 * Finds the words about pictures by where they stand: a few words in one small region with a
 * picture, or a line without a full stop that follows one.
 */
final class PictureTexts {
  /** In words; what is longer is a paragraph. */
  private static final int LONGEST_IN_REGION = 40;

  private static final int LONGEST_LINE = 20;

  /** Regions deep from the one that holds picture and words. */
  private static final int PICTURE_REACH = 2;

  private static final int TEXT_REACH = 1;

  private static final Set<String> LINES = Set.of("p", "div", "center");
  private static final String SENTENCE_ENDS = ".!?:\u2026\u201d\"\u3002";

  private final PageLayout layout;
  private final BlockRole[] roles;

  private PictureTexts(PageLayout layout, BlockRole[] roles) {
    this.layout = layout;
    this.roles = roles;
  }

  /**
   * Turns the role of such blocks from text into caption, unless they are most of the page's text:
   * then the page tells its story that way.
   */
  static void mark(PageLayout layout, BlockRole[] roles) {
    new PictureTexts(layout, roles).mark();
  }

  private void mark() {
    BitSet beside = beside();
    double captions = 0;
    double text = 0;
    for (int i = 0; i < roles.length; i++) {
      if (roles[i] == BlockRole.TEXT) {
        TextBlock block = layout.blocks().get(i);
        boolean caption = beside.get(i) || isUnderPicture(block);
        beside.set(i, caption);
        captions += caption ? block.prose() : 0;
        text += caption ? 0 : block.prose();
      }
    }
    for (int i = beside.nextSetBit(0); i >= 0 && captions < text; i = beside.nextSetBit(i + 1)) {
      if (roles[i] == BlockRole.TEXT) {
        roles[i] = BlockRole.CAPTION;
      }
    }
  }

  private BitSet beside() {
    BitSet beside = new BitSet();
    for (Region region : layout.regions()) {
      boolean near = region.pictureDepth > 0 && region.pictureDepth - region.depth <= PICTURE_REACH;
      if (near && !region.isEmpty() && isSmall(region)) {
        beside.set(region.firstBlock, region.endBlock);
      }
    }
    return beside;
  }

  private boolean isSmall(Region region) {
    int words = 0;
    for (int i = region.firstBlock; i < region.endBlock; i++) {
      TextBlock block = layout.blocks().get(i);
      words += block.words;
      if (words > LONGEST_IN_REGION
          || block.isHeading()
          || block.region.depth - region.depth > TEXT_REACH) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUnderPicture(TextBlock block) {
    return block.afterPicture
        && block.words <= LONGEST_LINE
        && LINES.contains(block.region.tag)
        && block.boldLength < block.text.length() / 2
        && SENTENCE_ENDS.indexOf(block.text.charAt(block.text.length() - 1)) < 0;
  }
}
