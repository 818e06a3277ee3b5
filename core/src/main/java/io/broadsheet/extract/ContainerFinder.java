package io.broadsheet.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the regions that hold the story. Each block of prose gives points to the regions around it,
 * fewer the farther out; the region with most points is the core. From there outwards, branches
 * that hold prose of the same kind are added, for pages that cut their text into sections.
 */
final class ContainerFinder {
  /** Regions that hold one paragraph, and whose points go to the region around them. */
  private static final Set<String> LEAVES =
      Set.of(
          "p",
          "li",
          "pre",
          "td",
          "th",
          "blockquote",
          "dd",
          "dt",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "tr",
          "span",
          "a");

  /** Regions that can be added to the story by themselves. */
  private static final Set<String> PIECES =
      Set.of("p", "ul", "ol", "dl", "pre", "table", "blockquote");

  private static final int REACH = 5;

  private final PageLayout layout;
  private final BlockRole[] roles;

  /** Sums over the blocks of the story's kind in front of each block. */
  private final double[] prose;

  private final int[] paragraphs;
  private final int[] length;
  private final int[] linked;
  private final int[] headlines;

  /** The block of the headline; -1 where it is not shown. */
  private final int headline;

  /** The innermost region around headline and core. */
  private @Nullable Region story;

  ContainerFinder(PageLayout layout, BlockRole[] roles, int headline) {
    this.layout = layout;
    this.roles = roles;
    this.headline = headline;
    int size = layout.blocks().size();
    prose = new double[size + 1];
    paragraphs = new int[size + 1];
    length = new int[size + 1];
    linked = new int[size + 1];
    headlines = new int[size + 1];
    for (int i = 0; i < size; i++) {
      TextBlock block = layout.blocks().get(i);
      boolean text = roles[i] == BlockRole.TEXT;
      prose[i + 1] = prose[i] + (text ? block.prose() : 0);
      paragraphs[i + 1] = paragraphs[i] + (text && isParagraph(block) ? 1 : 0);
      length[i + 1] = length[i] + (text ? block.text.length() : 0);
      linked[i + 1] = linked[i] + (text ? block.linkLength : 0);
      headlines[i + 1] = headlines[i] + (block.linkDensity() > 0.8 && block.words >= 4 ? 1 : 0);
    }
  }

  private static boolean isParagraph(TextBlock block) {
    String tag = block.region.tag;
    boolean heading = tag.length() == 2 && tag.charAt(0) == 'h';
    return block.isProse() && !heading && !block.region.has(RegionCues.LEAD | RegionCues.META);
  }

  /** The blocks inside the story's regions; none where the page has no prose. */
  BitSet find() {
    score();
    Region core = best();
    BitSet chosen = new BitSet();
    if (core == null) {
      return chosen;
    }
    chosen.set(core.firstBlock, core.endBlock);
    story = storyAround(core);
    addBranches(core, chosen);
    return chosen;
  }

  private @Nullable Region storyAround(Region core) {
    if (headline < 0) {
      return null;
    }
    Region region = core;
    while (region.parent != null && (headline < region.firstBlock || headline >= region.endBlock)) {
      region = region.parent;
    }
    return region.parent == null ? null : region;
  }

