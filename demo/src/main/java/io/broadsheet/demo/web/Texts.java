package io.broadsheet.demo.web;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Words for people. */
final class Texts {
  private Texts() {}

  /** {@code 1 story}, {@code 2,300 stories}. */
  static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** The tag, where it is well-formed: what is not must not stand in a {@code lang} attribute. */
  static Optional<String> languageTag(Optional<String> tag) {
    try {
      return tag.map(it -> new Locale.Builder().setLanguageTag(it).build().toLanguageTag())
          .filter(it -> !it.startsWith("und") && !it.startsWith("x-"));
    } catch (IllformedLocaleException broken) {
      return Optional.empty();
    }
  }

  /** The English name of a language, or its tag where it has none. */
  static String language(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    return name.isEmpty() ? tag : name;
  }
}
