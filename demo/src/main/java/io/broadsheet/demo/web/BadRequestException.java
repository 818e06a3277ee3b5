package io.broadsheet.demo.web;

/** A request that cannot be answered as it is; the message says why, to the one who sent it. */
final class BadRequestException extends Exception {
  private static final long serialVersionUID = 1L;

  BadRequestException(String message) {
    super(message);
  }
}
