package io.broadsheet.index;

import java.io.IOException;

/**
 * An index that cannot be opened, with one line that says which folder it is, why, and what helps.
 */
public final class IndexUnusableException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message one line for a person
   */
  public IndexUnusableException(String message) {
    super(message);
  }

  /**
   * Makes the exception.
   *
   * @param message one line for a person
   * @param cause what Lucene said
   */
  public IndexUnusableException(String message, Throwable cause) {
    super(message, cause);
  }
}
