package io.broadsheet.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.junit.jupiter.api.Test;

class LeadFilterTest {
  private static List<String> tokens(NewsField field, String text) throws IOException {
    List<String> tokens = new ArrayList<>();
    AnalyzedText analyzed = new AnalyzedText(field, text, NewsAnalyzer.of(Optional.empty()));
    try (TokenStream stream = analyzed.tokenStream(NewsAnalyzer.of(Optional.empty()), null)) {
      TermToBytesRefAttribute term = stream.addAttribute(TermToBytesRefAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(increment.getPositionIncrement() + term.getBytesRef().utf8ToString());
      }
      stream.end();
    }
    return tokens;
  }

  @Test
  void theFirstSixteenWordsOfABodyCountThreeTimesInTheirPlaces() throws IOException {
    List<String> tokens = tokens(NewsField.BODY, "crew " + "and ".repeat(14) + "ship dock crew");
    assertThat(tokens)
        .containsExactly("1crew", "0crew", "0crew", "15ship", "0ship", "0ship", "1dock", "1crew");
    assertThat(tokens(NewsField.BODY, "dock")).containsExactly("1dock", "0dock", "0dock");
  }

  @Test
  void otherFieldsAreCountedOnce() throws IOException {
    assertThat(tokens(NewsField.HEADLINE, "crew ship")).containsExactly("1crew", "1ship");
  }

  @Test
  void theStemsOfTheseWordsCountThreeTimesToo() throws IOException {
    NewsAnalyzer english = NewsAnalyzer.of(Optional.of("en"));
    String text = "crews crew " + "and ".repeat(14) + "ships crews";
    AnalyzedText body = new AnalyzedText(NewsField.BODY, text, english);
    try (TokenStream words = body.tokenStream(english, null)) {
      words.reset();
      while (words.incrementToken()) {}
      words.end();
    }
    List<String> stems = new ArrayList<>();
    try (TokenStream stream = new StemText(NewsField.BODY, body).tokenStream(english, null)) {
      TermToBytesRefAttribute term = stream.addAttribute(TermToBytesRefAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        stems.add(term.getBytesRef().utf8ToString());
      }
      stream.end();
    }
    assertThat(stems).containsExactly("crew", "crew", "crew", "ship", "crew");
  }
}
