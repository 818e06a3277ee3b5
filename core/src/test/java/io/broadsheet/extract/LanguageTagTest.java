package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "en > en",
        " DE > de",
        "iw > he",
        "in > id",
        "pt_BR > pt-BR",
        "EN-us > en-US",
        "zh-hans-cn > zh-Hans-CN",
        "de, en > de",
        "fr;q=0.9 > fr"
      })
  void whatPagesDeclareBecomesATag(String declared, String tag) {
    assertThat(LanguageTag.of(declared)).contains(tag);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "xx", "english", "_", "en-US-and-much-more-than-any-tag-has-ever-had"})
  void whatIsNoLanguageIsNone(String declared) {
    assertThat(LanguageTag.of(declared)).isEmpty();
  }
}
