package io.broadsheet.article;

import java.util.List;
import java.util.Optional;

/**
 * The records' checks: a text that is there is not blank, and is well-formed. Where a page or JSON
 * has half a surrogate pair or a NUL, the text has U+FFFD.
 */
final class Require {
  private Require() {}

  static String text(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
    return wellFormed(value);
  }

  static Optional<String> optionalText(String name, Optional<String> value) {
    return value.map(text -> text(name, text));
  }

  static List<String> texts(String name, List<String> values) {
    return values.stream().map(value -> text(name, value)).toList();
  }

  private static String wellFormed(String text) {
    int i = 0;
    while (i < text.length() && !isBroken(text, i)) {
      i++;
    }
    return i == text.length() ? text : replaced(text, i);
  }

  private static String replaced(String text, int first) {
    StringBuilder whole = new StringBuilder(text);
    for (int i = first; i < text.length(); i++) {
      if (isBroken(text, i)) {
        whole.setCharAt(i, '\ufffd');
      }
    }
    return whole.toString();
  }

  private static boolean isBroken(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return c == 0
        || (Character.isLowSurrogate(c)
            && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1))));
  }
}
