package io.broadsheet.extract;

import io.broadsheet.article.NewsTime;
import io.broadsheet.extract.BylineCues.Cue;
import io.broadsheet.extract.DateReader.Found;
import io.broadsheet.extract.PageScan.Mark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Byline and dates of this story as a reader sees them: what is marked as such, or opens like a
 * byline, next to the headline. What lies in another story's teaser, a comment or a margin is left
 * out. Not thread-safe.
 */
final class VisibleByline {
  private static final int MAX_LINE = 220;

  private static final Pattern MODIFIED =
      Pattern.compile(
          "updat|modif|aktualis|geänder|bearbeitet|edited|changed|revis|actualiz|atualiz|aggiornat|"
              + "mis à jour|mise à jour|maj\\b|bijgewerkt|gewijzigd|uppdater|opdater|oppdater|päivitet|"
              + "обновл|оновл|изменен|aktualiz|zaktualiz|güncel|更新|수정|ažurir|frissít|diperbarui|"
              + "cập nhật|ενημερ|актуал",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Authors by how they were found, dates, and where they stand. */
  private final List<String> authors = new ArrayList<>();

  private @Nullable NewsTime published;
  private @Nullable NewsTime modified;
  private final Set<Element> elements = Collections.newSetFromMap(new IdentityHashMap<>());
  private final DateReader dates;
  private final Optional<String> language;
  private final @Nullable Mark headline;

  VisibleByline(
      PageScan scan, @Nullable Mark headline, DateReader dates, Optional<String> language) {
    this.dates = dates;
    this.language = language;
    this.headline = headline;
    List<Mark> near = own(scan);
    readAuthors(near);
    readDates(near);
  }

  List<String> authors() {
    return authors;
  }

  Optional<NewsTime> published() {
    return Optional.ofNullable(published);
  }

  Optional<NewsTime> modified() {
    return Optional.ofNullable(modified);
  }

  List<Element> elements() {
    return List.copyOf(elements);
  }

  /** The marks that may be this story's, nearest to the headline first. */
  private List<Mark> own(PageScan scan) {
    return scan.marks.stream()
        .filter(mark -> PageScan.isBesides(mark, headline))
        .filter(mark -> !BylineCues.isHidden(mark.element()))
        .sorted(Comparator.comparingInt(this::distance))
        .toList();
  }

  private int distance(Mark mark) {
    int gap = headline == null ? mark.position() : mark.position() - headline.position();
    return gap >= 0 ? gap : -2 * gap + 10;
  }

  private void readAuthors(List<Mark> near) {
    for (Mark mark : near) {
      boolean author = isAuthor(mark);
      if (!author && !mark.cues().contains(Cue.INFO)) {
        continue;
      }
      String text = text(mark);
      if (text.isEmpty() || text.length() > MAX_LINE || !(author || AuthorNames.isByline(text))) {
        continue;
      }
      List<String> names = names(mark, near, text);
      if (!names.isEmpty()) {
        authors.addAll(AuthorNames.distinct(names));
        elements.add(mark.element());
        return;
      }
    }
  }

  private static boolean isAuthor(Mark mark) {
    String property = BylineCues.property(mark.element());
    return mark.cues().contains(Cue.AUTHOR)
        || property.equals("creator")
        || mark.element().attr("rel").contains("author");
  }

  private static String text(Mark mark) {
    Element element = mark.element();
    return element.normalName().equals("meta")
        ? element.attr("content")
        : TextScan.text(element, MAX_LINE);
  }

  /** The names that are marked inside a mark, or else those its text gives. */
  private List<String> names(Mark mark, List<Mark> near, String text) {
    List<String> inner = new ArrayList<>();
    for (Mark other : near) {
      if (!other.element().equals(mark.element())
          && isAuthor(other)
          && isInside(other.element(), mark.element())) {
        inner.addAll(AuthorNames.read(text(other)));
      }
    }
    return inner.isEmpty() ? AuthorNames.read(text) : inner;
  }

  private static boolean isInside(Element inner, Element outer) {
    Element parent = inner.parent();
    for (int i = 0; i < 8 && parent != null; i++) {
      if (parent.equals(outer)) {
        return true;
      }
      parent = parent.parent();
    }
    return false;
  }

  private void readDates(List<Mark> near) {
    for (Mark mark : near) {
      boolean dated =
          mark.cues().contains(Cue.DATE)
              || mark.cues().contains(Cue.INFO)
              || mark.cues().contains(Cue.AUTHOR)
              || mark.element().normalName().equals("time");
      if (dated && !mark.element().normalName().equals("meta")) {
        readDate(mark);
      }
      if (published != null && modified != null) {
        return;
      }
    }
  }

  private void readDate(Mark mark) {
    Element element = mark.element();
    String text = TextScan.text(element, MAX_LINE);
    if (text.length() > MAX_LINE) {
      return;
    }
    Optional<NewsTime> machine = dates.read(element.attr("datetime"), language);
    if (machine.isPresent()) {
      take(machine.get(), isModified(mark, text));
      elements.add(element);
      return;
    }
    int from = 0;
    for (Found found : dates.find(text, language)) {
      String before = text.substring(from, Math.max(from, found.start()));
      take(found.time(), MODIFIED.matcher(before).find() || isModified(mark, ""));
      elements.add(element);
      from = found.end();
    }
  }

  /** Whether a text says that something was changed. */
  static boolean saysModified(String text) {
    return MODIFIED.matcher(text).find();
  }

  private static boolean isModified(Mark mark, String text) {
    String names =
        (mark.element().className() + BylineCues.property(mark.element())).toLowerCase(Locale.ROOT);
    boolean named =
        (names.contains("modif") || names.contains("updated")) && !names.contains("publish");
    return named || saysModified(text);
  }

  private void take(NewsTime time, boolean isModified) {
    if (isModified) {
      modified = modified == null ? time : modified;
    } else {
      published = published == null ? time : published;
    }
  }
}
