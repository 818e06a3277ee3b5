package io.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.index.NewsAnalyzer;
import io.broadsheet.index.NewsField;
import io.broadsheet.query.NewsQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What is marked of bare words, against Lucene's {@link UnifiedHighlighter}. */
class HighlighterReferenceTest {
  private static final String[] WORDS = {
    "ferry",
    "ferries",
    "strike",
    "strikes",
    "harbour",
    "Harbours",
    "the",
    "and",
    "closed",
    "closing",
    "storm",
    "mayor's",
    "1,000",
    "herring",
    "herrings",
    "quay"
  };
  private static final String[] BREAKS = {" ", ", ", ". ", "-", "\n", " \u201c", "\u201d "};

  private final Analyzer english = new EnglishAnalyzer();

  private static final class Spans extends PassageFormatter {
    @Override
    public List<Span> format(Passage[] passages, String content) {
      List<Span> spans = new ArrayList<>();
      for (Passage passage : passages) {
        for (int i = 0; i < passage.getNumMatches(); i++) {
          spans.add(new Span(passage.getMatchStarts()[i], passage.getMatchEnds()[i]));
        }
      }
      return spans;
    }
  }

  private static String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(WORDS[random.nextInt(WORDS.length)]);
      text.append(i + 1 < words ? BREAKS[random.nextInt(BREAKS.length)] : "");
    }
    return text.toString();
  }

  private Object reference(String words, String text) throws IOException {
    UnifiedHighlighter highlighter =
        UnifiedHighlighter.builderWithoutSearcher(english)
            .withBreakIterator(WholeBreakIterator::new)
            .withFormatter(new Spans())
            .build();
    Query query = new QueryBuilder(english).createBooleanQuery("body", words);
    return query == null ? List.of() : highlighter.highlightWithoutSearcher("body", query, text, 1);
  }

  @RepeatedTest(300)
  void marksWhatLuceneMarks(RepetitionInfo repetition) throws IOException {
    Random random = new Random(repetition.getCurrentRepetition());
    List<String> words = List.of(text(random, 1), text(random, 1));
    String text = text(random, 60);
    Highlighter ours =
        new Highlighter(
            new NewsQuery.Words(words),
            List.of(NewsAnalyzer.of(Optional.of("en"))),
            Deadline.none());
    assertThat(ours.whole(NewsField.BODY, text, Optional.of("en")).spans())
        .as("%s in %s", words, text)
        .isEqualTo(reference(String.join(" ", words), text));
  }
}
