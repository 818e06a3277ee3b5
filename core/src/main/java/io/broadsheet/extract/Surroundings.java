package io.broadsheet.extract;

import io.broadsheet.extract.PageScan.Mark;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
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

  /** The longest text that is read whole, in characters. */
  static final int MAX_TEXT = 220;

  private static final int MAX_LINE = 140;
  private static final int MAX_INLINE = 4;
  private static final int NEAR_CHARS = 1_500;
  private static final int NEAR_BEFORE = 60;

  /** How many of a kind are looked at. */
  private static final int MAX_MARKS = 250;

  private final PageScan scan;
  private final @Nullable Mark headline;
  private final List<Mark> nearMarks;
  private final List<Mark> nearLines;
  private final List<Mark> farMarks;
  private final DateReader reader;
  private final Optional<String> language;
  private final IdentityHashMap<Element, DatedText> texts = new IdentityHashMap<>();
  private final Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * The surroundings of a headline.
   *
   * @param scan the page
   * @param headline the headline, where it is seen
   * @param reader reads the dates
   * @param language the page's language
   */
  Surroundings(
      PageScan scan, @Nullable Mark headline, DateReader reader, Optional<String> language) {
    this.scan = scan;
    this.headline = headline;
    this.reader = reader;
    this.language = language;
    Element element = headline == null ? null : headline.element();
    while (element != null) {
      around.add(element);
      element = element.parent();
    }
    this.nearMarks = own(scan.marks, true);
    this.nearLines = own(scan.lines, true);
    this.farMarks = own(scan.marks, false);
  }

  /** What is marked as byline or date near the headline. */
  List<Mark> nearMarks() {
    return nearMarks;
  }

  /** Short lines near the headline that may be byline or date. */
  List<Mark> nearLines() {
    return nearLines;
  }

  /** What is marked as byline or date elsewhere. */
  List<Mark> farMarks() {
    return farMarks;
  }

  /** Short lines elsewhere that may be byline or date. */
  List<Mark> farLines() {
    return own(scan.lines, false);
  }

  private List<Mark> own(List<Mark> marks, boolean near) {
    return marks.stream()
        .filter(mark -> isNear(mark) == near && isOwn(mark))
        .sorted(Comparator.comparingInt(this::distance))
        .limit(MAX_MARKS)
        .toList();
  }

  /** What is marked up as the story's picture; pictures stand in figures, which are margins. */
  List<Mark> pictureMarks() {
    return scan.marks.stream()
        .filter(mark -> BylineCues.property(mark.element()).equals("image"))
        .filter(mark -> mark.zone() == null || isInFigure(mark.zone()))
        .limit(MAX_MARKS)
        .toList();
  }

  private boolean isInFigure(PageScan.Zone zone) {
    return zone.element().normalName().equals("figure")
        && (zone.outer() == null || around.contains(zone.outer().element()));
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

  /** The text of an element, with bars between blocks, and its dates; remembered. */
  DatedText dated(Element element) {
    return texts.computeIfAbsent(
        element, e -> DatedText.of(TextScan.barred(e, MAX_TEXT), reader, language));
  }

  /**
   * The text of the line that a mark stands in: of its block, of the block's first part, or where
   * these are long its own.
   */
  DatedText line(Mark line) {
    DatedText block = dated(block(line.element()));
    if (block.text().length() <= MAX_LINE) {
      return block;
    }
    String own = TextScan.collapse(line.text(), MAX_TEXT);
    int bar = block.text().indexOf(" | ");
    if (bar > 0 && bar <= MAX_LINE && block.text().indexOf(own) == 0) {
      return DatedText.of(block.text().substring(0, bar), reader, language);
    }
    DatedText element = dated(line.element());
    return element.text().length() <= MAX_LINE ? element : DatedText.of(own, reader, language);
  }

  private static Element block(Element element) {
    Element block = element;
    for (int i = 0; i < MAX_INLINE && !block.isBlock() && block.parent() != null; i++) {
      block = block.parent();
    }
    return block;
  }

  /** The story's own links to its tags and section. */
  List<Mark> tagLinks() {
    return scan.tagLinks.stream().filter(this::isOwn).toList();
  }

  /** Whether a mark stands where bylines do. */
  private boolean isNear(Mark mark) {
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
