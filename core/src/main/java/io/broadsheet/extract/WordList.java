package io.broadsheet.extract;

import java.util.Set;

/** Sets of words and phrases, written as text. */
final class WordList {
  private WordList() {}

  /** The words of a text, separated by white space. */
  static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+", -1));
  }

  /** The phrases of a text, one a line, or several with commas between. */
  static Set<String> phrases(String text) {
    return Set.of(text.strip().split("\\s*[,\\n]\\s*", -1));
  }
}
