package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTimeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fri, 20 Nov 2026 08:15:30 GMT | 2026-11-20T08:15:30Z",
        "Fri, 20 Nov 2026 08:15:30 +0100 | 2026-11-20T08:15:30+01:00",
        "20 Nov 26 08:15 EST | 2026-11-20T08:15:00-05:00",
        "3 Feb 99 08:15:00 PDT | 1999-02-03T08:15:00-07:00",
        "Friday, 20 November 2026 08:15 | 2026-11-20T08:15:00",
        "20 Nov 2026 | 2026-11-20",
        "2026-11-20T08:15:30Z | 2026-11-20T08:15:30Z",
        "2026-11-20T08:15+01:00 | 2026-11-20T08:15:00+01:00",
        "2026-11-20T08:15:30.123+0100 | 2026-11-20T08:15:30+01:00",
        "2026-11-20 08:15:30 | 2026-11-20T08:15:30",
        "2026-11-20 | 2026-11-20"
      })
  void readsTheDatesOfFeeds(String text, String iso) {
    assertThat(FeedTime.parse(text).orElseThrow()).hasToString(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "yesterday",
        "Fri, 31 Feb 2026 08:15:30 GMT",
        "20 Foo 2026",
        "20 Nov 2026 25:00 GMT",
        "2026-13-01",
        "20 Nov 2026 08:15:30 +9999"
      })
  void whatIsNoDateIsEmpty(String text) {
    assertThat(FeedTime.parse(text)).isEmpty();
  }
}
