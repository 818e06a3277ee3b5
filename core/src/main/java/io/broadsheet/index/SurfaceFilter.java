package io.broadsheet.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.ArrayUtil;

/** Keeps each word as it is here, before the stemmer that follows changes it. */
final class SurfaceFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private char[] chars = new char[32];
  private int length;

  SurfaceFilter(TokenStream words) {
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

  char[] chars() {
    return chars;
  }

  int length() {
    return length;
  }
}
