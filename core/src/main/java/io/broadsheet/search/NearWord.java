package io.broadsheet.search;

import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.UnicodeUtil;

/**
 * Tells which terms a fuzzy query matches, one by one: by counting insertions, deletions,
 * substitutions and swaps of neighbours, in code points. It takes no memory to speak of, where
 * Lucene's automaton, which is faster on a whole dictionary, takes some 50 kB.
 */
final class NearWord {
  private final int[] word;
  private final int prefix;
  private final BytesRef beginning;
  private final int edits;

  NearWord(FuzzyQuery query) {
    String text = query.getTerm().text();
    word = text.codePoints().toArray();
    prefix = Math.min(query.getPrefixLength(), word.length);
    beginning = new BytesRef(new String(word, 0, prefix));
    edits = query.getPrefixLength() >= text.length() ? 0 : query.getMaxEdits();
  }

  boolean matches(BytesRef term) {
    if (!StringHelper.startsWith(term, beginning)) {
      return false;
    }
    int[] other = new int[term.length];
    int length = UnicodeUtil.UTF8toUTF32(term, other);
    if (Math.abs(length - word.length) > edits) {
      return false;
    }
    return distance(other, length) <= edits;
  }

  /** Optimal string alignment, row by row, beyond the prefix. */
  private int distance(int[] other, int length) {
    int[] beforeLast = new int[length + 1];
    int[] last = new int[length + 1];
    for (int j = prefix; j <= length; j++) {
      last[j] = j - prefix;
    }
    for (int i = prefix + 1; i <= word.length; i++) {
      int[] row = new int[length + 1];
      row[prefix] = i - prefix;
      for (int j = prefix + 1; j <= length; j++) {
        int same = word[i - 1] == other[j - 1] ? 0 : 1;
        row[j] = Math.min(last[j - 1] + same, 1 + Math.min(last[j], row[j - 1]));
        boolean swapped =
            i > prefix + 1
                && j > prefix + 1
                && word[i - 1] == other[j - 2]
                && word[i - 2] == other[j - 1];
        row[j] = swapped ? Math.min(row[j], beforeLast[j - 2] + 1) : row[j];
      }
      beforeLast = last;
      last = row;
    }
    return last[length];
  }
}
