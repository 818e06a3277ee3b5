package io.broadsheet.index;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.jspecify.annotations.Nullable;

/**
 * The different words of one field of a segment that is being filled, and their stems, numbered as
 * they come. A word that has another stem in another language or another form has a number for
 * each. Not thread-safe.
 */
final class BufferedWords {
  /** In place of a number, for words that are not indexed. */
  static final int LEFT_OUT = -1;

  /** In place of a stem, for words that have no other. */
  private static final int NONE = -1;

  private static final int FIRST = 128;

  /** Besides its letters: its length, its place, two to four slots; so for words and stems. */
  private static final int TERM_BYTES = 2 + 5 * Integer.BYTES;

  /** Its word, its stem, the number before it, its hash. */
  private static final int NUMBER_BYTES = 3 * Integer.BYTES + Long.BYTES;

  private final Map<WordAnalyzer, FormTable> forms = new HashMap<>();
  private final BytesRefHash words = new BytesRefHash();
  private final BytesRefHash stems = new BytesRefHash();
  private final BytesRef term = new BytesRef();
  private int[] wordOf = new int[FIRST];
  private int[] stemOf = new int[FIRST];
  private long[] hashes = new long[FIRST];

  /** One more than the last number of each word, or 0. */
  private int[] last = new int[FIRST];

  /** One more than the number that the same word had before each number, or 0. */
  private int[] previous = new int[FIRST];

  private int size;
  private long termBytes;

  /**
   * The words of a text.
   *
   * @param reuse what it gave before, if it is no longer used
   */
  NumberedWords read(String text, WordAnalyzer language, @Nullable TokenStream reuse) {
    NumberedWords read =
        reuse instanceof NumberedWords used ? used : new NumberedWords(this, language);
    read.begin(text, language);
    return read;
  }

  /** In what forms a language's words were met, with the words' numbers. */
  FormTable forms(WordAnalyzer language) {
    return forms.computeIfAbsent(language, unused -> new FormTable());
  }

  /** The number of the word that a reader has read. */
  int number(WordReader reader) {
    reader.copyWord(term);
    int word = add(words, term);
    if (!reader.hasStem()) {
      return number(word, NONE);
    }
    reader.copyStem(term);
    return number(word, add(stems, term));
  }

  /** The number of a word that has no other stem. */
  int number(BytesRef word) {
    return number(add(words, word), NONE);
  }

  private int add(BytesRefHash terms, BytesRef added) {
    int number = terms.add(added);
    if (number < 0) {
      return -number - 1;
    }
    termBytes += TERM_BYTES + added.length;
    return number;
  }

  private int number(int word, int stem) {
    last = word < last.length ? last : ArrayUtil.growExact(last, 2 * word);
    for (int number = last[word] - 1; number >= 0; number = previous[number] - 1) {
      if (stemOf[number] == stem) {
        return number;
      }
    }
    if (size == wordOf.length) {
      grow(2 * size);
    }
    wordOf[size] = word;
    stemOf[size] = stem;
    previous[size] = last[word];
    words.get(word, term);
    hashes[size] = WordRuns.hash(term);
    size++;
    last[word] = size;
    return size - 1;
  }

  private void grow(int length) {
    wordOf = ArrayUtil.growExact(wordOf, length);
    stemOf = ArrayUtil.growExact(stemOf, length);
    previous = ArrayUtil.growExact(previous, length);
    hashes = ArrayUtil.growExact(hashes, length);
  }

  /** How many numbers there are. */
  int size() {
    return size;
  }

  /** That of a word's letters, see {@link WordRuns}. */
  long hash(int number) {
    return hashes[number];
  }

  /** The words, or their stems. */
  BytesRefHash terms(boolean ofStems) {
    return ofStems ? stems : words;
  }

  /** By number, the place of its word or its stem among {@link #terms}; negative if it has none. */
  int[] termOf(boolean ofStems) {
    return ofStems ? stemOf : wordOf;
  }

  /** About how much memory they take. */
  long bytes() {
    long bytes =
        termBytes + (long) wordOf.length * NUMBER_BYTES + (long) last.length * Integer.BYTES;
    for (FormTable table : forms.values()) {
      bytes += table.bytes();
    }
    return bytes;
  }
}
