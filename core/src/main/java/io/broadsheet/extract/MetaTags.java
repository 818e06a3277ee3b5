package io.broadsheet.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The page's {@code meta} elements by name or property, in page order. Not thread-safe. */
final class MetaTags {
  /** What is kept of one value, in characters. */
  private static final int MAX_VALUE = 5_000;

  /** How many values are kept of a page. */
  private static final int MAX_VALUES = 2_000;

  private final Map<String, List<String>> values = new HashMap<>();
  private int size;

  void add(String name, String value) {
    String clean = name.isBlank() ? "" : TextScan.collapse(value, MAX_VALUE);
    if (!clean.isEmpty() && size < MAX_VALUES) {
      values.computeIfAbsent(key(name), n -> new ArrayList<>()).add(clean);
      size++;
    }
  }

  /** Dublin Core is written with colons too. */
  private static String key(String name) {
    String key = name.strip().toLowerCase(Locale.ROOT);
    return key.startsWith("dc:") || key.startsWith("dcterms:") ? key.replace(':', '.') : key;
  }

  /** The first value of the first of these names that has one. */
  Optional<String> first(List<String> names) {
    for (String name : names) {
      List<String> found = values.getOrDefault(name, List.of());
      if (!found.isEmpty()) {
        return Optional.of(found.getFirst());
      }
    }
    return Optional.empty();
  }

  /** How the first of these names that has a value is called in an explanation. */
  String label(List<String> names) {
    return names.stream()
        .filter(values::containsKey)
        .findFirst()
        .map(name -> "meta " + name)
        .orElse("meta");
  }

  /** All values of the first of these names that has any. */
  List<String> all(List<String> names) {
    for (String name : names) {
      List<String> found = values.getOrDefault(name, List.of());
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }
}
