package io.broadsheet.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The names of the twelve months in some fifty languages, from {@code month-names.tsv}. They are a
 * file of ours, not the runtime's locale data, so that a date reads the same on every runtime.
 */
final class MonthNames {
  private static final String RESOURCE = "month-names.tsv";
  private static final Map<String, Map<String, Integer>> BY_LANGUAGE = new HashMap<>();
  private static final Map<String, Integer> ANY_LANGUAGE = new HashMap<>();
  private static final Map<String, List<List<String>>> FORMS = new HashMap<>();

  static {
    load();
  }

  private MonthNames() {}

  /** The month (1 to 12) that a folded word names, or 0; the language's own names come first. */
  static int month(String folded, String language) {
    Integer own = BY_LANGUAGE.getOrDefault(language, Map.of()).get(folded);
    return own != null ? own : ANY_LANGUAGE.getOrDefault(folded, 0);
  }

  /** Every language's forms of each month, January first. */
  static Map<String, List<List<String>>> forms() {
    return FORMS;
  }

  /** Lower case, without accents: what names are compared by. */
  static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (isAscii(lower)) {
      return lower;
    }
    StringBuilder folded = new StringBuilder(lower.length());
    Normalizer.normalize(lower, Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> !isAccent(c))
        .forEach(folded::appendCodePoint);
    String plain = folded.toString().replace('ı', 'i').replace('ł', 'l').replace('ς', 'σ');
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic; not the vowels of India. */
  private static boolean isAccent(int c) {
    return (c >= 0x300 && c <= 0x36F) || (c >= 0x591 && c <= 0x5C7) || (c >= 0x64B && c <= 0x65F);
  }

  private static void load() {
    try (InputStream in =
            Objects.requireNonNull(MonthNames.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(MonthNames::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(String line) {
    String[] columns = line.split("\t", -1);
    Map<String, Integer> own = new HashMap<>();
    List<List<String>> months = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      List<String> forms = new ArrayList<>();
      for (String form : columns[month].split(" ", -1)) {
        String name = form.replace('_', ' ');
        forms.add(name);
        own.putIfAbsent(fold(name), month);
        ANY_LANGUAGE.putIfAbsent(fold(name), month);
      }
      months.add(List.copyOf(forms));
    }
    BY_LANGUAGE.put(columns[0], own);
    FORMS.put(columns[0], List.copyOf(months));
  }
}
