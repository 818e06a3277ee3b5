package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.broadsheet.article.NewsTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
  private static final DateReader READER = new DateReader(Optional.empty());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2025-02-03                                    |       | 2025-02-03
          2025-02-03T22:15:09Z                          |       | 2025-02-03T22:15:09Z
          2025-02-03T22:15:09.123-05:00                 |       | 2025-02-03T22:15:09-05:00
          2025-02-03T22:15-0500                         |       | 2025-02-03T22:15:00-05:00
          2025-02-03T22:15:09.270+01                    |       | 2025-02-03T22:15:09+01:00
          2025-02-03 22:15                              |       | 2025-02-03T22:15:00
          2025/02/03                                    |       | 2025-02-03
          20250203                                      |       | 2025-02-03
          20250203221509                                |       | 2025-02-03T22:15:09
          20250203T221509Z                              |       | 2025-02-03T22:15:09Z
          Mon, 03 Feb 2025 22:15:09 GMT                 |       | 2025-02-03T22:15:09Z
          Mon Feb 03 22:15:09 CET 2025                  |       | 2025-02-03
          1738620909                                    |       | 2025-02-03T22:15:09Z
          1738620909000                                 |       | 2025-02-03T22:15:09Z
          Published February 3rd, 2025 at 10:15 p.m. ET | en-US | 2025-02-03T22:15:00-05:00
          Feb. 3, 2025 - 10:15 pm                       | en    | 2025-02-03T22:15:00
          3.2.2025, 22:15 Uhr                           | de    | 2025-02-03T22:15:00
          3. Februar 2025 um 22.15 Uhr MEZ              | de    | 2025-02-03T22:15:00+01:00
          03.Feb.25                                     | de    | 2025-02-03
          le 1er février 2025 à 18h38                   | fr    | 2025-02-01T18:38:00
          3 de febrero de 2025, 22:15h                  | es    | 2025-02-03T22:15:00
          3 лютого 2025, 22:15                          | uk    | 2025-02-03T22:15:00
          2025. február 3. 22:15                        | hu    | 2025-02-03T22:15:00
          2025 m. vasario 3 d.                          | lt    | 2025-02-03
          2025年2月3日 22:15                             | ja    | 2025-02-03T22:15:00
          令和7年2月3日                                   | ja    | 2025-02-03
          2025년 2월 3일 오후 10:15                       | ko    | 2025-02-03T22:15:00
          ngày 3 tháng 2 năm 2025                       | vi    | 2025-02-03
          3 กุมภาพันธ์ 2568                               | th    | 2025-02-03
          ٣ فبراير ٢٠٢٥                                 | ar    | 2025-02-03
          22:15 EST, 3 February 2025                    | en    | 2025-02-03T22:15:00-05:00
          03/02/2025                                    | en-GB | 2025-02-03
          02/03/2025                                    | en-US | 2025-02-03
          02/03/2025                                    | en    | 2025-02-03
          03/02/2025                                    | pt-BR | 2025-02-03
          23/02/2025                                    | en-US | 2025-02-23
          """)
  void readsTheFormsOfPages(String text, String language, String expected) {
    assertThat(READER.read(text, Optional.ofNullable(language)).map(NewsTime::toString))
        .contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no date",
        "31.02.2025",
        "2025",
        "February 2025",
        "3 February",
        "12:30",
        "1.2.3.4.5",
        "3,500 of 2,025",
        "2025-13-01",
        "99999999",
        "123456789012345678901234567890",
        "2 hours ago"
      })
  void readsNothingElse(String text) {
    assertThat(READER.read(text, Optional.of("en"))).isEmpty();
  }

  @Test
  void everyMonthNameOfEveryLanguageReadsBackInEveryOrder() {
    Random random = new Random(11);
    for (Map.Entry<String, List<List<String>>> language : MonthNames.forms().entrySet()) {
      for (int month = 1; month <= 12; month++) {
        for (String name : language.getValue().get(month - 1)) {
          LocalDate date = LocalDate.of(1970 + random.nextInt(100), month, 1 + random.nextInt(28));
          for (String text : written(date, name)) {
            assertThat(READER.read(text, Optional.of(language.getKey())))
                .as("%s in %s", text, language.getKey())
                .contains(NewsTime.of(date));
          }
        }
      }
    }
  }

  private static List<String> written(LocalDate date, String month) {
    int day = date.getDayOfMonth();
    int year = date.getYear();
    return List.of(
        day + " " + month + " " + year,
        day + ". " + month + " " + year,
        day + " de " + month + " de " + year,
        day + "-" + month + "-" + year,
        month + " " + day + ", " + year,
        month.toUpperCase(Locale.ROOT) + " " + day + " " + year,
        year + " " + month + " " + day,
        "x " + day + " " + month + ". " + year + " y");
  }

  @Test
  void numericDatesReadBack() {
    Random random = new Random(12);
    for (int i = 0; i < 5_000; i++) {
      LocalDate date = LocalDate.of(1970 + random.nextInt(100), 1, 1).plusDays(random.nextInt(365));
      String dots =
          "%d.%02d.%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
      String american =
          "%d/%02d/%d".formatted(date.getMonthValue(), date.getDayOfMonth(), date.getYear());
      assertThat(READER.read(dots, Optional.of("en-US"))).contains(NewsTime.of(date));
      assertThat(READER.read(american, Optional.of("en-US"))).contains(NewsTime.of(date));
      assertThat(READER.read(date.toString(), Optional.empty())).contains(NewsTime.of(date));
    }
  }

  @Test
  void timesReadBackWithTheirZones() {
    Random random = new Random(14);
    for (int i = 0; i < 3_000; i++) {
      OffsetDateTime time =
          OffsetDateTime.of(
              LocalDate.of(1970 + random.nextInt(100), 1, 1).plusDays(random.nextInt(365)),
              LocalTime.of(random.nextInt(24), random.nextInt(60), random.nextInt(60)),
              ZoneOffset.ofTotalSeconds(1800 * (random.nextInt(49) - 24)));
      NewsTime expected = NewsTime.of(time);
      String iso = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
      assertThat(READER.read(iso, Optional.empty())).as(iso).contains(expected);
      String rfc = DateTimeFormatter.RFC_1123_DATE_TIME.format(time);
      assertThat(READER.read(rfc, Optional.of("fr"))).as(rfc).contains(expected);
    }
  }

  @Test
  void timesOfDayReadBackInBothClocks() {
    Random random = new Random(15);
    DateTimeFormatter american =
        DateTimeFormatter.ofPattern("MMMM d, yyyy 'at' h:mm a", Locale.ENGLISH);
    DateTimeFormatter german = DateTimeFormatter.ofPattern("d.M.yyyy, HH:mm 'Uhr'", Locale.ROOT);
    for (int i = 0; i < 3_000; i++) {
      LocalDateTime time =
          LocalDate.of(1970 + random.nextInt(100), 1, 1)
              .plusDays(random.nextInt(365))
              .atTime(random.nextInt(24), random.nextInt(60));
      String english = american.format(time);
      assertThat(READER.read(english, Optional.of("en-US")))
          .as(english)
          .contains(NewsTime.of(time));
      assertThat(READER.read(german.format(time), Optional.of("de")))
          .as(german.format(time))
          .contains(NewsTime.of(time));
    }
  }

  @Test
  void whatIsReadIsNeverOutOfRangeAndRelativeTimesNeverAhead() {
    Instant fetched = Instant.parse("2026-03-01T12:00:00Z");
    DateReader relative = new DateReader(Optional.of(fetched));
    Random random = new Random(16);
    String[] forms = {"%d minutes ago", "vor %d Stunden", "hace %d días", "il y a %d heures"};
    for (int i = 0; i < 3_000; i++) {
      String ago = forms[random.nextInt(forms.length)].formatted(1 + random.nextInt(30));
      assertThat(relative.read(ago, Optional.empty()).orElseThrow().instant())
          .as(ago)
          .isBefore(fetched);
      String digits =
          "%d/%d/%d".formatted(random.nextInt(40), random.nextInt(40), random.nextInt(9_999));
      relative
          .read(digits, Optional.of("en"))
          .ifPresent(time -> assertThat(time.written().getYear()).as(digits).isBetween(1900, 2099));
    }
  }

  @Test
  void randomTextNeverThrowsAndTakesBoundedTime() {
    Random random = new Random(13);
    String[] pieces = {
      "3",
      "12",
      "2025",
      "20250203",
      ".",
      "/",
      "-",
      ":",
      " ",
      "May",
      "mai",
      "年",
      "月",
      "at",
      "pm",
      "+01",
      "T",
      "Z",
      "ago",
      "vor",
      "\uD800",
      "\u0000",
      "٣",
      ",",
      "(",
      "1".repeat(50)
    };
    DateReader relative = new DateReader(Optional.of(Instant.EPOCH));
    assertThatCode(
            () -> {
              for (int i = 0; i < 20_000; i++) {
                StringBuilder text = new StringBuilder();
                for (int n = random.nextInt(40); n > 0; n--) {
                  text.append(pieces[random.nextInt(pieces.length)]);
                }
                relative.find(text.toString(), Optional.of("en"));
              }
            })
        .doesNotThrowAnyException();
  }

  @Test
  void longTextIsReadNoFurtherThanItsLimit() {
    String far = "1 ".repeat(5_000_000) + "2025-02-03";
    Instant start = Instant.now();
    assertThat(READER.read(far, Optional.empty())).isEmpty();
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2 hours ago       | 2025-02-03T10:30:00Z
          vor 30 Minuten    | 2025-02-03T12:00:00Z
          il y a une heure  | 2025-02-03T11:30:00Z
          hace 3 días       | 2025-01-31
          2시간 전            | 2025-02-03T10:30:00Z
          3天前              | 2025-01-31
          2 дня назад       | 2025-02-01
          yesterday         | 2025-02-02
          Heute             | 2025-02-03
          """)
  void relativeTimesCountFromTheTimeOfFetching(String text, String expected) {
    DateReader reader = new DateReader(Optional.of(Instant.parse("2025-02-03T12:30:00Z")));
    assertThat(reader.read(text, Optional.empty()).map(NewsTime::toString)).contains(expected);
  }

  @Test
  void findsAllDatesWithTheirPlaces() {
    String text = "Posted 3 May 2025, updated 4 May 2025 09:30";
    List<DateReader.Found> found = READER.find(text, Optional.of("en"));
    assertThat(found)
        .extracting(f -> f.time().toString())
        .containsExactly("2025-05-03", "2025-05-04T09:30:00");
    assertThat(found)
        .extracting(f -> text.substring(f.start(), f.end()))
        .containsExactly("3 May 2025", "4 May 2025 09:30");
  }
}
