package io.broadsheet.index;

import org.jspecify.annotations.Nullable;

/** Tokens whose terms have numbers, so that a term that was met before needs not be compared. */
interface NumberedTerms {
  /** The number of the current token's term, small and not negative; or -1 if it has none. */
  int number();

  /** What numbers the terms of the text being read. */
  @Nullable WordForms forms();
}
