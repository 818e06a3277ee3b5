package io.broadsheet.extract;

import io.broadsheet.extract.PageScan.Mark;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The authors of this story as a reader sees them: what is marked as byline, or opens like one.
 * What stands near the headline is told from what stands further away. Not thread-safe.
 */
final class VisibleByline {
  private static final int MAX_LEVELS = 8;

  private final Surroundings surroundings;

  VisibleByline(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The names in the byline near the headline. */
  List<String> near() {
    return read(surroundings.nearMarks(), surroundings.nearLines(), true);
  }

  /** The names in a byline that stands elsewhere, after the text for instance. */
  List<String> far() {
    return read(surroundings.farMarks(), surroundings.farLines(), false);
  }

  private List<String> read(List<Mark> marks, List<Mark> lines, boolean near) {
    for (Mark mark : marks) {
      List<String> names = marked(mark, marks);
      if (!names.isEmpty()) {
        return names;
      }
    }
    for (Mark line : lines) {
      List<String> names = unmarked(line, near);
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  private List<String> marked(Mark mark, List<Mark> marks) {
    boolean author = isAuthor(mark);
    if (!author && (!mark.says(BylineCues.INFO) || holdsAuthor(mark, marks))) {
      return List.of();
    }
    String text = text(mark.element());
    if (text.isBlank() || text.length() > Surroundings.MAX_TEXT) {
      return List.of();
    }
    if (author) {
      return AuthorNames.distinct(names(mark, marks, text));
    }
    int opening = BylineOpening.end(text, false);
    opening = opening == 0 ? BylineOpening.endInside(text) : opening;
    opening = opening == 0 ? afterDate(text) : opening;
    return opening == 0 ? List.of() : AuthorNames.distinct(persons(text.substring(opening)));
  }

  private static boolean holdsAuthor(Mark outer, List<Mark> marks) {
    return marks.stream()
        .anyMatch(mark -> isAuthor(mark) && isInside(mark.element(), outer.element()));
  }

  /** Where the names begin in "5 May 2025, by Ada Quill", the date being a bar. */
  private static int afterDate(String text) {
    int bar = text.lastIndexOf('|') + 1;
    int opening = bar == 0 ? 0 : BylineOpening.end(text.substring(bar), false);
    return opening == 0 ? 0 : bar + opening;
  }

  private static boolean isAuthor(Mark mark) {
    return mark.says(BylineCues.AUTHOR)
        || BylineCues.property(mark.element()).equals("creator")
        || mark.element().attr("rel").contains("author");
  }

  private String text(Element element) {
    return element.normalName().equals("meta")
        ? element.attr("content")
        : surroundings.dated(element).rest();
  }

  /** The names that are marked inside a mark, or else those its text gives. */
  private List<String> names(Mark mark, List<Mark> marks, String text) {
    List<Element> inner = new ArrayList<>();
    for (Mark other : marks) {
      boolean inside = isAuthor(other) && isInside(other.element(), mark.element());
      if (inside && inner.stream().noneMatch(element -> isInside(element, other.element()))) {
        inner.removeIf(element -> isInside(other.element(), element));
        inner.add(other.element());
      }
    }
    List<String> names = new ArrayList<>();
    for (Element element : inner) {
      names.addAll(AuthorNames.read(text(element)));
    }
    if (names.isEmpty()) {
      names.addAll(AuthorNames.read(text));
    }
    return names.isEmpty() ? firstPart(mark.element()) : names;
  }

  /** The name in the first part of a byline whose other parts are role and place. */
  private List<String> firstPart(Element byline) {
    Element part = byline.firstElementChild();
    for (int level = 0; level < MAX_LEVELS && part != null; level++) {
      List<String> names = AuthorNames.read(text(part));
      if (!names.isEmpty()) {
        return names.stream().allMatch(AuthorNames::isPerson) ? names : List.of();
      }
      part = part.firstElementChild();
    }
    return List.of();
  }

  private static boolean isInside(Element inner, Element outer) {
    Element parent = inner.parent();
    for (int i = 0; i < MAX_LEVELS && parent != null; i++) {
      if (parent.equals(outer)) {
        return true;
      }
      parent = parent.parent();
    }
    return false;
  }

  private static List<String> persons(String text) {
    List<String> names = AuthorNames.read(text);
    return names.stream().allMatch(AuthorNames::isPerson) ? names : List.of();
  }

  /** A line that opens as a byline, or near the headline a name beside a date. */
  private List<String> unmarked(Mark line, boolean near) {
    DatedText dated = surroundings.line(line);
    String text = dated.rest();
    if (BylineOpening.end(text, false) > 0) {
      return AuthorNames.distinct(persons(text));
    }
    return near && dated.dates().size() == 1 ? besideDate(dated.rest()) : List.of();
  }

  /** "3 May 2025 - Ada Quill" and "Ada Quill | 3 May 2025", but not "Springfield, 3 May 2025". */
  private static List<String> besideDate(String rest) {
    int bar = rest.indexOf('|');
    String before = rest.substring(0, bar).strip();
    String after = rest.substring(bar + 1).strip();
    boolean parted =
        startsWithSign(after) || (!before.isEmpty() && isSign(before.charAt(before.length() - 1)));
    if (!parted || before.isEmpty() == after.isEmpty()) {
      return List.of();
    }
    List<String> names = persons(before.isEmpty() ? after : before);
    return names.stream().allMatch(name -> name.indexOf(' ') > 0) ? names : List.of();
  }

  private static boolean startsWithSign(String text) {
    return !text.isEmpty() && isSign(text.charAt(0));
  }

  private static boolean isSign(char c) {
    return "-–—|·•/".indexOf(c) >= 0;
  }
}
