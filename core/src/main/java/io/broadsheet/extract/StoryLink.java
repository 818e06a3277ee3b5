package io.broadsheet.extract;

/**
 * A link that may lead to a story.
 *
 * @param index its number in the {@link PageOutline}
 * @param target where it leads
 * @param shape how its URL looks
 * @param story the number of the story: the same for all links to it
 * @param inText whether it stands within a sentence
 * @param foreign whether it leads to a site that the page does not show to be of its publisher
 */
record StoryLink(
    int index, LinkTarget target, StoryShape shape, int story, boolean inText, boolean foreign) {}
