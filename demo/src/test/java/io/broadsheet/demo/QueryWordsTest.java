package io.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryWordsTest {
  /** Arguments are separated by a bar. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "salt|mine, salt mine",
        "extreme cold|chicago, \"extreme cold\" chicago",
        "salt|-extreme cold, salt -\"extreme cold\"",
        "salt|by:Ana Ruiz, salt by:\"Ana Ruiz\"",
        "salt|-source:Orrin Wire, salt -source:\"Orrin Wire\"",
        "salt|\"polar air\" wind, salt \"polar air\" wind",
        "salt|cold OR frost, salt cold OR frost",
        "salt|cold -frost, salt cold -frost",
        "salt|cold lang:en, salt cold lang:en",
        "salt|(cold frost), salt (cold frost)",
        "salt|cold well-known, salt \"cold well-known\"",
        "extreme cold, extreme cold",
        "\"extreme cold\", \"extreme cold\""
      })
  void argumentsBecomeTheQueryThatTheReaderMeant(String arguments, String query) {
    List<String> words = Arrays.asList(arguments.split("\\|"));

    assertThat(QueryWords.join(words)).isEqualTo(query);
  }
}
