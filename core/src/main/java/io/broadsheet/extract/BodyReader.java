package io.broadsheet.extract;

import io.broadsheet.extract.TextBlock.Join;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Takes the text of a page's own story out of its elements. */
final class BodyReader {
  private static final int NOT_BODY =
      RegionCues.BOILERPLATE
          | RegionCues.CAPTION
          | RegionCues.HIDDEN
          | RegionCues.TEASER
          | RegionCues.COMMENTS
          | RegionCues.META
          | RegionCues.BYLINE;

  /** In words. */
  private static final int SHORTEST_STANDFIRST = 4;

  private static final double MAJOR = 0.4;
  private static final double NEARLY_ALL = 0.8;
  private static final double MAX_META = 300;

  private BodyReader() {}

  /**
   * The page's layout, with what its names say as far as that is believed.
   *
   * @param root the element that holds the page
   * @param names what the names of its elements say
   * @param headline the story's headline
   * @param known elements whose part is known already
   */
  static PageLayout layout(
      Element root, ElementNames names, Optional<String> headline, Map<Element, Integer> known) {
    PageLayout layout = LayoutReader.read(root, names, known);
    believe(layout, headline.map(BoilerplateText::letters).orElse(""));
    return layout;
  }

  /** What blocks say that have these roles. */
  static ArticleBody read(PageLayout layout, BlockRole[] roles) {
    return new ArticleBody(
        paragraphs(layout.blocks(), roles),
        standfirst(layout.blocks(), roles),
        CaptionReader.read(layout.blocks(), roles),
        agency(layout.blocks(), roles));
  }

  /** Joins what line breaks and inline regions cut. */
  private static List<String> paragraphs(List<TextBlock> blocks, BlockRole[] roles) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (int i = 0; i < roles.length; i++) {
      TextBlock block = blocks.get(i);
      Join join = i > 0 && isSameRow(blocks.get(i - 1), block) ? Join.SPACE : block.join;
      if (join == Join.PARAGRAPH && !paragraph.isEmpty()) {
        paragraphs.add(paragraph.toString());
        paragraph.setLength(0);
      }
      if (roles[i] == BlockRole.TEXT) {
        paragraph.append(paragraph.isEmpty() ? "" : join.separator);
        paragraph.append(block.text);
      }
    }
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph.toString());
    }
    return paragraphs;
  }

  /** Whether two blocks are the whole text of two cells of one row. */
  private static boolean isSameRow(TextBlock before, TextBlock block) {
    return block.isInTable()
        && before.isInTable()
        && block.region != before.region
        && block.region.parent == before.region.parent
        && block.region.size() == 1
        && before.region.size() == 1;
  }

  private static Optional<String> standfirst(List<TextBlock> blocks, BlockRole[] roles) {
    for (int i = 0; i < roles.length; i++) {
      if (roles[i] == BlockRole.STANDFIRST && blocks.get(i).words >= SHORTEST_STANDFIRST) {
        return Optional.of(blocks.get(i).text);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> agency(List<TextBlock> blocks, BlockRole[] roles) {
    for (int i = 0; i < roles.length; i++) {
      if (roles[i] == BlockRole.AGENCY_LINE) {
        return AgencyLine.creditedIn(blocks.get(i).text);
      }
    }
    return Optional.empty();
  }

  /**
   * Names that say "not the article" are not believed of a region that holds most of the page or
   * the headline, names that say "byline" not of a region that holds whole paragraphs.
   */
  private static void believe(PageLayout layout, String headline) {
    double[] prose = layout.proseSums();
    double all = Math.max(1, prose[layout.blocks().size()]);
    Set<Region> aroundHeadline = aroundHeadline(layout, headline);
    for (Region region : layout.regions()) {
      int own = region.ownCues;
      double amount = prose[region.endBlock] - prose[region.firstBlock];
      if (amount / all > MAJOR) {
        own &= ~NOT_BODY | (amount / all > NEARLY_ALL ? 0 : RegionCues.COMMENTS);
      } else if (aroundHeadline.contains(region)) {
        own &= ~NOT_BODY | RegionCues.HIDDEN;
      }
      if (amount > MAX_META) {
        own &= ~RegionCues.META;
      }
      region.cues = own | (region.parent == null ? 0 : region.parent.cues & NOT_BODY);
    }
  }

  private static Set<Region> aroundHeadline(PageLayout layout, String headline) {
    Set<Region> around = new HashSet<>();
    if (headline.isEmpty()) {
      return around;
    }
    for (TextBlock block : layout.blocks()) {
      String tag = block.region.tag;
      if ((tag.equals("h1") || tag.equals("h2"))
          && BoilerplateText.hasLetters(block.text, headline)) {
        for (Region region = block.region; region != null; region = region.parent) {
          around.add(region);
        }
        return around;
      }
    }
    return around;
  }
}
