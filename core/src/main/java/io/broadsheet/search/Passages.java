package io.broadsheet.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts out of a text the passages that show most of what matched. A passage is within one line; it
 * begins and ends with a sentence, or if that is too far, with a word. Only the surroundings of the
 * passages are searched for sentences, so that it makes no difference how long the text is.
 */
final class Passages {
  private static final int LENGTH = 180;

  /** How far from its matches a passage begins and ends at most. */
  private static final int REACH = 100;

  private final String text;
  private final BreakIterator sentences;
  private final BreakIterator characters;

  Passages(String text, Locale locale) {
    this.text = text;
    sentences = BreakIterator.getSentenceInstance(locale);
    characters = BreakIterator.getCharacterInstance(locale);
  }

  /** A half-open range of the text. */
  record Passage(int start, int end) {}

  private record Cluster(int start, int end, int different, int matches) {}

  /** So many passages at most, in order, that do not overlap. */
  List<Passage> best(List<Match> matches, int count) {
    if (matches.isEmpty()) {
      int start = firstText();
      return text.isBlank() ? List.of() : List.of(around(start, start));
    }
    List<Passage> passages = new ArrayList<>();
    clusters(matches).stream()
        .sorted(
            Comparator.comparingInt(Cluster::different)
                .thenComparingInt(Cluster::matches)
                .reversed()
                .thenComparingInt(Cluster::start))
        .limit(count)
        .map(cluster -> around(cluster.start(), cluster.end()))
        .sorted(Comparator.comparingInt(Passage::start))
        .filter(passage -> passages.isEmpty() || passage.start() >= passages.getLast().end())
        .forEach(passages::add);
    return passages;
  }

  private int firstText() {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return start;
  }

  /** Matches of one line that fit into one passage. */
  private List<Cluster> clusters(List<Match> matches) {
    List<Cluster> clusters = new ArrayList<>();
    int first = 0;
    while (first < matches.size()) {
      int start = matches.get(first).start();
      int limit = lineEnd(start, start + LENGTH);
      int end = Math.min(matches.get(first).end(), start + LENGTH);
      Set<String> different = new HashSet<>();
      int next = first;
      while (next < matches.size() && (next == first || matches.get(next).end() <= limit)) {
        end = Math.max(end, Math.min(matches.get(next).end(), limit));
        different.add(matches.get(next).what());
        next++;
      }
      clusters.add(new Cluster(start, end, different.size(), next - first));
      first = next;
    }
    return clusters;
  }

  private Passage around(int start, int end) {
    int from = lineStart(start, start - REACH);
    int to = lineEnd(end, Math.max(end, start + LENGTH) + REACH);
    String window = text.substring(from, to);
    sentences.setText(window);
    int first = sentences.preceding(start - from + 1);
    if (first == 0 && from > 0 && text.charAt(from - 1) != '\n') {
      first = wordStart(window, start - from);
    }
    int last = end - from;
    int goal = Math.min(Math.max(last, first + LENGTH), window.length());
    int finish = last < window.length() ? sentences.following(Math.max(last - 1, 0)) : last;
    for (int next = finish; next != BreakIterator.DONE && next <= goal; next = sentences.next()) {
      finish = next;
    }
    boolean cut = finish == window.length() && to < text.length() && text.charAt(to) != '\n';
    return new Passage(from + first, from + (cut ? wordEnd(window, goal) : finish));
  }

  private int lineStart(int at, int limit) {
    int start = at;
    while (start > Math.max(limit, 0) && text.charAt(start - 1) != '\n') {
      start--;
    }
    return start;
  }

  private int lineEnd(int at, int limit) {
    int end = at;
    while (end < Math.min(limit, text.length()) && text.charAt(end) != '\n') {
      end++;
    }
    return end;
  }

  private int wordStart(String window, int before) {
    int space = window.indexOf(' ');
    if (space < 0 || space >= before) {
      characters.setText(window);
      return before == 0 ? 0 : Math.min(before, characters.following(0));
    }
    return space + 1;
  }

  private int wordEnd(String window, int after) {
    int space = window.indexOf(' ', after);
    if (space < 0) {
      characters.setText(window);
      return after == 0 || after >= window.length()
          ? window.length()
          : characters.following(after - 1);
    }
    return space;
  }
}
