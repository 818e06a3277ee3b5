package io.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BrotliTest {
  private static final int LIMIT = 100_000;
  private static final String TEXT = "<p>Squeezed by the Harbour Post, été and all.</p>";

  /** {@link #TEXT}. */
  private static final byte[] SQUEEZED =
      bytes("GzIA6J0HdoOzk6g5Jo3Xap44umGZCjfVZSBkesunrgUppJWCtNEVmJllmVv4VEfkQVub7QM7");

  /** 20,000,000 times "x". */
  private static final byte[] BOMB =
      bytes("y///P/gl8OKxQCD3/o///3/wSwDEYRGA7v1f/rPE4JcAiMMCAF2SGA==");

  private static byte[] bytes(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  private static byte[] content(byte[] body) throws IOException {
    return HttpMessage.parse(WarcBytes.http("Content-Encoding: br\r\n", body)).content(LIMIT);
  }

  @Test
  void isUndone() throws IOException {
    assertThat(new String(content(SQUEEZED), StandardCharsets.UTF_8)).isEqualTo(TEXT);
  }

  @Test
  void whatTheCrawlerUndidIsTakenAsItIs() throws IOException {
    byte[] undone = TEXT.getBytes(StandardCharsets.UTF_8);
    assertThat(content(undone)).isEqualTo(undone);
  }

  @Test
  void aBombIsCutOffOneByteBeyondTheLimit() throws IOException {
    assertThat(content(BOMB)).hasSize(LIMIT + 1);
  }

  @Test
  void damageIsSaidToBeDamage() {
    byte[] cut = Arrays.copyOf(SQUEEZED, SQUEEZED.length - 10);
    assertThatExceptionOfType(DamagedException.class)
        .isThrownBy(() -> content(cut))
        .withMessageContaining("the compressed body is damaged");
  }

  @Test
  void anyDamageGivesBytesOrDamageAndNothingElse() throws IOException {
    Random random = new Random(3);
    int damaged = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] mixed = SQUEEZED.clone();
      for (int flips = 1 + random.nextInt(6); flips > 0; flips--) {
        mixed[random.nextInt(mixed.length)] ^= (byte) (1 << random.nextInt(8));
      }
      try {
        assertThat(content(mixed)).hasSizeLessThanOrEqualTo(LIMIT + 1);
      } catch (DamagedException expected) {
        damaged++;
      }
    }
    assertThat(damaged).isGreaterThan(5_000);
  }
}
