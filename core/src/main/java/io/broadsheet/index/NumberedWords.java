package io.broadsheet.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeReflector;

/**
 * The words of a text by their numbers in the {@link BufferedWords} of a field of a segment. What a
 * form's number is, is asked once for each segment. Not thread-safe.
 */
final class NumberedWords extends TokenStream {
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final BufferedWords words;
  private final Numbered current;
  private final WordReader reader;
  private String text = "";
  private WordAnalyzer language;
  private FormTable forms;

  NumberedWords(BufferedWords words, WordAnalyzer language) {
    this.words = words;
    this.current = new Numbered(words);
    addAttributeImpl(current);
    this.language = language;
    this.forms = words.forms(language);
    this.reader = new WordReader(language.forms());
  }

  /** The text to read after the next {@link #reset}, and its language. */
  void begin(String newText, WordAnalyzer newLanguage) {
    text = newText;
    language = newLanguage;
    forms = words.forms(newLanguage);
  }

  @Override
  public void reset() throws IOException {
    reader.begin(language.forms()).reset(text);
  }

  @Override
  public boolean incrementToken() throws IOException {
    WordScanner scanner = reader.scanner();
    int step = 0;
    while (scanner.next()) {
      step++;
      current.number = number(scanner);
      if (current.number != BufferedWords.LEFT_OUT) {
        increment.setPositionIncrement(step);
        return true;
      }
    }
    return false;
  }

  private int number(WordScanner scanner) throws IOException {
    int start = scanner.start();
    int length = scanner.end() - start;
    int known = forms.get(scanner.text(), start, length, scanner.key());
    if (known != FormTable.MISSING) {
      return known;
    }
    int number = reader.read() ? words.number(reader) : BufferedWords.LEFT_OUT;
    forms.add(scanner.text(), start, length, scanner.key(), number);
    return number;
  }

  @Override
  public void end() {
    // What was left out after the last word places nothing.
  }

  private static final class Numbered extends AttributeImpl implements NumberedTerm {
    private final BufferedWords words;
    private int number;

    Numbered(BufferedWords words) {
      this.words = words;
    }

    @Override
    public int number() {
      return number;
    }

    @Override
    public long hash() {
      return words.hash(number);
    }

    @Override
    public void clear() {
      number = 0;
    }

    @Override
    public void reflectWith(AttributeReflector reflector) {
      reflector.reflect(NumberedTerm.class, "number", number);
    }

    @Override
    public void copyTo(AttributeImpl target) {
      ((Numbered) target).number = number;
    }
  }
}
