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
        reader.read(blocks.get(i));
      } else if (roles[i] == BlockRole.TEXT) {
        reader.finish();
      }
    }
    reader.finish();
    return List.copyOf(reader.captions);
  }

  private void read(TextBlock block) {
    Region its = figureAround(block.region);
    if ((block.region.ownCues & RegionCues.CREDIT) != 0) {
      takeCredit(CreditedCaption.withoutLabel(block.text));
      return;
    }
    Optional<CreditedCaption.Parts> parts = CreditedCaption.parse(block.text);
    if (parts.isPresent() && parts.get().text().isEmpty()) {
      takeCredit(parts.get().credit());
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

  private void takeCredit(String words) {
    if (credit == null && !words.isBlank()) {
      credit = words;
    }
  }

  private void finish() {
    if (!text.isEmpty()) {
      captions.add(new Caption(text.toString(), Optional.ofNullable(credit)));
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
