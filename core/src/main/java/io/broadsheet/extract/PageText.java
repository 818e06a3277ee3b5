package io.broadsheet.extract;

import io.broadsheet.article.Page;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;

/** The text of a page, decoded when it is read and no further than it is read. Immutable. */
final class PageText {
  /** In any charset a character takes at most so many bytes. */
  private static final int LONGEST_CHARACTER = 4;

  /** In characters: two brackets and a letter. */
  private static final int SHORTEST_TAG = 3;

  private static final byte BRACKET = '<';

  private final byte[] bytes;
  private final int start;
  private final Charset charset;

  private PageText(byte[] bytes, int start, Charset charset) {
    this.bytes = bytes;
    this.start = start;
    this.charset = charset;
  }

  static PageText of(Page page) {
    byte[] bytes = page.content();
    Charset charset = PageCharset.of(bytes, page.contentType());
    return new PageText(bytes, PageCharset.lengthOfMark(bytes), charset);
  }

  /** No character is shorter than a byte: an upper bound of the text's length. */
  int maxLength() {
    return bytes.length - start;
  }

  /** An upper bound of how many start tags the text has. */
  int maxTags() {
    int byLength = maxLength() / SHORTEST_TAG;
    return hasBracketOfAscii(charset)
        ? Math.min(byLength, ByteCount.of(BRACKET, bytes, start))
        : byLength;
  }

  /** In all but EBCDIC's family: where a bracket is read, that byte stands. */
  private static boolean hasBracketOfAscii(Charset charset) {
    return charset.canEncode() && ByteCount.of(BRACKET, "<".getBytes(charset), 0) == 1;
  }

  /** The first characters; the last of them may be cut. */
  String opening(int characters) {
    int length = Math.min(maxLength(), LONGEST_CHARACTER * characters);
    String text = new String(bytes, start, length, charset);
    return text.substring(0, Math.min(text.length(), characters));
  }

  String whole() {
    return new String(bytes, start, maxLength(), charset);
  }

  Reader reader() {
    return new InputStreamReader(new ByteArrayInputStream(bytes, start, maxLength()), charset);
  }
}
