package io.broadsheet.search;

import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Names without case and accents, as the index reads them. */
final class FoldedName {
  /** What {@link ASCIIFoldingFilter} makes of one character at most. */
  private static final int LONGEST = 4;

  private FoldedName() {}

  static String of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (isAscii(lower)) {
      return lower;
    }
    char[] folded = new char[lower.length() * LONGEST];
    int length = ASCIIFoldingFilter.foldToASCII(lower.toCharArray(), 0, folded, 0, lower.length());
    return new String(folded, 0, length);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7f) {
        return false;
      }
    }
    return true;
  }
}
