package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DateReaderPropertyTest {
  private static final String LETTERS = "0123456789:/.-+TZ ,年月日 abMär\u0000\uD83D";

  private final Random random = new Random(20_260_101);
  private final DateReader dates = new DateReader(Optional.empty());

  @Test
  void randomTextNeverThrows() {
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(40); length > 0; length--) {
        text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      assertThatCode(() -> dates.find(text.toString(), Optional.of("en")))
          .as(text.toString())
          .doesNotThrowAnyException();
    }
  }

  @Test
  void isoDatesComeBack() {
    for (int i = 0; i < 2_000; i++) {
      String date =
          "%04d-%02d-%02d"
              .formatted(
                  1900 + random.nextInt(200), 1 + random.nextInt(12), 1 + random.nextInt(28));
      assertThat(dates.read(date, Optional.empty()).orElseThrow().toString()).contains(date);
    }
  }
}
