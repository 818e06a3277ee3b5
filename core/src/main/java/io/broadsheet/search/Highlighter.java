package io.broadsheet.search;

import io.broadsheet.index.NewsAnalyzer;
import io.broadsheet.index.NewsField;
import io.broadsheet.query.NewsQuery;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the query in an item's text, over the whole text, however long. The text of the few items
 * that are shown is read again, in the item's language, so the index needs to hold neither offsets
 * nor vectors. Thread-safe.
 */
final class Highlighter {
  private final Map<NewsField, MatchFinder> finders = new EnumMap<>(NewsField.class);
  private final Deadline deadline;

  /**
   * @param query what is looked for
   * @param analyzers of the languages that its words are read in
   * @param deadline from when on nothing more is looked for
   */
  Highlighter(NewsQuery query, List<NewsAnalyzer> analyzers, Deadline deadline) {
    this.deadline = deadline;
    for (NewsField field : NewsField.searched()) {
      MatchFinder finder = new MatchFinder(field);
      finder.add(query, analyzers);
      finders.put(field, finder);
    }
  }

  /** The whole text with its matches, in one line. */
  Snippet whole(NewsField field, String text, Optional<String> language) {
    String line = text.replace('\n', ' ');
    return snippet(field, line, 0, line.length(), find(field, line, language));
  }

  /**
   * The best passages, in the order of the text; its beginning, without spans, where nothing
   * matches.
   */
  List<Snippet> passages(NewsField field, String text, Optional<String> language, int count) {
    Locale locale = language.map(Locale::forLanguageTag).orElse(Locale.ENGLISH);
    List<Match> matches = find(field, text, language);
    return new Passages(text, locale)
        .best(matches, count).stream()
            .map(passage -> snippet(field, text, passage.start(), passage.end(), matches))
            .filter(snippet -> !snippet.text().isEmpty())
            .toList();
  }

  private List<Match> find(NewsField field, String text, Optional<String> language) {
    MatchFinder finder = finders.get(field);
    return finder == null || deadline.shouldExit()
        ? List.of()
        : finder.find(NewsAnalyzer.of(language), text, deadline);
  }

  private static Snippet snippet(
      NewsField field, String text, int from, int to, List<Match> matches) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Snippet(field, text.substring(start, end), spans(matches, start, end));
  }

  private static List<Span> spans(List<Match> matches, int start, int end) {
    List<Span> spans = new ArrayList<>();
    for (Match match : matches) {
      int from = Math.max(match.start(), start) - start;
      int to = Math.min(match.end(), end) - start;
      if (from < to && !spans.isEmpty() && from <= spans.getLast().end()) {
        Span last = spans.removeLast();
        spans.add(new Span(last.start(), Math.max(to, last.end())));
      } else if (from < to) {
        spans.add(new Span(from, to));
      }
    }
    return spans;
  }
}
