package io.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "One. Two! Three? Four",
        "Mr. Lind paid $3.50. “Too much,” he said… Then\n\nhe left.",
        "東京都で嵐。大阪も。",
        "   \n\n  "
      })
  void walksLikeTheJdk(String text) {
    BreakIterator jdk = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    BreakIterator ours = new Sentences(Locale.ENGLISH);
    jdk.setText(text);
    ours.setText(text);
    Random random = new Random(3);
    for (int i = 0; i < 300; i++) {
      int offset = random.nextInt(text.length() + 1);
      int step = random.nextInt(5) - 2;
      switch (random.nextInt(7)) {
        case 0 -> assertThat(ours.first()).isEqualTo(jdk.first());
        case 1 -> assertThat(ours.last()).isEqualTo(jdk.last());
        case 2 -> assertThat(ours.next()).isEqualTo(jdk.next());
        case 3 -> assertThat(ours.previous()).isEqualTo(jdk.previous());
        case 4 -> assertThat(ours.following(offset)).isEqualTo(jdk.following(offset));
        case 5 -> assertThat(ours.preceding(offset)).isEqualTo(jdk.preceding(offset));
        default -> assertThat(ours.next(step)).isEqualTo(jdk.next(step));
      }
      assertThat(ours.current()).isEqualTo(jdk.current());
    }
  }
}
