package io.broadsheet.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Chooses among snippets. */
final class Snippets {
  private Snippets() {}

  /** So many snippets, in their order, that together show as many different matches as can be. */
  static List<Snippet> showingMost(List<Snippet> snippets, int most) {
    List<Snippet> left = new ArrayList<>(snippets);
    Set<Snippet> chosen = new HashSet<>();
    Set<String> shown = new HashSet<>();
    while (chosen.size() < most && !left.isEmpty()) {
      Snippet best = left.getFirst();
      for (Snippet snippet : left) {
        if (news(snippet, shown) > news(best, shown)) {
          best = snippet;
        }
      }
      left.remove(best);
      chosen.add(best);
      shown.addAll(matches(best));
    }
    return snippets.stream().filter(chosen::contains).distinct().toList();
  }

  private static long news(Snippet snippet, Set<String> shown) {
    return matches(snippet).stream().filter(match -> !shown.contains(match)).count();
  }

  private static Set<String> matches(Snippet snippet) {
    Set<String> matches = new HashSet<>();
    for (Span span : snippet.spans()) {
      matches.add(snippet.text().substring(span.start(), span.end()).toLowerCase(Locale.ROOT));
    }
    return matches;
  }
}