  private void score() {
    List<TextBlock> blocks = layout.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      TextBlock block = blocks.get(i);
      if (roles[i] != BlockRole.TEXT || block.words < 3 || block.linkDensity() > 0.5) {
        continue;
      }
      double points = 0.2;
      if (block.isProse()) {
        points = 1 + commas(block.text) + Math.min(block.text.length() / 100.0, 3);
      }
      points *= 1 - block.linkDensity();
      Region region = block.region;
      while (region.parent != null && LEAVES.contains(region.tag)) {
        region = region.parent;
      }
      for (int level = 0; level < REACH && region != null; level++) {
        region.score += level == 0 ? points : level == 1 ? points / 2 : points / (level * 3);
        region = region.parent;
      }
    }
  }

  private static int commas(String text) {
    int commas = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '\u3001' || c == '\uff0c' || c == '\u060c') {
        commas++;
      }
    }
    return commas;
  }

  private @Nullable Region best() {
    Region best = null;
    for (Region region : layout.regions()) {
      if (region.has(RegionCues.ARTICLE_BODY)) {
        region.score *= 1.5;
      } else if (region.has(RegionCues.ARTICLE)) {
        region.score *= 1.1;
      }
      if (region.score > 0 && (best == null || region.score > best.score)) {
        best = region;
      }
    }
    return best;
  }

  private double proseIn(Region region) {
    return prose[region.endBlock] - prose[region.firstBlock];
  }

  private double linkDensity(Region region) {
    int all = length[region.endBlock] - length[region.firstBlock];
    return all == 0 ? 1 : (double) (linked[region.endBlock] - linked[region.firstBlock]) / all;
  }

  /** Adds branches of the regions around the core that are text of the same story. */
  private void addBranches(Region core, BitSet chosen) {
    List<Region> path = new ArrayList<>();
    for (Region region = core; region != null; region = region.parent) {
      path.add(region);
    }
    Set<Region> around = new HashSet<>(path);
    List<Region> doubtful = new ArrayList<>();
    List<Region> before = new ArrayList<>();
    for (Region region : layout.regions()) {
      Region parent = region.parent;
      if (parent == null || around.contains(region) || !around.contains(parent) || parent == core) {
        continue;
      }
      int steps = core.depth - parent.depth;
      Region inner = path.get(steps - 1);
      if (isText(region, inner, core, steps)) {
        chosen.set(region.firstBlock, region.endBlock);
      } else {
        doubtful.add(region);
        if (steps == 1 && region.firstBlock < core.firstBlock && isProse(region)) {
          before.add(region);
        }
      }
    }
    if (before.size() > 1) {
      before.forEach(region -> chosen.set(region.firstBlock, region.endBlock));
    }
    addBetween(doubtful, core, chosen);
  }

  private boolean isProse(Region branch) {
    int count = paragraphs[branch.endBlock] - paragraphs[branch.firstBlock];
    return count > 0 && linkDensity(branch) <= 0.4 && !isList(branch);
  }

  /** Whether it holds linked headlines rather than paragraphs. */
  private boolean isList(Region branch) {
    int count = paragraphs[branch.endBlock] - paragraphs[branch.firstBlock];
    int others = headlines[branch.endBlock] - headlines[branch.firstBlock];
    return others >= 2 && others * 2 >= count;
  }

  private boolean isText(Region branch, Region inner, Region core, int steps) {
    if (linkDensity(branch) > 0.4 || isList(branch)) {
      return false;
    }
    int count = paragraphs[branch.endBlock] - paragraphs[branch.firstBlock];
    boolean alike = isAlike(branch, inner);
    if (count == 0) {
      boolean piece = PIECES.contains(branch.tag) && !branch.has(RegionCues.LEAD);
      if (piece && isInStory(branch) && length[branch.endBlock] > length[branch.firstBlock]) {
        return true;
      }
      return alike && steps <= 2 && branch.firstBlock > core.firstBlock;
    }
    if (PIECES.contains(branch.tag) && (steps <= 2 || isInStory(branch))) {
      return true;
    }
    if (steps == 1 && branch.firstBlock > core.firstBlock) {
      return true;
    }
    double share = proseIn(branch) / proseIn(core);
    if (alike || (isInStory(branch) && count >= 2)) {
      return share >= 0.02;
    }
    return count >= 2 && share >= (steps <= 2 ? 0.1 : 0.3);
  }

  /** Whether the branch and the headline are in one region, in this order. */
  private boolean isInStory(Region branch) {
    return story != null
        && branch.firstBlock > headline
        && branch.firstBlock >= story.firstBlock
        && branch.endBlock <= story.endBlock;
  }

  /** Whether two elements share their tag and half of their classes. */
  private static boolean isAlike(Region a, Region b) {
    if (!a.tag.equals(b.tag)) {
      return false;
    }
    Set<String> first = a.element.classNames();
    Set<String> second = b.element.classNames();
    int common = 0;
    for (String name : first) {
      common += second.contains(name) ? 1 : 0;
    }
    return common * 2 >= Math.max(first.size(), second.size());
  }

  /** Short pieces, such as headings, count where they stand between pieces of the text. */
  private static void addBetween(List<Region> doubtful, Region core, BitSet chosen) {
    int first = chosen.nextSetBit(0);
    int last = chosen.length();
    if (first == core.firstBlock && last == core.endBlock) {
      return;
    }
    for (Region region : doubtful) {
      if (region.firstBlock > first && region.endBlock < last) {
        chosen.set(region.firstBlock, region.endBlock);
      }
    }
  }
}
