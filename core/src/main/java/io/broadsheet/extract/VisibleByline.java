package io.broadsheet.extract;

import io.broadsheet.extract.BylineCues.Cue;
import io.broadsheet.extract.PageScan.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * The authors of this story as a reader sees them: what is marked as byline, or opens like one.
 * What stands near the headline is told from what stands further away. Not thread-safe.
 */
final class VisibleByline {
  private static final int MAX_TEXT = 220;
  private static final int MAX_LINE = 140;
  private static final int MAX_LEVELS = 8;

  private final Surroundings surroundings;
  private final List<Mark> marks;
  private final List<Mark> lines;
  private final DateReader reader;
  private final Optional<String> language;

  VisibleByline(
      Surroundings surroundings,
      List<Mark> marks,
      List<Mark> lines,
      DateReader reader,
      Optional<String> language) {
    this.surroundings = surroundings;
    this.marks = marks;
    this.lines = lines;
    this.reader = reader;
    this.language = language;
  }

  /** The names in the byline near the headline. */
  List<String> near() {
    return read(true);
  }

  /** The names in a byline that stands elsewhere, after the text for instance. */
  List<String> far() {
    return read(false);
  }

  private List<String> read(boolean near) {
    for (Mark mark : marks) {
      if (surroundings.isNear(mark) == near) {
        List<String> names = marked(mark);
        if (!names.isEmpty()) {
          return names;
        }
      }
    }
    for (Mark line : lines) {
      if (surroundings.isNear(line) == near) {
        List<String> names = unmarked(line, near);
        if (!names.isEmpty()) {
          return names;
        }
      }
    }
    return List.of();
  }

  private List<String> marked(Mark mark) {
    boolean author = isAuthor(mark);
    if (!author && !mark.cues().contains(Cue.INFO)) {
      return List.of();
    }
    String text = withoutDates(text(mark.element()));
    if (text.isBlank() || text.length() > MAX_TEXT) {
      return List.of();
    }
    if (!author && BylineOpening.end(text, false) == 0) {
      return List.of();
    }
    return AuthorNames.distinct(author ? names(mark, text) : persons(text));
  }

  private static boolean isAuthor(Mark mark) {
    return mark.cues().contains(Cue.AUTHOR)
        || BylineCues.property(mark.element()).equals("creator")
        || mark.element().attr("rel").contains("author");
  }

  private static String text(Element element) {
    return element.normalName().equals("meta")
        ? element.attr("content")
        : TextScan.barred(element, MAX_TEXT);
  }

  private String withoutDates(String text) {
    return text.length() > MAX_TEXT ? text : DatedText.of(text, reader, language).rest();
  }

  /** The names that are marked inside a mark, or else those its text gives. */
  private List<String> names(Mark mark, String text) {
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
      names.addAll(AuthorNames.read(withoutDates(text(element))));
    }
    return names.isEmpty() ? AuthorNames.read(text) : names;
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
    String text = lineText(line.element());
    if (text.isEmpty()) {
      return List.of();
    }
    DatedText dated = DatedText.of(text, reader, language);
    if (BylineOpening.end(dated.rest(), false) > 0) {
      return AuthorNames.distinct(persons(dated.rest()));
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

  private static String lineText(Element element) {
    String text = TextScan.barred(element, MAX_LINE);
    return text.length() > MAX_LINE ? "" : text;
  }
}
