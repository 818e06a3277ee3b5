package io.broadsheet.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Splits the lines of a list into teasers. What is trusted, in this order: bullets and numbers; the
 * summaries, each of which ends a teaser; blank lines, whether they stand between teasers or inside
 * them; words that a headline shares with its image text.
 */
final class TeaserUnits {
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final List<ListLine> lines;
  private final TeaserSummaries summaries;
  private final List<List<TextLine>> units = new ArrayList<>();

  private TeaserUnits(List<ListLine> lines, TeaserSummaries summaries) {
    this.lines = lines.subList(0, summaries.end());
    this.summaries = summaries;
  }

  static List<List<TextLine>> split(List<ListLine> lines, TeaserSummaries summaries) {
    TeaserUnits units = new TeaserUnits(lines, summaries);
    if (units.lines.isEmpty()) {
      return List.of();
    }
    if (units.lines.getFirst().marked()) {
      units.cut(i -> units.lines.get(i).marked());
    } else if (summaries.isEmpty()) {
      units.splitTitles();
    } else {
      units.splitAtSummaries();
    }
    return units.units;
  }

  private void cut(IntPredicate startsAt) {
    int start = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || startsAt.test(i)) {
        units.add(lines.subList(start, i).stream().map(ListLine::line).toList());
        start = i;
      }
    }
  }

  private int gap(int i) {
    return lines.get(i).line().gap();
  }

  /** After each summary; between titles where the blank lines are those found after summaries. */
  private void splitAtSummaries() {
    Set<Integer> inside = new HashSet<>();
    Set<Integer> between = new HashSet<>();
    int[] titles = new int[3];
    int run = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0 && summaries.isSummary(i - 1)) {
        between.add(gap(i));
      }
      run++;
      if (summaries.isSummary(i)) {
        inside.add(gap(i));
        titles[Math.min(2, run - 1)]++;
        run = 0;
      }
    }
    between.removeAll(inside);
    BitSet pairs = startsOfTitles(titles[2] > titles[1] ? 2 : 1);
    cut(i -> summaries.isSummary(i - 1) || between.contains(gap(i)) || pairs.get(i));
  }

  /**
   * Where more titles than usual stand before a summary: the last of them belong to it, the others
   * to teasers without one.
   */
  private BitSet startsOfTitles(int usual) {
    BitSet starts = new BitSet();
    int from = 0;
    for (int i = 0; i <= lines.size(); i++) {
      boolean summarised = i < lines.size() && summaries.isSummary(i);
      if (summarised || i == lines.size()) {
        for (int j = from + 1; j < i && i - from > usual; j++) {
          starts.set(j, (summarised ? i - j : j - from) % usual == 0);
        }
        from = i + 1;
      }
    }
    return starts;
  }

  private void splitTitles() {
    if (hasPairsAcrossBlankLines()) {
      cut(i -> gap(i) == 0);
    } else if (hasBlocks()) {
      int widest = widestGap();
      cut(i -> gap(i) == widest);
    } else if (hasAlikePairs()) {
      cut(i -> i % 2 == 0);
    } else {
      cut(i -> true);
    }
  }

  private int widestGap() {
    int widest = 0;
    for (int i = 1; i < lines.size(); i++) {
      widest = Math.max(widest, gap(i));
    }
    return widest;
  }

  /** One line, then two in each block, then one: image text, blank, headline, next image text. */
  private boolean hasPairsAcrossBlankLines() {
    boolean pairs = lines.size() >= 4 && lines.size() % 2 == 0;
    for (int i = 1; i < lines.size() && pairs; i++) {
      pairs = (gap(i) > 0) == (i % 2 == 1);
    }
    return pairs;
  }

  /** Two lines in each block: image text and headline. */
  private boolean hasBlocks() {
    int widest = widestGap();
    boolean blocks = widest > 0 && lines.size() >= 4 && lines.size() % 2 == 0;
    for (int i = 1; i < lines.size() && blocks; i++) {
      blocks = (gap(i) == widest) == (i % 2 == 0);
    }
    return blocks;
  }

  /** Most pairs share words, and most neighbours across pairs do not. */
  private boolean hasAlikePairs() {
    int within = 0;
    int across = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (alike(lines.get(i - 1).text(), lines.get(i).text())) {
        within += i % 2;
        across += 1 - i % 2;
      }
    }
    int pairs = lines.size() / 2;
    return lines.size() % 2 == 0 && within * 3 >= pairs * 2 && across * 3 <= pairs;
  }

  /** Whether two titles share two words, and two fifths of the shorter one's. */
  private static boolean alike(String a, String b) {
    Set<String> shared = stems(a);
    Set<String> other = stems(b);
    int shorter = Math.min(shared.size(), other.size());
    shared.retainAll(other);
    return shared.size() >= 2 && shared.size() * 5 >= shorter * 2;
  }

  /** The first five letters of each longer word; of unspaced scripts, each two characters. */
  private static Set<String> stems(String text) {
    Set<String> stems = new HashSet<>();
    for (String word : NOT_A_WORD.split(text.toLowerCase(Locale.ROOT), -1)) {
      if (word.length() >= 4 && word.charAt(0) < 0x3040) {
        stems.add(word.substring(0, Math.min(5, word.length())));
      }
      for (int i = 0; i + 2 <= word.length() && word.charAt(i) >= 0x3040; i++) {
        stems.add(word.substring(i, i + 2));
      }
    }
    return stems;
  }
}
