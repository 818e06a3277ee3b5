package io.broadsheet.extract;

import io.broadsheet.article.NewsTime;
import io.broadsheet.extract.DateReader.Found;
import io.broadsheet.extract.PageScan.Mark;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The dates of this story as a reader sees them: what is marked as a date, or a line that is little
 * else, nearest to the headline. Not thread-safe.
 */
final class VisibleDates {
  /** How many letters may stand beside a date, in what is marked as one and in what is not. */
  private static final int MAX_LETTERS_MARKED = 90;

  private static final int MAX_LETTERS = 45;

  private static final Set<String> PUBLISHED =
      Set.of("datepublished", "datecreated", "uploaddate", "date", "created", "issued", "pubdate");

  private static final Pattern MODIFIED =
      Pattern.compile(
          "updat|modif|aktualis|geänder|änderung|bearbeitet|edited|changed|revis|actualiz|atualiz|aggiornat|"
              + "mis à jour|mise à jour|maj\\b|bijgewerkt|gewijzigd|uppdater|opdater|oppdater|päivitet|"
              + "обновл|оновл|изменен|aktualiz|zaktualiz|güncel|更新|수정|ažurir|frissít|diperbarui|"
              + "cập nhật|ενημερ|актуал",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Right before a date these words say what it is, whatever else stands there. */
  private static final Pattern PUBLISHED_ON =
      Pattern.compile(
          "(?:published|posted|veröffentlicht|erschienen|erstellt|publié|paru|publicado|publicada|"
              + "pubblicato|gepubliceerd|publicerad|publisert|udgivet|julkaistu|opublikowano|"
              + "zveřejněno|опубликовано|yayınlanma|发布时间|发布于|掲載日|公開日|등록|입력)"
              + "[\\p{L}\\s]{0,12}[:：|]?\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final Surroundings surroundings;
  private final DateReader reader;
  private final Optional<String> language;
  private @Nullable NewsTime published;
  private @Nullable NewsTime modified;
  private boolean isRead;

  VisibleDates(Surroundings surroundings, DateReader reader, Optional<String> language) {
    this.surroundings = surroundings;
    this.reader = reader;
    this.language = language;
  }

  private void read() {
    isRead = true;
    List<Mark> farMarks = surroundings.farMarks();
    surroundings.nearMarks().forEach(this::readProperty);
    farMarks.forEach(this::readProperty);
    surroundings.nearMarks().forEach(this::readMark);
    surroundings.nearLines().forEach(this::readLine);
    if (published == null) {
      farMarks.forEach(this::readMark);
      surroundings.farLines().forEach(this::readLine);
    }
  }

  Optional<NewsTime> published() {
    if (!isRead) {
      read();
    }
    return Optional.ofNullable(published);
  }

  Optional<NewsTime> modified() {
    if (!isRead) {
      read();
    }
    return Optional.ofNullable(modified);
  }

  private boolean isDone() {
    return published != null && modified != null;
  }

  /** Microdata and RDFa: {@code itemprop=datePublished}. */
  private void readProperty(Mark mark) {
    String property = BylineCues.property(mark.element()).toLowerCase(Locale.ROOT);
    boolean changed = property.equals("datemodified") || property.equals("modified");
    if (isDone() || !(changed || PUBLISHED.contains(property))) {
      return;
    }
    machine(mark.element())
        .or(() -> reader.read(TextScan.text(mark.element(), Surroundings.MAX_TEXT), language))
        .ifPresent(time -> take(time, changed));
  }

  private void readMark(Mark mark) {
    Element element = mark.element();
    boolean dated =
        mark.says(BylineCues.DATE | BylineCues.INFO | BylineCues.AUTHOR)
            || element.normalName().equals("time");
    if (!isDone() && dated && !element.normalName().equals("meta")) {
      read(element, isModified(element), MAX_LETTERS_MARKED);
    }
  }

  private void readLine(Mark mark) {
    if (!isDone()) {
      read(surroundings.line(mark), false, MAX_LETTERS);
    }
  }

  private void read(Element element, boolean named, int letters) {
    DatedText dated = surroundings.dated(element);
    if (dated.text().length() > Surroundings.MAX_TEXT) {
      return;
    }
    Optional<NewsTime> machine = machine(element);
    if (machine.isPresent()) {
      take(seen(machine.get(), dated), named || MODIFIED.matcher(dated.text()).find());
      return;
    }
    read(dated, named, letters);
  }

  private void read(DatedText dated, boolean named, int letters) {
    for (int i = 0; i < dated.dates().size(); i++) {
      String before = dated.before(i);
      if (dated.letters() <= letters || PUBLISHED_ON.matcher(before).find()) {
        take(dated.dates().get(i).time(), named || MODIFIED.matcher(before).find());
      }
    }
  }

  private Optional<NewsTime> machine(Element element) {
    for (String name : List.of("datetime", "content", "data-datetime", "title")) {
      String value = element.attr(name);
      if (!value.isEmpty() && value.length() <= 60) {
        Optional<NewsTime> time = reader.read(value, language);
        if (time.isPresent()) {
          return time;
        }
      }
    }
    return Optional.empty();
  }

  /** Where the machine's time in UTC is of another day than the one that is shown, the latter. */
  private static NewsTime seen(NewsTime machine, DatedText dated) {
    if (dated.dates().isEmpty() || machine.written().getOffset().getTotalSeconds() != 0) {
      return machine;
    }
    Found shown = dated.dates().getFirst();
    long days =
        ChronoUnit.DAYS.between(
            machine.written().toLocalDate(), shown.time().written().toLocalDate());
    return Math.abs(days) == 1 ? shown.time() : machine;
  }

  private static boolean isModified(Element element) {
    String names = (element.className() + BylineCues.property(element)).toLowerCase(Locale.ROOT);
    return (names.contains("modif") || names.contains("updated")) && !names.contains("publish");
  }

  private void take(NewsTime time, boolean isModified) {
    if (isModified) {
      modified = better(modified, time);
    } else {
      published = better(published, time);
    }
  }

  /** The first, unless the second gives the same day more exactly. */
  private static NewsTime better(@Nullable NewsTime first, NewsTime second) {
    boolean finer =
        first != null
            && second.precision().compareTo(first.precision()) > 0
            && second.written().toLocalDate().equals(first.written().toLocalDate());
    return first == null || finer ? second : first;
  }
}
