package io.broadsheet.extract;

import java.util.List;
import java.util.Optional;

/**
 * One place of a page that announces one story.
 *
 * @param root the number of its outermost element
 * @param last the number of the last sibling of {@code root} that belongs to it; {@code root}
 *     itself in most pages
 * @param links its links, all to the same story
 * @param text what it says
 * @param points how sure it is that this is a teaser
 */
record TeaserItem(int root, int last, List<StoryLink> links, ItemText text, int points) {
  int story() {
    return links.getFirst().story();
  }

  /**
   * What an item says.
   *
   * @param headline the headline, without label, rank, date and byline; empty for a mere picture
   * @param snippet the summary
   * @param imageText the alternative text of its picture
   * @param picture whether there is a picture
   * @param titled whether the headline stands in a heading element
   */
  record ItemText(
      String headline,
      Optional<String> snippet,
      Optional<String> imageText,
      boolean picture,
      boolean titled) {}
}
