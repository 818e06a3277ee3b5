package io.broadsheet.extract;

import java.util.BitSet;
import java.util.List;

/**
 * Tells the summaries of a list from its titles, and finds where the list ends and the article's
 * text goes on. A teaser has at most one summary, so of two whole sentences in a row the second is
 * the article's; and a list whose teasers had no summary so far ends at the first sentence.
 */
final class TeaserSummaries {
  /** In words; a summary that was not cut off is shorter. */
  private static final int LONGEST_SUMMARY = 45;

  /** In words. */
  private static final int LONGEST_TITLE = 30;

  private final List<ListLine> lines;
  private final BitSet summaries = new BitSet();
  private final boolean cutTitles;
  private int end;

  /** Titles since the last summary. */
  private int pending;

  /** How many titles the last teaser with a summary had; 0 before there was one. */
  private int usual;

  private boolean wholeSummaries;

  /** Lines since the last bullet or number, and the most between two of them; 0 where none. */
  private int sinceMark;

  private int longestMarked;

  TeaserSummaries(List<ListLine> lines) {
    this.lines = lines;
    this.cutTitles = lines.stream().allMatch(ListLine::isCutOff);
    this.end = lines.size();
    for (int i = 0; i < end; i++) {
      read(i);
    }
  }

  /** How many of the lines belong to the list. */
  int end() {
    return end;
  }

  /** Whether a line is a summary. */
  boolean isSummary(int i) {
    return summaries.get(i);
  }

  boolean isEmpty() {
    return summaries.isEmpty();
  }

  private void read(int i) {
    ListLine line = lines.get(i);
    if (line.marked()) {
      longestMarked = Math.max(longestMarked, sinceMark);
      sinceMark = 0;
      pending = 0;
    }
    sinceMark += line.marked() || sinceMark > 0 ? 1 : 0;
    boolean summary = line.isCutOff() && pending > 0 && !cutTitles && !line.marked();
    if (longestMarked > 0 && sinceMark > longestMarked && !summary && !marksFollow(i)) {
      end = i;
    } else if (line.marked()) {
      pending++;
    } else if (summary) {
      foundSummary(i);
    } else if (!line.isProse() || isTitle(i)) {
      pending++;
    } else if (isWholeSummary(i)) {
      foundSummary(i);
      wholeSummaries = true;
    } else {
      end = beforeSubheading(i);
    }
  }

  private boolean marksFollow(int i) {
    int last = Math.min(lines.size(), i + 4);
    return lines.subList(i, last).stream().anyMatch(ListLine::marked);
  }

  private void foundSummary(int i) {
    summaries.set(i);
    usual = pending;
    pending = 0;
  }

  /** A sentence as headline or image text: the summary is still to come. */
  private boolean isTitle(int i) {
    return lines.get(i).line().words() <= LONGEST_TITLE
        && (isCut(i + 1) || (pending == 0 && isCut(i + 2) && !isProse(i + 1)));
  }

  private boolean isWholeSummary(int i) {
    TextLine line = lines.get(i).line();
    if (pending == 0 || line.words() > LONGEST_SUMMARY) {
      return false;
    }
    if (wholeSummaries) {
      return true;
    }
    if (isProse(i + 1)) {
      return false;
    }
    if (usual > 0) {
      return pending == usual;
    }
    return pending <= 2 && line.gap() <= lines.get(i - 1).line().gap();
  }

  /**
   * The article goes on at a sentence, or at the title before it where that cannot be a teaser's:
   * the others have two titles each, or stand closer together.
   */
  private int beforeSubheading(int i) {
    boolean oddTitle = usual > 1 && pending == 1;
    boolean apart = usual == 0 && i > 2 && gap(i - 1) > gap(i - 2);
    return oddTitle || apart ? i - 1 : i;
  }

  private int gap(int i) {
    return lines.get(i).line().gap();
  }

  private boolean isCut(int i) {
    return i < lines.size() && lines.get(i).isCutOff();
  }

  private boolean isProse(int i) {
    return i < lines.size() && lines.get(i).isProse();
  }
}
