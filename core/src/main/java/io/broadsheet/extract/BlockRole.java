package io.broadsheet.extract;

/** What a text block is to the page's story, and so why it is kept or left out. */
public enum BlockRole {
  /** A paragraph, heading, list item, table row or quotation of the story. */
  TEXT,
  /** The story's headline, wherever it is shown. */
  HEADLINE,
  /** The summary under the headline. */
  STANDFIRST,
  /** Byline, date, section. */
  BYLINE,
  /** Tells about the author: "Ada Quill writes about the sea." */
  AUTHOR_NOTE,
  /** The words under a picture, or its credit. */
  CAPTION,
  /** Credits a news agency, and says nothing else. */
  AGENCY_LINE,
  /** Announces another story. */
  TEASER,
  /** Asks the reader to subscribe, follow, share, comment. */
  PROMOTION,
  /** Navigation, advertisements, readers' comments and the like. */
  BOILERPLATE,
  /** Not shown to the reader. */
  HIDDEN,
  /** Outside of the regions that hold the story. */
  OUTSIDE;

  /**
   * Whether such a block goes into the article: into its text, captions or another field.
   *
   * @return false where it is left out, or becomes a teaser
   */
  public boolean isKept() {
    return switch (this) {
      case TEXT, HEADLINE, STANDFIRST, BYLINE, CAPTION, AGENCY_LINE -> true;
      case AUTHOR_NOTE, TEASER, PROMOTION, BOILERPLATE, HIDDEN, OUTSIDE -> false;
    };
  }
}
