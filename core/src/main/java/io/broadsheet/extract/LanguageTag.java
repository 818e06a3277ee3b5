package io.broadsheet.extract;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes BCP 47 tags of what pages declare: {@code pt_BR}, {@code EN-us}, {@code de, en}. */
final class LanguageTag {
  private static final int MAX_LENGTH = 40;
  private static final Pattern FIRST = Pattern.compile("[,; ]");
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  /** The tags of languages alone; some have a newer one. */
  private static final Map<String, String> BARE =
      LANGUAGES.stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  language -> language, language -> Locale.of(language).toLanguageTag()));

  private LanguageTag() {}

  /**
   * The tag, reduced to language, script and region.
   *
   * @param declared any text
   * @return empty where it does not begin with a known language
   */
  static Optional<String> of(String declared) {
    String first = FIRST.split(declared.strip().replace('_', '-'), 2)[0];
    if (first.isEmpty() || first.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Optional<String> bare = Optional.ofNullable(BARE.get(first.toLowerCase(Locale.ROOT)));
    return bare.isPresent() ? bare : reduced(first);
  }

  private static Optional<String> reduced(String first) {
    Locale locale = Locale.forLanguageTag(first);
    if (!LANGUAGES.contains(locale.getLanguage())) {
      return Optional.empty();
    }
    try {
      Locale reduced =
          new Locale.Builder()
              .setLanguage(locale.getLanguage())
              .setScript(locale.getScript())
              .setRegion(locale.getCountry())
              .build();
      return Optional.of(reduced.toLanguageTag());
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }
}
