package io.broadsheet.extract;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Reads a page until it has had as many start tags as it may have, and the opening of one more. */
final class TagLimit extends FilterReader {
  private int left;
  private boolean bracket;

  TagLimit(Reader in, int maxTags) {
    super(in);
    left = maxTags;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] text, int start, int length) throws IOException {
    int read = left < 0 ? -1 : super.read(text, start, length);
    for (int i = start; i < start + read; i++) {
      if (text[i] == '<') {
        bracket = true;
      } else if (bracket) {
        bracket = false;
        left -= Character.isLetter(text[i]) ? 1 : 0;
        if (left < 0) {
          return i + 1 - start;
        }
      }
    }
    return read;
  }
}
