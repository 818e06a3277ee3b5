package io.broadsheet.ingest;

import java.io.IOException;

/** Content that is cut off or broken, as told apart from a file that cannot be read. */
final class DamagedException extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedException(String message) {
    super(message);
  }

  DamagedException(String what, IOException cause) {
    super(what + " is damaged: " + cause.getMessage(), cause);
  }
}
