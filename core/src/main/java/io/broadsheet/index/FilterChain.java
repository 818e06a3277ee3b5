package io.broadsheet.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.ArrayUtil;

/**
 * A language's Lucene filters, applied to one word at a time: what folds case and script, then a
 * stemmer that may leave the word out. Accents are folded after both. Not thread-safe.
 */
final class FilterChain {
  /** Of one character, folding makes four at most. */
  private static final int FOLDED = 4;

  private static final char FIRST_FOLDED = 0x80;

  private final OneWord source = new OneWord();
  private final Kept asWritten;
  private final TokenStream stemmed;
  private final CharTermAttribute stemTerm;
  private final Folded word = new Folded();
  private final Folded stem = new Folded();

  FilterChain(UnaryOperator<TokenStream> asWritten, UnaryOperator<TokenStream> stemmer) {
    this.asWritten = new Kept(asWritten.apply(source));
    this.stemmed = stemmer.apply(this.asWritten);
    this.stemTerm = stemmed.addAttribute(CharTermAttribute.class);
  }

  /** Applies the filters; whether the word is not left out. */
  boolean apply(char[] text, int start, int length) throws IOException {
    source.set(text, start, length);
    stemmed.reset();
    if (!stemmed.incrementToken()) {
      return false;
    }
    word.fold(asWritten.chars, asWritten.length);
    stem.fold(stemTerm.buffer(), stemTerm.length());
    return true;
  }

  Folded word() {
    return word;
  }

  Folded stem() {
    return stem;
  }

  boolean stemDiffers() {
    return !Arrays.equals(word.chars, 0, word.length, stem.chars, 0, stem.length);
  }

  /** A term without accents. */
  static final class Folded {
    private char[] chars = new char[64];
    private int length;

    private void fold(char[] from, int count) {
      chars = ArrayUtil.grow(chars, count * FOLDED);
      length = count;
      for (int i = 0; i < count; i++) {
        chars[i] = from[i];
        if (from[i] >= FIRST_FOLDED) {
          length = ASCIIFoldingFilter.foldToASCII(from, 0, chars, 0, count);
          return;
        }
      }
    }

    char[] chars() {
      return chars;
    }

    int length() {
      return length;
    }
  }

  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private char[] text = {};
    private int start;
    private int length;
    private boolean given;

    void set(char[] newText, int newStart, int newLength) {
      text = newText;
      start = newStart;
      length = newLength;
      given = false;
    }

    @Override
    public boolean incrementToken() {
      if (given) {
        return false;
      }
      clearAttributes();
      term.copyBuffer(text, start, length);
      given = true;
      return true;
    }
  }

  /** Keeps a word as it is here, before the stemmer that follows changes it. */
  private static final class Kept extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private char[] chars = new char[32];
    private int length;

    Kept(TokenStream words) {
      super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      length = term.length();
      chars = ArrayUtil.grow(chars, length);
      System.arraycopy(term.buffer(), 0, chars, 0, length);
      return true;
    }
  }
}
