package io.broadsheet.search;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The settings of a request that differ from their defaults. Immutable.
 *
 * @param values what is set
 */
record Settings(Map<Settings.Key<?>, Object> values) {
  static final Settings DEFAULTS = new Settings(Map.of());

  Settings {
    values = Map.copyOf(values);
  }

  /** One setting. */
  record Key<T>(String name, T byDefault) {}

  <T> T get(Key<T> key) {
    @SuppressWarnings("unchecked") // with() puts a T under a Key<T>
    T value = (T) values.getOrDefault(key, key.byDefault());
    return value;
  }

  <T> Settings with(Key<T> key, T value) {
    Map<Key<?>, Object> changed = new HashMap<>(values);
    changed.put(key, value);
    return new Settings(changed);
  }

  static int upTo(int most, String name, int value) {
    if (value < 0 || value > most) {
      throw new IllegalArgumentException(name + " must be 0 to " + most + ", not " + value);
    }
    return value;
  }

  static Duration atLeast(Duration least, String name, Duration value) {
    if (value.compareTo(least) < 0) {
      throw new IllegalArgumentException(name + " must be " + least + " or more, not " + value);
    }
    return value;
  }

  @Override
  public String toString() {
    return values.entrySet().stream()
        .map(entry -> entry.getKey().name() + '=' + entry.getValue())
        .sorted()
        .collect(joining(", "));
  }
}
