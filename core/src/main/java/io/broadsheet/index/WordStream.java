package io.broadsheet.index;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/**
 * The words of a text as written, with case and accents folded, for whoever reads an analyzer's
 * tokens, and beside each, its stem; or the stems alone.
 */
final class WordStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final WordReader words;
  private final boolean stems;
  private final BytesRef bytes = new BytesRef();
  private Reader text = Reader.nullReader();

  WordStream(WordForms forms, boolean stems) {
    this.words = new WordReader(forms);
    this.stems = stems;
  }

  /** The text to read after the next {@link #reset}. */
  void setReader(Reader newText) {
    text = newText;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    words.begin(words.forms()).reset(text);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!words.next()) {
      return false;
    }
    clearAttributes();
    WordScanner scanner = words.scanner();
    if (stems && words.hasStem()) {
      words.copyStem(bytes);
    } else {
      words.copyWord(bytes);
    }
    char[] chars = term.resizeBuffer(bytes.length);
    term.setLength(UnicodeUtil.UTF8toUTF16(bytes.bytes, bytes.offset, bytes.length, chars));
    offset.setOffset(scanner.start(), scanner.end());
    type.setType(scanner.type());
    increment.setPositionIncrement(words.increment());
    return true;
  }

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(words.scanner().length(), words.scanner().length());
    increment.setPositionIncrement(words.increment());
  }

  /** The stem of the current word, which is given. */
  String stem(String word) {
    if (stems || !words.hasStem()) {
      return word;
    }
    words.copyStem(bytes);
    return bytes.utf8ToString();
  }
}
