package io.broadsheet.extract;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A block-level element of a page, or an inline one whose class says what it is ({@code <span
 * class="credit">}). Its text blocks are a contiguous range of the page's blocks.
 */
final class Region {
  final @Nullable Region parent;
  final Element element;
  final String tag;

  /** What the element's own names say. */
  final int ownCues;

  final int depth;
  final int firstBlock;

  /** One past its last block. */
  int endBlock;

  /**
   * Cues in force here: its own and those of the regions around it, as far as they are believed.
   */
  int cues;

  /** Depth of the outermost region in it that holds a picture; 0 where there is no picture. */
  int pictureDepth;

  /** How much prose stands in and near it. */
  double score;

  Region(@Nullable Region parent, Element element, int ownCues, int firstBlock) {
    this.parent = parent;
    this.element = element;
    this.tag = element.normalName();
    this.ownCues = ownCues;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.firstBlock = firstBlock;
    this.endBlock = firstBlock;
  }

  boolean has(int cue) {
    return (cues & cue) != 0;
  }

  /** How many blocks it holds. */
  int size() {
    return endBlock - firstBlock;
  }

  boolean isEmpty() {
    return firstBlock == endBlock;
  }
}
