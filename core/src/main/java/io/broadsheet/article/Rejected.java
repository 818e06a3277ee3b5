package io.broadsheet.article;

/**
 * A page of which nothing could be taken, and why. Immutable.
 *
 * @param location where the page was read; see {@link Page#location()}
 * @param reason the kind of fault, for counting
 * @param message one line for a person: the value, the rule it breaks
 */
public record Rejected(String location, Reason reason, String message) implements Extraction {
  /** The kinds of fault, for counting. */
  public enum Reason {
    /** No bytes, or white space only. */
    EMPTY,
    /** Larger than a limit allows. */
    TOO_LARGE,
    /** Neither HTML nor text nor another type that is read. */
    UNSUPPORTED_TYPE,
    /** Broken: not JSON where JSON should be, a damaged archive record, a bad compressed stream. */
    MALFORMED,
    /**
     * Read well, but it holds neither an article nor a teaser: an error page, a page of navigation.
     */
    NO_NEWS
  }

  /** Checks that location and message are not blank. */
  public Rejected {
    Require.text("Rejected.location", location);
    Require.text("Rejected.message", message);
  }
}
