package io.broadsheet.extract;

import java.util.List;

/** Knows the pull quotes of a story, which repeat its sentences in large letters. */
final class PullQuotes {
  /** How many of a page are compared with its story. */
  private static final int MOST = 20;

  /** How many regions out from its text a quote may be named as such. */
  private static final int REACH = 3;

  private PullQuotes() {}

  /** Turns quotes into boilerplate whose every sentence stands in the story too. */
  static void drop(List<TextBlock> blocks, BlockRole[] roles) {
    String story = null;
    int looked = 0;
    for (int i = 0; i < roles.length && looked < MOST; i++) {
      if (roles[i] == BlockRole.TEXT && isNamed(blocks.get(i))) {
        story = story == null ? story(blocks, roles) : story;
        roles[i] = holds(story, blocks.get(i).text) ? BlockRole.BOILERPLATE : BlockRole.TEXT;
        looked++;
      }
    }
  }

  /** Whether a block or one just around it is named as a pull quote. */
  static boolean isNamed(TextBlock block) {
    Region region = block.region;
    for (int level = 0; level < REACH && region != null; level++) {
      if ((region.ownCues & RegionCues.PULL_QUOTE) != 0) {
        return true;
      }
      region = region.parent;
    }
    return false;
  }

  private static String story(List<TextBlock> blocks, BlockRole[] roles) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < roles.length; i++) {
      if (roles[i] == BlockRole.TEXT && !isNamed(blocks.get(i))) {
        letters.append(BoilerplateText.letters(blocks.get(i).text));
      }
    }
    return letters.toString();
  }

  private static boolean holds(String story, String quote) {
    for (String sentence : BoilerplateText.sentences(quote)) {
      if (!story.contains(BoilerplateText.letters(sentence))) {
        return false;
      }
    }
    return true;
  }
}
