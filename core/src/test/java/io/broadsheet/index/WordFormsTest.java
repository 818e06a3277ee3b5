package io.broadsheet.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class WordFormsTest {
  private static final int MANY = 40_000;

  private final WordForms forms =
      new WordForms(new FilterChain(LowerCaseFilter::new, PorterStemFilter::new));

  private int form(String word, long key) throws IOException {
    return forms.form(word.toCharArray(), 0, word.length(), key);
  }

  private String word(int form) {
    BytesRef word = new BytesRef();
    forms.copyWord(form, word);
    return word.utf8ToString();
  }

  @Test
  void wordsOfOneHashAreTold() throws IOException {
    int ferry = form("Ferryboat", -7);
    int tram = form("Tramlines", -7);
    int accented = form("Traml\u00edne", -7);
    assertThat(form("Ferryboat", -7)).isEqualTo(ferry);
    assertThat(form("Tramlines", -7)).isEqualTo(tram).isNotEqualTo(ferry);
    assertThat(form("Traml\u00edne", -7)).isEqualTo(accented).isNotEqualTo(tram);
    assertThat(word(ferry)).isEqualTo("ferryboat");
    assertThat(word(tram)).isEqualTo("tramlines");
    assertThat(word(accented)).isEqualTo("tramline");
  }

  @Test
  void tooManyAreForgottenBetweenTexts() throws IOException {
    int first = form("ferry", -1);
    for (int i = 0; i < MANY; i++) {
      assertThat(form("w" + i, -3 - i)).isNotEqualTo(first);
    }
    assertThat(form("ferry", -1)).isEqualTo(first);
    forms.trim();
    assertThat(form("tram", -2)).as("lies where the first form lay").isEqualTo(first);
    assertThat(word(form("ferry", -1))).isEqualTo("ferry");
  }
}
