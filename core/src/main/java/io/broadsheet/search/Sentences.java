package io.broadsheet.search;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.util.Arrays;
import java.util.Locale;

/**
 * The sentences of a text, found once from its beginning to its end. The JDK's iterator looks for
 * the sentence before a place by starting anew far before it, which over a long text without line
 * breaks takes time in the square of its length.
 */
final class Sentences extends BreakIterator {
  private final BreakIterator sentences;
  private int[] boundaries = {0};
  private int at;

  Sentences(Locale locale) {
    sentences = BreakIterator.getSentenceInstance(locale);
  }

  @Override
  public void setText(CharacterIterator text) {
    sentences.setText(text);
    int[] found = new int[64];
    int count = 0;
    for (int end = sentences.first(); end != DONE; end = sentences.next()) {
      found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
      found[count++] = end;
    }
    boundaries = Arrays.copyOf(found, count);
    at = 0;
  }

  @Override
  public CharacterIterator getText() {
    return sentences.getText();
  }

  @Override
  public int current() {
    return boundaries[at];
  }

  @Override
  public int first() {
    return to(0);
  }

  @Override
  public int last() {
    return to(boundaries.length - 1);
  }

  @Override
  public int next() {
    return to(at + 1);
  }

  @Override
  public int previous() {
    return to(at - 1);
  }

  @Override
  public int next(int n) {
    return to(at + n);
  }

  @Override
  public int following(int offset) {
    int found = Arrays.binarySearch(boundaries, offset);
    return to(found >= 0 ? found + 1 : -found - 1);
  }

  @Override
  public int preceding(int offset) {
    int found = Arrays.binarySearch(boundaries, offset);
    return to(found >= 0 ? found - 1 : -found - 2);
  }

  /** Where there is no such boundary, the nearest becomes the current one. */
  private int to(int index) {
    at = Math.clamp(index, 0, boundaries.length - 1);
    return at == index ? boundaries[at] : DONE;
  }
}
