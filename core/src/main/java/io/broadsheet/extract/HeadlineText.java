package io.broadsheet.extract;

/** Rids a headline of what stands before it: list marks, "Read more:", a rank number. */
final class HeadlineText {
  static final int LONGEST_LEAD_IN = 24;
  private static final String MARKS = "-–—•»>→←·|►▶*«‹› ";

  private static final String TRAILING_MARKS = "»>→›|►▶ ";

  private static final WordTable LEAD_INS =
      new WordTable(
          WordList.phrases(
              """
          read, read more, read also, also read, related, related post, related article, related story
          see also, more, next, previous, prev, read next, up next, next post, previous post, next up
          next article, previous article, next story, previous story, must read, recommended
          don't miss, watch, more on this
          leia mais, leia também, veja também, lea también, lea más, lea, lee también, ver también
          anterior, siguiente, lire aussi, à lire aussi, voir aussi, précédent, suivant
          lesen sie auch, mehr zum thema, auch interessant, siehe auch, vorheriger, vorheriger beitrag
          nächster, nächster beitrag, zurück, weiter
          leggi anche, lees ook, baca juga, читайте также, читайте, читать также, läs också, les også
          læs også, zobacz także, czytaj też, czytaj także, přečtěte si také
          """));

  private HeadlineText() {}

  static String clean(String headline) {
    String text = withoutMarks(headline);
    int colon = text.indexOf(':');
    if (colon > 0 && colon <= LONGEST_LEAD_IN && isLeadIn(text.substring(0, colon))) {
      text = withoutMarks(text.substring(colon + 1));
    }
    return text;
  }

  /** Whether a text before a headline only points to it: "Read also", "Next post". */
  static boolean isLeadIn(String text) {
    String bare = withoutMarks(text);
    int end = bare.length();
    while (end > 0 && !Character.isLetter(bare.charAt(end - 1))) {
      end--;
    }
    return LEAD_INS.of(bare, 0, end) != 0;
  }

  private static String withoutMarks(String text) {
    int start = 0;
    while (start < text.length() && MARKS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = text.length();
    boolean quotes = text.indexOf('«') >= 0;
    while (end > start && !quotes && TRAILING_MARKS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end).strip();
  }

  /** The text with each stretch of white space as one space. */
  static String oneLine(CharSequence text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)) {
        line.append(c);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString().strip();
  }
}
