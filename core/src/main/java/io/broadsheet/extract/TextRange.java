package io.broadsheet.extract;

/**
 * A stretch of a page's text.
 *
 * @param start the offset of its first character
 * @param end the offset after its last
 */
record TextRange(int start, int end) {
  static TextRange of(PageOutline outline, int element) {
    return new TextRange(outline.textStart(element), outline.textEnd(element));
  }

  boolean contains(TextRange other) {
    return start <= other.start && other.end <= end;
  }
}
