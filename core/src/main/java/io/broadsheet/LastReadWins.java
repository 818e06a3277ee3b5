package io.broadsheet;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps the order of reading between pages with the same key, though several threads index them:
 * what was read earlier does not replace what was read later. It remembers the keys that were put
 * last, far more than can be on their way at once.
 */
final class LastReadWins {
  private static final int STRIPES = 64;
  private static final int REMEMBERED_PER_STRIPE = 1_024;

  private final Stripe[] stripes = new Stripe[STRIPES];

  LastReadWins() {
    for (int i = 0; i < STRIPES; i++) {
      stripes[i] = new Stripe();
    }
  }

  interface Put {
    void run() throws IOException;
  }

  void put(String key, long sequence, Put put) throws IOException {
    stripes[Math.floorMod(key.hashCode(), STRIPES)].put(key, sequence, put);
  }

  private static final class Stripe {
    private final Map<String, Long> latest =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED_PER_STRIPE;
          }
        };

    synchronized void put(String key, long sequence, Put put) throws IOException {
      if (latest.getOrDefault(key, -1L) < sequence) {
        latest.put(key, sequence);
        put.run();
      }
    }
  }
}
