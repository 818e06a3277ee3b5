package io.broadsheet.search;

import io.broadsheet.index.NewsAnalyzer;
import io.broadsheet.index.NewsField;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/**
 * Finds the query in an item's text, with Lucene's {@link UnifiedHighlighter} over the whole text,
 * however long. The text of the few items that are shown is analysed again, in the item's language,
 * so the index needs to hold neither offsets nor vectors.
 */
final class Highlighter {
  private static final int PASSAGE_LENGTH = 180;
  private static final float WHERE_IN_PASSAGE = 0.5f;

  private final Query query;
  private final Optional<String> language;

  Highlighter(Query query, Optional<String> language) {
    this.query = query;
    this.language = language;
  }

  /** The whole text with its matches, in one line. */
  Snippet whole(NewsField field, String text) throws IOException {
    return highlight(field, text.replace('\n', ' '), 1, new WholeBreakIterator()).getFirst();
  }

  /**
   * The best passages, in the order of the text; its beginning, without spans, where nothing
   * matches.
   */
  List<Snippet> passages(NewsField field, String text, int count) throws IOException {
    Locale locale = language.map(Locale::forLanguageTag).orElse(Locale.ENGLISH);
    return highlight(
        field,
        text,
        count,
        LengthGoalBreakIterator.createClosestToLength(
            new Sentences(locale), PASSAGE_LENGTH, WHERE_IN_PASSAGE));
  }

  private List<Snippet> highlight(NewsField field, String text, int count, BreakIterator passages)
      throws IOException {
    UnifiedHighlighter highlighter =
        UnifiedHighlighter.builderWithoutSearcher(NewsAnalyzer.of(language))
            .withMaxLength(Integer.MAX_VALUE - 1)
            .withBreakIterator(() -> passages)
            .withWeightMatches(false)
            .withMaxNoHighlightPassages(1)
            .withFormatter(new Snippets(field))
            .build();
    Object found = highlighter.highlightWithoutSearcher(field.fieldName(), query, text, count);
    return found instanceof Found snippets ? snippets.list() : List.of();
  }

  private record Found(List<Snippet> list) {}

  private static final class Snippets extends PassageFormatter {
    private final NewsField field;

    Snippets(NewsField field) {
      this.field = field;
    }

    @Override
    public Found format(Passage[] passages, String content) {
      List<Snippet> snippets = new ArrayList<>(passages.length);
      for (Passage passage : passages) {
        snippets.add(snippet(passage, content));
      }
      return new Found(snippets);
    }

    /**
     * A passage may run over the end of a paragraph; the paragraph with most matches is the
     * snippet.
     */
    private Snippet snippet(Passage passage, String content) {
      Snippet best = null;
      int start = passage.getStartOffset();
      while (best == null || start < passage.getEndOffset()) {
        int lineEnd = content.indexOf('\n', start);
        int end = lineEnd < 0 ? passage.getEndOffset() : Math.min(lineEnd, passage.getEndOffset());
        Snippet line = line(passage, content, start, end);
        if (best == null || best.text().isEmpty() || line.spans().size() > best.spans().size()) {
          best = line;
        }
        start = end + 1;
      }
      return best;
    }

    private Snippet line(Passage passage, String content, int from, int to) {
      int start = from;
      int end = to;
      while (start < end && Character.isWhitespace(content.charAt(start))) {
        start++;
      }
      while (end > start && Character.isWhitespace(content.charAt(end - 1))) {
        end--;
      }
      return new Snippet(field, content.substring(start, end), spans(passage, start, end));
    }

    private static List<Span> spans(Passage passage, int start, int end) {
      List<Span> spans = new ArrayList<>(passage.getNumMatches());
      for (int i = 0; i < passage.getNumMatches(); i++) {
        int from = Math.max(passage.getMatchStarts()[i], start) - start;
        int to = Math.min(passage.getMatchEnds()[i], end) - start;
        if (!spans.isEmpty() && from <= spans.getLast().end()) {
          Span last = spans.removeLast();
          from = last.start();
          to = Math.max(to, last.end());
        }
        if (from < to) {
          spans.add(new Span(from, to));
        }
      }
      return spans;
    }
  }
}
