package io.broadsheet.extract;

/** A run of text that no block boundary interrupts. */
final class TextBlock {
  /** How a block hangs together with the one before it in the same region. */
  enum Join {
    /** A new paragraph. */
    PARAGRAPH("\n"),
    /** The same paragraph, on a new line. */
    LINE("\n"),
    /** The same line, after a space and the edge of an inline region. */
    SPACE(" "),
    /** The same word, after the edge of an inline region. */
    NONE("");

    /** What stands between two such blocks of one paragraph. */
    final String separator;

    Join(String separator) {
      this.separator = separator;
    }
  }

  private static final double PROSE_LENGTH = 60;

  final Region region;
  final String text;
  final Join join;
  final int words;

  /** Characters inside links. */
  final int linkLength;

  /** Whether a picture stands between it and the block before it. */
  final boolean afterPicture;

  /** Characters in bold. */
  int boldLength;

  TextBlock(Region region, String text, Join join, int linkLength, boolean afterPicture) {
    this.region = region;
    this.text = text;
    this.join = join;
    this.words = Words.count(text);
    this.linkLength = linkLength;
    this.afterPicture = afterPicture;
  }

  double linkDensity() {
    return (double) linkLength / text.length();
  }

  /**
   * Length of running text: what is linked, and what is too short for a sentence, counts little.
   */
  double prose() {
    double free = text.length() - linkLength * (linkDensity() > 0.5 ? 1.0 : 0.5);
    return text.length() < PROSE_LENGTH ? free * 0.2 : free;
  }

  boolean isHeading() {
    String tag = region.tag;
    return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) != 'r';
  }

  boolean isInTable() {
    return region.tag.equals("td") || region.tag.equals("th");
  }

  boolean isProse() {
    return words >= 10 && linkDensity() < 0.5;
  }
}
