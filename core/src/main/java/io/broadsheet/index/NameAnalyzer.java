package io.broadsheet.index;

import java.util.function.UnaryOperator;

/** Words with case and accents folded, unstemmed. */
final class NameAnalyzer extends WordAnalyzer {
  /** More than the slop of any phrase, so that no phrase runs from one name into the next. */
  private static final int BETWEEN_NAMES = 1_000;

  NameAnalyzer() {
    super(UnaryOperator.identity());
  }

  @Override
  public int getPositionIncrementGap(String fieldName) {
    return BETWEEN_NAMES;
  }
}
