package io.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewsTimeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-02-03",
        "2025-02-03T00:00:00",
        "2025-02-03T22:15:09",
        "2025-02-03T22:15:00-05:00",
        "2025-02-03T22:15:00Z"
      })
  void writesWhatItRead(String text) {
    assertThat(NewsTime.parse(text).orElseThrow()).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2025", "yesterday", "2025-02-30", "2025-02-03T25:00:00Z", "20250203T1"})
  void whatIsNotIsoIsEmpty(String text) {
    assertThat(NewsTime.parse(text)).isEmpty();
  }

  @Test
  void keepsTheDayThatWasWrittenAndStillSortsByInstant() {
    NewsTime late = NewsTime.parse("2025-02-03T22:15:00-05:00").orElseThrow();
    assertThat(late.toString()).startsWith("2025-02-03");
    assertThat(late.instant()).isEqualTo(Instant.parse("2025-02-04T03:15:00Z"));
  }

  @Test
  void dateSaysThatItHasNoTimeOfDay() {
    NewsTime date = NewsTime.of(LocalDate.of(2025, 2, 3));
    assertThat(date.precision()).isEqualTo(NewsTime.Precision.DATE);
    assertThat(date.instant()).isEqualTo(Instant.parse("2025-02-03T00:00:00Z"));
  }

  @Test
  void everyTimeSurvivesWritingAndReading() {
    Random random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      ZoneOffset offset = ZoneOffset.ofTotalSeconds((random.nextInt(113) - 56) * 900);
      OffsetDateTime time = Instant.ofEpochSecond(random.nextLong(4_000_000_000L)).atOffset(offset);
      for (NewsTime.Precision precision : NewsTime.Precision.values()) {
        NewsTime written = new NewsTime(time, precision);
        assertThat(NewsTime.parse(written.toString())).contains(written);
      }
    }
  }
}
