package io.broadsheet.index;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.Reader;
import java.security.SecureRandom;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.ArrayUtil;

/**
 * Cuts a text into words where Lucene's {@link StandardTokenizer} does (UAX #29). It reads Latin
 * letters, digits and their punctuation itself; where a word or what ends it holds any other
 * character, or a word is very long, that tokenizer reads on up to the next space. Not thread-safe.
 */
final class WordScanner {
  /** A shorter word never meets the end of the tokenizer's buffer of 255. */
  private static final int LONGEST = 250;

  /** What one very long text needed is not kept for ever. */
  private static final int KEPT_CHARS = 1 << 18;

  private static final String ALPHANUMERIC =
      StandardTokenizer.TOKEN_TYPES[StandardTokenizer.ALPHANUM];
  private static final String NUMERIC = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.NUM];

  /** Odd and another in each JVM, so that nobody knows which words collide. */
  static final long HASH_FACTOR = new SecureRandom().nextLong() | 1;

  private static final int ASCII_END = 0x80;

  private final StandardTokenizer tokenizer = new StandardTokenizer();
  private final OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
  private final TypeAttribute tokenType = tokenizer.addAttribute(TypeAttribute.class);
  private char[] text = new char[1_024];
  private int length;
  private int next;
  private int start;
  private int end;
  private long key;
  private String type = ALPHANUMERIC;

  /** Where the stretch begins that the tokenizer is reading; -1 where it is not. */
  private int stretch = -1;

  /** Begins a text. */
  void reset(String newText) throws IOException {
    length = newText.length();
    text = roomFor(length);
    newText.getChars(0, length, text, 0);
    begin();
  }

  /** Begins a text, which is read to its end. */
  void reset(Reader reader) throws IOException {
    text = roomFor(0);
    length = 0;
    for (int read = 0; read >= 0; read = reader.read(text, length, text.length - length)) {
      length += read;
      text = ArrayUtil.grow(text, length + 1);
    }
    begin();
  }

  private char[] roomFor(int chars) {
    boolean fits = chars <= text.length && text.length <= KEPT_CHARS;
    return fits ? text : new char[ArrayUtil.oversize(Math.max(chars, 1_024), Character.BYTES)];
  }

  private void begin() throws IOException {
    if (stretch >= 0) {
      endStretch();
    }
    next = 0;
  }

  /** Goes to the next word, if there is one. */
  boolean next() throws IOException {
    if (stretch >= 0 && nextOfStretch()) {
      return true;
    }
    int at = next;
    while (at < length) {
      int kind = CharKind.of(text[at]);
      if (CharKind.isInWords(kind)) {
        at = scan(at, kind);
        if (at < 0) {
          return true;
        }
      } else if (kind == CharKind.FOREIGN) {
        // It may combine with the one character before it, as in a keycap.
        if (startStretch(Math.max(next, at - 1))) {
          return true;
        }
        at = next;
      } else {
        at++;
      }
    }
    next = length;
    return false;
  }

  /** Reads the word that begins here; -1 if there is one, or else where to go on. */
  private int scan(int from, int firstKind) throws IOException {
    int kind = firstKind;
    int kinds = 1 << kind;
    int chars = text[from];
    long packed = chars;
    int at = from + 1;
    while (at < length) {
      char c = text[at];
      int other = CharKind.of(c);
      if (!CharKind.isInWords(other)) {
        if (other == CharKind.FOREIGN) {
          return startStretch(from) ? -1 : next;
        }
        if (at + 1 == length || !CharKind.joins(other, kind)) {
          break;
        }
        int afterwards = CharKind.of(text[at + 1]);
        if (afterwards == CharKind.FOREIGN) {
          return startStretch(from) ? -1 : next;
        }
        if (afterwards != kind) {
          break;
        }
        other = kind;
      }
      kind = other;
      kinds |= 1 << kind;
      chars |= c;
      packed = packed << Byte.SIZE | c;
      at++;
    }
    if (at - from > LONGEST) {
      return startStretch(from) ? -1 : next;
    }
    if (kinds == 1 << CharKind.CONNECTOR) {
      return at;
    }
    start = from;
    end = at;
    next = at;
    key = isPacked(chars) ? packed : hash();
    type = (kinds & 1 << CharKind.LETTER) != 0 ? ALPHANUMERIC : NUMERIC;
    return -1;
  }

  /**
   * Lets the tokenizer read on from here to the end of a space; whether there is a word. Half a
   * surrogate pair at the end of the text is kept from it, because it would lose the words before.
   */
  private boolean startStretch(int from) throws IOException {
    int to = from + 1;
    while (to < length && !(isSpace(text[to - 1]) && !isForeign(text[to]))) {
      to++;
    }
    stretch = from;
    next = to;
    int last = Character.isHighSurrogate(text[to - 1]) ? to - 1 : to;
    tokenizer.setReader(new CharArrayReader(text, from, last - from));
    tokenizer.reset();
    return nextOfStretch();
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n';
  }

  private static boolean isForeign(char c) {
    return CharKind.of(c) == CharKind.FOREIGN;
  }

  private boolean nextOfStretch() throws IOException {
    if (!tokenizer.incrementToken()) {
      endStretch();
      return false;
    }
    start = stretch + offset.startOffset();
    end = stretch + offset.endOffset();
    type = tokenType.type();
    int chars = text[start];
    long packed = chars;
    for (int i = start + 1; i < end; i++) {
      chars |= text[i];
      packed = packed << Byte.SIZE | text[i];
    }
    key = isPacked(chars) ? packed : hash();
    return true;
  }

  private boolean isPacked(int chars) {
    return end - start <= Long.BYTES && chars < ASCII_END;
  }

  /** Not a polynomial: of these some collide whatever the factor. */
  private long hash() {
    long hash = 0;
    for (int i = start; i < end; i++) {
      hash = (hash ^ text[i]) * HASH_FACTOR;
      hash ^= hash >>> Integer.SIZE;
    }
    return hash | Long.MIN_VALUE;
  }

  private void endStretch() throws IOException {
    tokenizer.end();
    tokenizer.close();
    stretch = -1;
  }

  /** The text; a word is in it from {@link #start()} to {@link #end()}. */
  char[] text() {
    return text;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /**
   * What tells the current word from others: all of it where it has eight characters at most, in
   * ASCII, and a hash of it, which is negative, where it has others or more.
   */
  long key() {
    return key;
  }

  /** The current word's, one of {@link StandardTokenizer#TOKEN_TYPES}. */
  String type() {
    return type;
  }

  /** Whether the current word has digits and no letters; known of Latin words only. */
  @SuppressWarnings("ReferenceEquality")
  boolean isNumeric() {
    return type == NUMERIC;
  }

  /** Of the text, in UTF-16 units. */
  int length() {
    return length;
  }
}
