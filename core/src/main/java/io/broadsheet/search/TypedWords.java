package io.broadsheet.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What was typed so far: whole words and the beginning of the last one, without case and accents.
 */
final class TypedWords {
  private static final int LONGEST = 200;
  private static final int MOST = 8;
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final List<String> words;

  private TypedWords(List<String> words) {
    this.words = words;
  }

  /** Reads the last words of a text, which has none if it has neither letters nor digits. */
  static TypedWords of(String text) {
    String end = text.substring(Math.max(0, text.length() - LONGEST));
    List<String> words = wordsOf(end);
    return new TypedWords(words.subList(Math.max(0, words.size() - MOST), words.size()));
  }

  private static List<String> wordsOf(String text) {
    return Arrays.stream(BETWEEN.split(FoldedName.of(text))).filter(w -> !w.isEmpty()).toList();
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  List<String> whole() {
    return words.subList(0, words.size() - 1);
  }

  String beginning() {
    return words.getLast();
  }

  /** The words with another last one. */
  List<String> completedBy(String word) {
    List<String> completed = new ArrayList<>(whole());
    completed.add(word);
    return completed;
  }

  /** Whether a text has a word that begins so, and all the whole words beside it. */
  boolean standIn(String text) {
    List<String> there = wordsOf(text);
    Set<String> missing = new HashSet<>(whole());
    boolean begun = false;
    for (String word : there) {
      if (!missing.remove(word)) {
        begun |= word.startsWith(beginning());
      }
    }
    return begun && missing.isEmpty();
  }
}
