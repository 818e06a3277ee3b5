package io.broadsheet.extract;

import io.broadsheet.extract.PageScan.Mark;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What of a page is about its own story, nearest to the headline first. Left out is what lies in a
 * margin, a comment or a teaser, or in another {@code article} element, unless the headline lies in
 * it too.
 */
final class Surroundings {
  /** How far a byline may stand from its headline, in elements and in characters of text. */
  private static final int NEAR_ELEMENTS = 150;

  private static final int NEAR_CHARS = 1_500;
  private static final int NEAR_BEFORE = 60;

  private final @Nullable Mark headline;
  private final Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());

  Surroundings(@Nullable Mark headline) {
    this.headline = headline;
    Element element = headline == null ? null : headline.element();
    while (element != null) {
      around.add(element);
      element = element.parent();
    }
  }

  List<Mark> own(List<Mark> marks) {
    return marks.stream()
        .filter(this::isOwn)
        .sorted(Comparator.comparingInt(this::distance))
        .toList();
  }

  private boolean isOwn(Mark mark) {
    boolean elsewhere =
        mark.article() != null
            && headline != null
            && headline.article() != null
            && !around.contains(mark.article());
    return !elsewhere
        && (mark.zone() == null || around.contains(mark.zone().element()))
        && !BylineCues.isHidden(mark.element());
  }

  /** Distance in elements; what stands before the headline counts as further away. */
  private int distance(Mark mark) {
    int gap = headline == null ? mark.position() : mark.position() - headline.position();
    return gap >= 0 ? gap : -2 * gap + 10;
  }

  /** Whether a mark stands where bylines do. */
  boolean isNear(Mark mark) {
    if (headline == null) {
      return mark.chars() <= NEAR_CHARS;
    }
    int gap = mark.position() - headline.position();
    return gap >= -NEAR_BEFORE
        && gap <= NEAR_ELEMENTS
        && mark.chars() - headline.chars() <= NEAR_CHARS;
  }

  /** Whether an element is the headline or holds it. */
  boolean holdsHeadline(Element element) {
    return around.contains(element);
  }
}
