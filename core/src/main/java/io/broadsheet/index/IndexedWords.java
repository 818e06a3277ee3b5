package io.broadsheet.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The words of a text as written, with case and accents folded, as terms for the index. Their stems
 * are kept where they differ.
 */
final class IndexedWords extends TokenStream {
  private final TermPointer term = TermPointer.addedTo(this);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final WordReader words;
  private final StemList stems;
  private String text = "";
  private WordForms forms;

  IndexedWords(WordForms forms) {
    this.forms = forms;
    this.words = new WordReader(forms);
    this.stems = new StemList(forms);
  }

  /** The text to read after the next {@link #reset}, and the forms of its language. */
  void begin(String newText, WordForms newForms) {
    text = newText;
    forms = newForms;
  }

  @Override
  public void reset() throws IOException {
    words.begin(forms).reset(text);
    stems.clear(forms);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!words.next()) {
      return false;
    }
    words.copyWord(term.getBytesRef());
    increment.setPositionIncrement(words.increment());
    repeatStem();
    return true;
  }

  /** Adds the stem of the current word once more. */
  void repeatStem() {
    if (words.hasStem()) {
      stems.add(words.form());
    }
  }

  @Override
  public void end() throws IOException {
    increment.setPositionIncrement(words.increment());
  }

  /** The stems that differ from their words, of the text read so far. */
  StemList stems() {
    return stems;
  }
}
