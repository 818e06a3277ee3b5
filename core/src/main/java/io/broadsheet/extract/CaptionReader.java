package io.broadsheet.extract;

import io.broadsheet.article.Caption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the captions of a story together from its blocks: the blocks of one figure are one caption,
 * and a credit that stands by itself belongs to the caption before it. Used once.
 */
final class CaptionReader {
  /** In words. */
  private static final int LONGEST_CREDIT = 8;

  private final Set<Caption> captions = new LinkedHashSet<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable String credit;
  private @Nullable Region figure;

  private CaptionReader() {}

  /** The captions, in page order, each once. */
  static List<Caption> read(List<TextBlock> blocks, BlockRole[] roles) {
    CaptionReader reader = new CaptionReader();
    for (int i = 0; i < roles.length; i++) {
      if (roles[i] == BlockRole.CAPTION) {
        reader.read(blocks, i);
      } else if (roles[i] == BlockRole.TEXT) {
        reader.finish();
      }
    }
    reader.finish();
    return List.copyOf(reader.captions);
  }

  private void read(List<TextBlock> blocks, int i) {
    TextBlock block = blocks.get(i);
    if (ChromeLine.matches(block.text) || BoilerplateText.isRequest(block.text)) {
      return;
    }
    Region its = figureAround(block.region);
    Optional<CreditedCaption.Parts> parts = CreditedCaption.parseCaption(block.text);
    boolean labelled = parts.isPresent() && parts.get().text().isEmpty();
    if (labelled
        || (block.region.ownCues & RegionCues.CREDIT) != 0
        || isBesideCaption(blocks, i, its)) {
      if (its != null && its != figure) {
        finish();
        figure = its;
      }
      takeCredit(CreditedCaption.withoutLabel(labelled ? parts.get().credit() : block.text));
      return;
    }
    if (its == null || its != figure) {
      finish();
    }
    figure = its;
    text.append(text.isEmpty() ? "" : " ");
    text.append(parts.map(CreditedCaption.Parts::text).orElse(block.text));
    parts.ifPresent(credited -> takeCredit(credited.credit()));
  }

  /** Whether it is a short line in a figure, and its neighbour the figure's caption. */
  private static boolean isBesideCaption(List<TextBlock> blocks, int i, @Nullable Region figure) {
    TextBlock block = blocks.get(i);
    boolean names =
        CreditedCaption.isNames(block.text)
            || !CreditedCaption.withoutLabel(block.text).equals(block.text);
    if (figure == null || !names || block.words > LONGEST_CREDIT || isCaption(block)) {
      return false;
    }
    return (i > figure.firstBlock && isCaption(blocks.get(i - 1)))
        || (i + 1 < figure.endBlock && isCaption(blocks.get(i + 1)));
  }

  private static boolean isCaption(TextBlock block) {
    Region parent = block.region.parent;
    return block.region.tag.equals("figcaption")
        || (parent != null && parent.tag.equals("figcaption"));
  }

  private void takeCredit(String words) {
    if (credit == null && !words.isBlank()) {
      credit = words;
    }
  }

  private void finish() {
    if (!text.isEmpty()) {
      String words =
          credit == null ? text.toString() : CreditedCaption.withoutEndLabel(text.toString());
      captions.add(new Caption(words, Optional.ofNullable(credit)));
    }
    text.setLength(0);
    credit = null;
    figure = null;
  }

  private static @Nullable Region figureAround(Region region) {
    for (Region at = region; at != null; at = at.parent) {
      if (at.tag.equals("figure")) {
        return at;
      }
    }
    return null;
  }
}
