package io.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastReadWinsTest {
  private final LastReadWins order = new LastReadWins();
  private final List<String> done = new ArrayList<>();

  private void put(String key, long sequence) throws IOException {
    order.put(key, sequence, () -> done.add(key + sequence));
  }

  @Test
  void whatWasReadEarlierDoesNotReplaceWhatWasReadLater() throws IOException {
    put("a", 5);
    put("a", 3);
    put("b", 4);
    put("a", 7);
    assertThat(done).containsExactly("a5", "b4", "a7");
  }
}
