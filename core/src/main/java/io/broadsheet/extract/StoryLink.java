package io.broadsheet.extract;

/**
 * A link that may lead to a story.
 *
 * @param index its number in the {@link PageOutline}
 * @param target where it leads
 * @param shape how its URL looks
 * @param story the number of the story: the same for all links to it
 * @param place how it stands in the text around it
 * @param foreign whether it leads to a site that the page does not show to be of its publisher
 */
record StoryLink(
    int index, LinkTarget target, StoryShape shape, int story, Place place, boolean foreign) {
  /** How a link stands in the text around it. */
  enum Place {
    /** It is a line of its own, or all of it but a label, a date, a lead-in. */
    ALONE,
    /** It is all of a line but a lead-in such as "Read more:". */
    AFTER_LEAD_IN,
    /** It is part of a sentence. */
    IN_TEXT,
    /** It is part of a sentence, but the sentence is an item of a list of such: a headline. */
    IN_LISTED_LINE
  }
}
