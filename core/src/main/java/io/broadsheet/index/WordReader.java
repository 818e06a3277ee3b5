package io.broadsheet.index;

import java.io.IOException;
import org.apache.lucene.util.BytesRef;

/** Reads a text word by word. Not thread-safe. */
final class WordReader {
  /** What the scanner takes for a number is no longer. */
  private static final int LONGEST_NUMBER = 256;

  /** In place of a form, for a number, which is its own word. */
  private static final int NUMBER = -1;

  private final WordScanner scanner = new WordScanner();
  private final byte[] number = new byte[LONGEST_NUMBER];
  private WordForms forms;
  private int form;
  private int increment;

  WordReader(WordForms forms) {
    this.forms = forms;
  }

  /** Where to begin a text; what is begun then is read next. */
  WordScanner begin(WordForms newForms) {
    newForms.trim();
    forms = newForms;
    increment = 0;
    return scanner;
  }

  /** Goes to the next word that is not left out, if there is one. */
  boolean next() throws IOException {
    increment = 0;
    while (scanner.next()) {
      increment++;
      if (read()) {
        return true;
      }
    }
    return false;
  }

  /** Reads the scanner's word; whether it is not left out. */
  boolean read() throws IOException {
    int length = scanner.end() - scanner.start();
    if (scanner.isNumeric() && isNumber(scanner.text(), scanner.start(), length)) {
      form = NUMBER;
      return true;
    }
    form = forms.form(scanner.text(), scanner.start(), length, scanner.key());
    return !forms.isLeftOut(form);
  }

  /** Numbers are many and rare, and no language changes them: {@link WordForms} need not know. */
  private boolean isNumber(char[] text, int start, int length) {
    for (int i = 0; i < length; i++) {
      char c = text[start + i];
      if ((c < '0' || c > '9') && c != '.' && c != ',') {
        return false;
      }
      number[i] = (byte) c;
    }
    return true;
  }

  /** How many places after the word before; at the end of the text, how many were left out. */
  int increment() {
    return increment;
  }

  WordForms forms() {
    return forms;
  }

  /** Points to the current word. */
  void copyWord(BytesRef to) {
    if (form == NUMBER) {
      to.bytes = number;
      to.offset = 0;
      to.length = scanner.end() - scanner.start();
    } else {
      forms.copyWord(form, to);
    }
  }

  /** Whether its stem is another. */
  boolean hasStem() {
    return form != NUMBER && forms.hasStem(form);
  }

  /** Points to its stem, if that is another. */
  void copyStem(BytesRef to) {
    forms.copyStem(form, to);
  }

  /** The number of its form, if it is not digits. */
  int form() {
    return form;
  }

  WordScanner scanner() {
    return scanner;
  }
}
