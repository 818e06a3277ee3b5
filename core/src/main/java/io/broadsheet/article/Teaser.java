package io.broadsheet.article;

import java.util.Optional;

/**
 * What a page says of a story that stands elsewhere: one item of "You May Also Like", of a "most
 * read" list, of a front page, or one entry of a feed. Immutable.
 *
 * @param headline the headline as shown, without rank number, date or byline; not blank
 * @param snippet the summary under it, as shown, with its "…" where it was cut
 * @param truncated whether the snippet was cut off
 * @param imageText the alternative text of its picture
 * @param url the absolute URL of the story, where the page gives one
 * @param list the heading over the list it stands in ("You May Also Like")
 * @param position its place in that list, counted from 1
 * @param dateline the place that opens the snippet ("CHICAGO (WLS)"), where there is one; the
 *     snippet keeps it too
 * @param published when the story was published, where the teaser says so (feeds do)
 */
public record Teaser(
    String headline,
    Optional<String> snippet,
    boolean truncated,
    Optional<String> imageText,
    Optional<String> url,
    Optional<String> list,
    int position,
    Optional<String> dateline,
    Optional<NewsTime> published)
    implements NewsItem {
  /**
   * Checks that texts are not blank and that the position is 1 or more; puts U+FFFD for half a
   * surrogate pair and for NUL in them.
   */
  public Teaser {
    headline = Require.text("Teaser.headline", headline);
    snippet = Require.optionalText("Teaser.snippet", snippet);
    imageText = Require.optionalText("Teaser.imageText", imageText);
    url = Require.optionalText("Teaser.url", url);
    list = Require.optionalText("Teaser.list", list);
    dateline = Require.optionalText("Teaser.dateline", dateline);
    if (position < 1) {
      throw new IllegalArgumentException("Teaser.position must be 1 or more, not " + position);
    }
  }
}
