package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteCountTest {
  @ParameterizedTest
  @ValueSource(bytes = {0, 1, '<', 127, -128, -1})
  void countsAsALoopDoes(byte wanted) {
    Random random = new Random(wanted);
    for (int length = 0; length < 70; length++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      for (int i = 0; i < length; i++) {
        bytes[i] = random.nextBoolean() ? wanted : (byte) (wanted ^ (1 << random.nextInt(8)));
      }
      for (int from = 0; from <= length; from++) {
        int counted = 0;
        for (int i = from; i < length; i++) {
          counted += bytes[i] == wanted ? 1 : 0;
        }
        assertThat(ByteCount.of(wanted, bytes, from)).isEqualTo(counted);
      }
    }
  }
}
