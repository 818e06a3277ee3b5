package io.broadsheet.demo.web;

import java.util.List;
import java.util.Optional;

/**
 * An article to read, or a page that has teasers only.
 *
 * @param shell what stands around it
 * @param headline its headline
 * @param language its language, for the {@code lang} attribute
 * @param section a search for all of its section
 * @param standfirst its summary
 * @param authors searches for all of its authors
 * @param source a search for all of its publisher
 * @param agency the agency that it credits
 * @param published when it was published
 * @param modified when it was changed
 * @param outside the story where it was published
 * @param picture the picture where it was published
 * @param paragraphs its text
 * @param captions the words under its pictures
 * @param tags searches for its keywords
 * @param lists the teasers that it carries
 * @param teased where it is teased
 * @param similar its near-copies
 * @param related stories about the same
 * @param location where the page was read
 */
record StoryView(
    Shell shell,
    String headline,
    Optional<String> language,
    Optional<LinkView> section,
    Optional<String> standfirst,
    List<LinkView> authors,
    Optional<LinkView> source,
    Optional<String> agency,
    Optional<TimeView> published,
    Optional<TimeView> modified,
    Optional<LinkView> outside,
    Optional<LinkView> picture,
    List<String> paragraphs,
    List<CaptionView> captions,
    List<LinkView> tags,
    List<TeaserList> lists,
    Optional<TeasedView> teased,
    Optional<SimilarView> similar,
    List<HitView> related,
    String location) {
  boolean anyRelated() {
    return !related.isEmpty();
  }

  boolean anyTags() {
    return !tags.isEmpty();
  }

  /**
   * The words under a picture.
   *
   * @param text what it shows
   * @param credit whose it is
   */
  record CaptionView(String text, Optional<String> credit) {}

  /**
   * Teasers that stand together.
   *
   * @param heading the heading over them
   * @param teasers the teasers
   */
  record TeaserList(Optional<String> heading, List<TeaserView> teasers) {}

  /**
   * What a page says of another story.
   *
   * @param link the story here, as far as it is known
   * @param snippet the summary
   * @param picture what its picture shows
   * @param time when the story was published
   */
  record TeaserView(
      LinkView link, Optional<String> snippet, Optional<String> picture, Optional<TimeView> time) {}
}
