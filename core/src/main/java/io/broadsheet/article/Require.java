package io.broadsheet.article;

import java.util.List;
import java.util.Optional;

/** The records' checks: a text that is there is not blank. */
final class Require {
  private Require() {}

  static void text(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
  }

  static void optionalText(String name, Optional<String> value) {
    value.ifPresent(text -> text(name, text));
  }

  static List<String> texts(String name, List<String> values) {
    for (String value : values) {
      text(name, value);
    }
    return List.copyOf(values);
  }
}
