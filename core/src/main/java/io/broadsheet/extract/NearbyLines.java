package io.broadsheet.extract;

import io.broadsheet.article.NewsTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Byline and date of pages that mark neither: short lines of text that follow the headline. A date
 * counts close to the headline only; a byline must be all of its line. Not thread-safe.
 */
final class NearbyLines {
  /** How many elements after the headline may hold the date. */
  private static final int DATE_REACH = 25;

  /** How many elements after the headline may hold the byline. */
  private static final int BYLINE_REACH = 300;

  private static final int MAX_LINE = 90;
  private static final Pattern FULL_NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\p{M}.'-]{0,30}(?: [\\p{L}\\p{M}.'-]{1,30}){0,2} \\p{Lu}\\S{1,30}");

  private List<String> authors = List.of();
  private @Nullable NewsTime published;

  /** Whether the line before was a label such as "Author:" alone. */
  private boolean labelled;

  NearbyLines(@Nullable Element headline, DateReader dates, Optional<String> language) {
    Element at = headline == null ? null : afterwards(headline);
    for (int i = 0; i < BYLINE_REACH && at != null; i++) {
      String line = at.ownText().strip();
      if (!line.isEmpty() && line.length() <= MAX_LINE && !BylineCues.isHidden(at)) {
        if (i < DATE_REACH && published == null && !VisibleByline.saysModified(line)) {
          readDate(line, dates, language);
        }
        readAuthors(line);
      }
      at = next(at);
    }
  }

  private void readDate(String line, DateReader dates, Optional<String> language) {
    List<DateReader.Found> found = dates.find(line, language);
    if (found.isEmpty()) {
      return;
    }
    published = found.getFirst().time();
    String rest = line.substring(found.getLast().end()).replaceFirst("^[\\s,|·–—-]+", "");
    if (authors.isEmpty() && isFullName(rest)) {
      authors = fullNames(rest);
    }
  }

  private void readAuthors(String line) {
    if (authors.isEmpty() && (labelled || AuthorNames.isByline(line))) {
      authors = fullNames(line);
    }
    labelled = line.endsWith(":") && AuthorNames.isByline(line);
  }

  List<String> authors() {
    return authors;
  }

  Optional<NewsTime> published() {
    return Optional.ofNullable(published);
  }

  private static List<String> fullNames(String line) {
    List<String> names = AuthorNames.read(line);
    return names.stream().allMatch(NearbyLines::isFullName)
        ? AuthorNames.distinct(names)
        : List.of();
  }

  /** Whether a text has the form of a given name and a family name. */
  static boolean isFullName(String text) {
    return FULL_NAME.matcher(text).matches();
  }

  private static @Nullable Element next(Element element) {
    Element child = element.firstElementChild();
    return child == null ? afterwards(element) : child;
  }

  private static @Nullable Element afterwards(Element element) {
    Element at = element;
    while (at != null) {
      Element sibling = at.nextElementSibling();
      if (sibling != null) {
        return sibling;
      }
      at = at.parent();
    }
    return null;
  }
}
