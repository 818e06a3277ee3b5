package io.broadsheet.search;

import io.broadsheet.article.NewsItem;
import io.broadsheet.index.NewsField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The runs of four words in an item's text, by which near-copies are known (Broder, "On the
 * resemblance and containment of documents", 1997).
 */
final class Shingles {
  private static final int WORDS = 4;
  private static final int LONGEST_TEXT = 20_000;
  private static final double COPY = .6;

  private final Set<List<String>> runs;

  private Shingles(Set<List<String>> runs) {
    this.runs = runs;
  }

  static Shingles of(NewsItem item) {
    List<String> words = new ArrayList<>();
    for (NewsField field : NewsField.searched()) {
      String text = field.textOf(item).orElse("");
      String bounded = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
      words.addAll(List.of(bounded.toLowerCase(Locale.ROOT).strip().split("\\s+")));
    }
    words.removeIf(String::isEmpty);
    Set<List<String>> runs = new HashSet<>();
    for (int i = 0; i + WORDS <= words.size(); i++) {
      runs.add(List.copyOf(words.subList(i, i + WORDS)));
    }
    return new Shingles(runs);
  }

  /** Whether most of the shorter text is in the other: copies are cut. */
  boolean isNearCopyOf(Shingles other) {
    int shorter = Math.min(runs.size(), other.runs.size());
    long shared = runs.stream().filter(other.runs::contains).count();
    return shorter > 0 && shared >= COPY * shorter;
  }
}
