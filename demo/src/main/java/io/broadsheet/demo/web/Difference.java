package io.broadsheet.demo.web;

import java.util.ArrayList;
import java.util.List;

/**
 * What one text says otherwise than another, word by word: their longest common subsequence is what
 * they share. Where that would take more than {@value #MOST_CELLS} steps, all between what is the
 * same at their beginnings and ends counts as different.
 */
final class Difference {
  private static final int MOST_CELLS = 4_000_000;
  private static final String BREAK = "\n";

  private final List<String> from;
  private final List<String> to;
  private final List<List<Change>> paragraphs = new ArrayList<>(List.of(new ArrayList<>()));

  private Difference(List<String> from, List<String> to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Words that both texts have, or one of them.
   *
   * @param text the words
   * @param added whether only the second text has them
   * @param removed whether only the first text has them
   */
  record Change(String text, boolean added, boolean removed) {}

  /** The paragraphs of the second text, with what the first has otherwise. */
  static List<List<Change>> of(List<String> from, List<String> to) {
    Difference difference = new Difference(words(from), words(to));
    difference.run();
    return difference.paragraphs.stream().filter(it -> !it.isEmpty()).toList();
  }

  private static List<String> words(List<String> paragraphs) {
    List<String> words = new ArrayList<>();
    for (String paragraph : paragraphs) {
      if (!words.isEmpty()) {
        words.add(BREAK);
      }
      words.addAll(List.of(paragraph.strip().split("\\s+", -1)));
    }
    return words;
  }

  private void run() {
    int start = 0;
    while (start < Math.min(from.size(), to.size()) && from.get(start).equals(to.get(start))) {
      add(to.get(start++), false, false);
    }
    int end = 0;
    while (end < Math.min(from.size(), to.size()) - start
        && from.get(from.size() - 1 - end).equals(to.get(to.size() - 1 - end))) {
      end++;
    }
    between(start, from.size() - end, to.size() - end);
    for (int i = to.size() - end; i < to.size(); i++) {
      add(to.get(i), false, false);
    }
  }

  private void between(int start, int fromEnd, int toEnd) {
    int rows = fromEnd - start;
    int columns = toEnd - start;
    int i = 0;
    int j = 0;
    if ((long) rows * columns <= MOST_CELLS) {
      int[][] common = common(start, rows, columns);
      while (i < rows && j < columns) {
        if (from.get(start + i).equals(to.get(start + j))) {
          add(to.get(start + j++), false, false);
          i++;
        } else if (common[i + 1][j] >= common[i][j + 1]) {
          add(from.get(start + i++), false, true);
        } else {
          add(to.get(start + j++), true, false);
        }
      }
    }
    while (i < rows) {
      add(from.get(start + i++), false, true);
    }
    while (j < columns) {
      add(to.get(start + j++), true, false);
    }
  }

  /** How many words the rests of both texts share, for each two rests. */
  private int[][] common(int start, int rows, int columns) {
    int[][] common = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        common[i][j] =
            from.get(start + i).equals(to.get(start + j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private void add(String word, boolean added, boolean removed) {
    if (word.equals(BREAK)) {
      if (!removed) {
        paragraphs.add(new ArrayList<>());
      }
      return;
    }
    List<Change> paragraph = paragraphs.getLast();
    Change last = paragraph.isEmpty() ? null : paragraph.getLast();
    if (last != null && last.added == added && last.removed == removed) {
      paragraph.set(paragraph.size() - 1, new Change(last.text + " " + word, added, removed));
    } else {
      paragraph.add(new Change(word, added, removed));
    }
  }
}
