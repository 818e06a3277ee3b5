package io.broadsheet.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words of a text as written, with case and accents folded; beside each, its stem. Stems that
 * differ from their words are kept in order until the next text is read.
 */
final class WordStream extends TokenFilter {
  /** Of one character, folding makes four at most. */
  private static final int FOLDED = 4;

  private static final char FIRST_FOLDED = 0x80;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final SurfaceFilter surface;
  private final StemBuffer stems = new StemBuffer();
  private char[] stem = new char[64];
  private int stemLength;
  private boolean stemDiffers;
  private char[] word = new char[64];

  /**
   * @param surface the words before the stemmer
   * @param stemmed the same stream after it
   */
  WordStream(SurfaceFilter surface, TokenStream stemmed) {
    super(stemmed);
    this.surface = surface;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    stems.clear();
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    int length = term.length();
    stem = roomFor(length, stem);
    stemLength = fold(term.buffer(), length, stem);
    length = surface.length();
    word = roomFor(length, word);
    int wordLength = fold(surface.chars(), length, word);
    stemDiffers = !Arrays.equals(word, 0, wordLength, stem, 0, stemLength);
    if (stemDiffers) {
      stems.add(stem, stemLength);
    }
    term.copyBuffer(word, 0, wordLength);
    return true;
  }

  private static char[] roomFor(int length, char[] array) {
    return array.length < length * FOLDED ? new char[length * FOLDED] : array;
  }

  private static int fold(char[] from, int length, char[] to) {
    for (int i = 0; i < length; i++) {
      char c = from[i];
      if (c >= FIRST_FOLDED) {
        return ASCIIFoldingFilter.foldToASCII(from, 0, to, 0, length);
      }
      to[i] = c;
    }
    return length;
  }

  /** The stem of the current word, which is given. */
  String stem(String word) {
    return stemDiffers ? new String(stem, 0, stemLength) : word;
  }

  /** Keeps the stem of the current word so many times more. */
  void repeatStem(int times) {
    for (int i = 0; stemDiffers && i < times; i++) {
      stems.add(stem, stemLength);
    }
  }

  /** The stems that differ from their words, of the text read so far. */
  StemBuffer stems() {
    return stems;
  }
}
