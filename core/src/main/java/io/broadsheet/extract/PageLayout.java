package io.broadsheet.extract;

import java.util.List;

/**
 * A page as text blocks in reading order, and the regions they stand in, outermost first.
 *
 * @param regions every region after the one around it
 * @param blocks the text, without blank blocks
 */
record PageLayout(List<Region> regions, List<TextBlock> blocks) {
  /**
   * The prose in front of each block.
   *
   * @return sums, one more than there are blocks
   */
  double[] proseSums() {
    double[] sums = new double[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      sums[i + 1] = sums[i] + blocks.get(i).prose();
    }
    return sums;
  }
}
