package io.broadsheet.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says in words what the roles of a page's blocks were told by, after they were given. */
final class BlockReasons {
  private static final int LONGEST_NAMES = 60;

  private final List<TextBlock> blocks;
  private final BlockRole[] roles;
  private final String headline;

  private BlockReasons(List<TextBlock> blocks, BlockRole[] roles, String headline) {
    this.blocks = blocks;
    this.roles = roles;
    this.headline = headline;
  }

  /** One explanation for each block of an HTML page. */
  static List<Explanation.Block> of(
      PageLayout layout, BlockRole[] roles, Optional<String> headline) {
    String letters = headline.map(BoilerplateText::letters).orElse("");
    BlockReasons reasons = new BlockReasons(layout.blocks(), roles, letters);
    List<Explanation.Block> explained = new ArrayList<>();
    for (int i = 0; i < roles.length; i++) {
      explained.add(reasons.explain(i));
    }
    return explained;
  }

  private Explanation.Block explain(int i) {
    TextBlock block = blocks.get(i);
    BlockRole role = roles[i];
    boolean open = role == BlockRole.BYLINE || (role == BlockRole.OUTSIDE && block.isHeading());
    if (open && BoilerplateText.letters(block.text).equals(headline)) {
      role = BlockRole.HEADLINE;
    } else if (role == BlockRole.CAPTION && ChromeLine.matches(block.text)) {
      role = BlockRole.BOILERPLATE;
    }
    return new Explanation.Block(role, block.text, reason(block, role));
  }

  private static String reason(TextBlock block, BlockRole role) {
    return switch (role) {
      case TEXT -> text(block);
      case HEADLINE -> "says the same as the headline";
      case STANDFIRST -> "a summary above the text" + in(block, RegionCues.STANDFIRST);
      case BYLINE -> byline(block);
      case AUTHOR_NOTE -> "opens with the author's name and says what the author does";
      case CAPTION -> caption(block);
      case AGENCY_LINE -> "credits a news agency and says nothing else";
      case TEASER -> teaser(block);
      case PROMOTION -> "asks the reader to subscribe, follow, share or look elsewhere";
      case BOILERPLATE -> boilerplate(block);
      case HIDDEN -> "not shown to readers" + in(block, RegionCues.HIDDEN);
      case OUTSIDE -> "stands outside of the part of the page that holds the story";
    };
  }

  private static String text(TextBlock block) {
    String part =
        switch (block.region.tag) {
          case "h1", "h2", "h3", "h4", "h5", "h6" -> "a heading";
          case "li" -> "a list item";
          case "td", "th" -> "a table cell";
          case "blockquote" -> "a quotation";
          default -> "a paragraph";
        };
    return part + " in the part of the page that holds the story";
  }

  private static String byline(TextBlock block) {
    if (block.region.has(RegionCues.BYLINE)) {
      return "names this story's author or date";
    }
    return block.region.has(RegionCues.META)
        ? "marked as byline, date or section" + in(block, RegionCues.META)
        : "opens as a byline and names persons";
  }

  private static String caption(TextBlock block) {
    return block.region.has(RegionCues.CAPTION)
        ? "marked as the words about a picture" + in(block, RegionCues.CAPTION)
        : "a short line beside a picture";
  }

  private static String teaser(TextBlock block) {
    if (block.region.has(RegionCues.TEASER)) {
      return "announces another story: its link leads there";
    }
    return TeaserHeading.matches(block.text)
        ? "the heading of a list of other stories"
        : "a linked line among teasers, or a link that is a headline";
  }

  private static String boilerplate(TextBlock block) {
    int cues = RegionCues.BOILERPLATE | RegionCues.COMMENTS;
    if (block.region.has(cues)) {
      return "not part of a story by its markup" + in(block, cues);
    }
    if (block.region.has(RegionCues.CAPTION)) {
      return "a counter or label among pictures";
    }
    if (BoilerplateText.isRightsLine(block.text)) {
      return "states who holds the rights";
    }
    if (block.isHeading()) {
      return "a heading with nothing of the story under it";
    }
    return PullQuotes.isNamed(block)
        ? "repeats a sentence of the story"
        : "a button, label or row of links";
  }

  /** Where a cue comes from: {@code ", in <div class=\"related\">"}. */
  private static String in(TextBlock block, int cues) {
    for (Region region = block.region; region != null; region = region.parent) {
      if ((region.ownCues & cues) != 0) {
        return ", in " + named(region);
      }
    }
    return "";
  }

  private static String named(Region region) {
    StringBuilder tag = new StringBuilder("<").append(region.tag);
    for (String name : List.of("class", "id", "role", "itemprop")) {
      String names = region.element.attr(name).strip();
      if (!names.isEmpty()) {
        boolean cut = names.length() > LONGEST_NAMES;
        tag.append(' ').append(name).append("=\"");
        tag.append(cut ? names.substring(0, LONGEST_NAMES) + "…" : names).append('"');
      }
    }
    return tag.append('>').toString();
  }
}
