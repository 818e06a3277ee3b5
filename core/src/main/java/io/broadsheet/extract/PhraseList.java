package io.broadsheet.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists of phrases that stand beside the classes, one phrase a line, "#" before comments. */
final class PhraseList {
  private PhraseList() {}

  static Set<String> load(String name) {
    try (InputStream in = PhraseList.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the library's own list is missing: " + name);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
