package io.broadsheet.index;

import org.apache.lucene.util.Attribute;

/** The term of a token by its number in {@link BufferedWords}, so that it needs not be compared. */
interface NumberedTerm extends Attribute {
  /** Its number, 0 or more. */
  int number();

  /** That of its letters, see {@link WordRuns#hash}. */
  long hash();
}
