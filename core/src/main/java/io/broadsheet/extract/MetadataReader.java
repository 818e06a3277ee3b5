package io.broadsheet.extract;

import static io.broadsheet.extract.FieldSource.LINKED_DATA;
import static io.broadsheet.extract.FieldSource.MICRODATA;
import static io.broadsheet.extract.FieldSource.first;
import static io.broadsheet.extract.FieldSource.saidBy;

import io.broadsheet.article.NewsTime;
import io.broadsheet.article.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page's metadata from its structured data and from what is seen on it.
 *
 * <p>The order of trust of each field's sources stands in the package's documentation.
 */
final class MetadataReader {
  private static final int MAX_TAGS = 50;
  private static final int MAX_TAG = 60;
  private static final Optional<String> TEMPLATE_LANGUAGE = Optional.of("en");

  /** Clocks of time zones differ by less. */
  private static final Duration ONE_DAY = Duration.ofDays(1);

  private final PageScan scan;
  private final LinkedData linked;
  private final MetaTags meta;
  private final Page page;
  private final Optional<String> language;
  private final DateReader dates;

  private final @Nullable ReadingLog log;

  private MetadataReader(
      Document document, ElementNames names, Page page, @Nullable ReadingLog log) {
    this.page = page;
    this.log = log;
    this.scan = PageScan.of(document, names);
    this.meta = scan.meta;
    this.linked = LinkedDataReader.read(scan.scripts, scan.title);
    this.language = language();
    this.dates = new DateReader(page.fetched());
  }

  /**
   * Reads a page.
   *
   * @param document the parsed page; it is not changed
   * @param names what the names of its elements say
   * @param page where it came from
   * @param log notes where the fields come from, if anybody asks
   */
  static Metadata read(Document document, ElementNames names, Page page, @Nullable ReadingLog log) {
    return new MetadataReader(document, names, page, log).read();
  }

  private Metadata read() {
    Optional<String> url = url();
    HeadlineChooser.Choice headline = headline(url);
    Surroundings surroundings = new Surroundings(scan, headline.mark(), dates, language);
    VisibleDates seen = new VisibleDates(surroundings, dates, language);
    Microdata microdata = new Microdata(surroundings);
    List<String> authors = authors(new VisibleByline(surroundings));
    return new Metadata(
        url,
        headline.text(),
        first(
            log,
            "description",
            saidBy(LINKED_DATA, linked::description),
            saidBy(meta, MetaNames.DESCRIPTION),
            saidBy(MICRODATA, () -> microdata.first("description"))),
        authors,
        source(url, microdata, headline.text().orElse("")),
        section(microdata, surroundings),
        tags(microdata, surroundings),
        language,
        published(seen, url),
        modified(seen),
        picture(url, microdata),
        linked.body(),
        HeadlineChooser.element(headline),
        BylineElements.find(surroundings, authors));
  }

  private Optional<String> language() {
    Optional<String> written = LanguageTag.of(scan.language);
    boolean template = written.equals(TEMPLATE_LANGUAGE);
    return first(
        log,
        "inLanguage",
        saidBy("html lang", () -> written.filter(tag -> !template)),
        saidBy(LINKED_DATA, () -> languageBeside(template, linked.language())),
        saidBy("meta", () -> languageBeside(template, meta.first(MetaNames.LANGUAGE))),
        saidBy("html lang", () -> written));
  }

  /**
   * Many page templates say English whatever the page is in; what else says English adds nothing.
   */
  private static Optional<String> languageBeside(boolean template, Optional<String> declared) {
    return declared.flatMap(LanguageTag::of).filter(tag -> !(template && tag.startsWith("en")));
  }

  private Optional<String> url() {
    Optional<String> known = page.url().flatMap(CanonicalUrl::of);
    return first(
        log,
        "url",
        saidBy("link rel=canonical", () -> believed(scan.canonical, known)),
        saidBy("meta", () -> believed(meta.first(MetaNames.URL), known)),
        saidBy(LINKED_DATA, () -> believed(linked.url(), known)),
        saidBy("given with the page", () -> known));
  }

  /** A URL that the page gives for itself, if it is on the page's own site as far as known. */
  private static Optional<String> believed(Optional<String> declared, Optional<String> known) {
    return declared
        .flatMap(url -> CanonicalUrl.resolve(url, known))
        .filter(url -> known.isEmpty() || CanonicalUrl.sameSite(url, known.get()));
  }

  private HeadlineChooser.Choice headline(Optional<String> url) {
    List<String> siteNames = new ArrayList<>();
    MetaNames.SITE.forEach(name -> siteNames.addAll(meta.all(List.of(name))));
    linked.publisher().ifPresent(siteNames::add);
    url.flatMap(CanonicalUrl::host).ifPresent(siteNames::add);
    List<String> declared = new ArrayList<>(meta.all(List.of("og:title")));
    declared.addAll(linked.headlines());
    MetaNames.TITLE.forEach(name -> declared.addAll(meta.all(List.of(name))));
    HeadlineChooser.Choice choice =
        new HeadlineChooser(declared, scan.title, siteNames).choose(scan.headings);
    if (log != null) {
      String seen = choice.mark() == null ? "" : choice.mark().element().normalName();
      log.won("headline", seen.isEmpty() ? "declared title" : "visible <" + seen + ">");
    }
    return choice;
  }

  private Optional<String> source(Optional<String> url, Microdata microdata, String headline) {
    return first(
            log,
            "publisher",
            saidBy(meta, List.of("og:site_name")),
            saidBy(LINKED_DATA, linked::publisher),
            saidBy(MICRODATA, () -> microdata.first("publisher")),
            saidBy(meta, MetaNames.PUBLISHER),
            saidBy("page title", () -> TitleSuffix.siteName(scan.title, headline, scan.logos)),
            saidBy("host", () -> page.url().or(() -> url).flatMap(CanonicalUrl::host)))
        .map(name -> name.startsWith("@") && name.length() > 2 ? name.substring(1) : name);
  }

  private Optional<String> section(Microdata microdata, Surroundings surroundings) {
    return first(
            log,
            "articleSection",
            saidBy(LINKED_DATA, linked::section),
            saidBy(meta, MetaNames.SECTION),
            saidBy(MICRODATA, () -> microdata.first("articlesection")),
            saidBy("link rel=category", () -> links(surroundings, true).stream().findFirst()))
        .map(MetadataReader::withoutMarks)
        .filter(name -> !name.isEmpty() && name.indexOf('.') < 0);
  }

  /** "/columnists/" and "Szene, Touren," are cut to their words. */
  private static String withoutMarks(String section) {
    int start = 0;
    int end = section.length();
    while (start < end && !Character.isLetterOrDigit(section.codePointAt(start))) {
      start++;
    }
    while (end > start && ",/;|> ".indexOf(section.charAt(end - 1)) >= 0) {
      end--;
    }
    return section.substring(start, end);
  }

  /** The texts of {@code rel=tag} links: of sections, which are categories too, or of tags. */
  private static List<String> links(Surroundings surroundings, boolean sections) {
    return surroundings.tagLinks().stream()
        .filter(link -> link.element().attr("rel").contains("category") == sections)
        .map(link -> TextScan.text(link.element(), MAX_TAG))
        .filter(text -> !text.isEmpty() && text.length() <= MAX_TAG)
        .toList();
  }

  /** The authors, without the publisher, which bylines name after them. */
  private List<String> authors(VisibleByline seen) {
    List<String> authors = signedBy(seen);
    Set<String> publishers = new LinkedHashSet<>(meta.all(List.of("og:site_name")));
    linked.publisher().ifPresent(publishers::add);
    List<String> persons =
        authors.stream()
            .filter(name -> publishers.stream().noneMatch(p -> opens(p, name)))
            .toList();
    return persons.isEmpty() ? authors : persons;
  }

  /** Whether a name is the publisher's, or that of a part of it: "CNN Business". */
  private static boolean opens(String publisher, String name) {
    return name.startsWith(publisher)
        && (name.length() == publisher.length() || name.charAt(publisher.length()) == ' ');
  }

  private List<String> signedBy(VisibleByline seen) {
    List<String> near = seen.near();
    Map<String, List<String>> declared = declaredAuthors();
    Optional<String> trusted = trusted(declared);
    List<String> names = trusted.map(declared::get).orElse(List.of());
    boolean visible = !near.isEmpty() && !isPadded(near, names);
    if (log != null) {
      log.won("author", visible ? "visible byline" : trusted.orElse("byline elsewhere"));
    }
    return visible ? near : names.isEmpty() ? seen.far() : names;
  }

  /** The declared authors by source, most trusted first. */
  private Map<String, List<String>> declaredAuthors() {
    Map<String, List<String>> declared = new LinkedHashMap<>();
    declared.put(LINKED_DATA, names(linked.authors()));
    MetaNames.AUTHOR.forEach(name -> declared.put("meta " + name, names(meta.all(List.of(name)))));
    declared.values().removeIf(List::isEmpty);
    return declared;
  }

  /** The first source that has more than login names, else the first. */
  private static Optional<String> trusted(Map<String, List<String>> declared) {
    return declared.entrySet().stream()
        .filter(source -> source.getValue().stream().anyMatch(AuthorNames::isFull))
        .map(Map.Entry::getKey)
        .findFirst()
        .or(() -> declared.keySet().stream().findFirst());
  }

  /** Whether a byline holds all declared authors and besides what is no name of a person. */
  private static boolean isPadded(List<String> near, List<String> declared) {
    return !declared.isEmpty()
        && near.size() > declared.size()
        && near.containsAll(declared)
        && near.stream().anyMatch(name -> !declared.contains(name) && !AuthorNames.isPerson(name));
  }

  private static List<String> names(List<String> texts) {
    return AuthorNames.distinct(
        texts.stream().flatMap(text -> AuthorNames.read(text).stream()).toList());
  }

  private Optional<NewsTime> published(VisibleDates seen, Optional<String> url) {
    return first(
        log,
        "datePublished",
        saidBy(LINKED_DATA, () -> linked.published().flatMap(this::date)),
        declaredDate(MetaNames.PUBLISHED),
        saidBy("visible date, or microdata", () -> seen.published().filter(this::isPast)),
        saidBy(
            "the URL",
            () -> url.flatMap(text -> new DateReader(Optional.empty()).read(text, language))));
  }

  private Optional<NewsTime> modified(VisibleDates seen) {
    return first(
        log,
        "dateModified",
        saidBy(LINKED_DATA, () -> linked.modified().flatMap(this::date)),
        declaredDate(MetaNames.MODIFIED),
        saidBy("visible date, or microdata", seen::modified));
  }

  /** The first of these meta elements that holds a date. */
  private FieldSource<NewsTime> declaredDate(List<String> names) {
    return saidBy(
        "meta",
        () ->
            names.stream()
                .flatMap(name -> meta.first(List.of(name)).flatMap(this::date).stream())
                .findFirst());
  }

  /** What is seen and lies ahead of the page's fetching is the date of something announced. */
  private boolean isPast(NewsTime time) {
    return page.fetched().filter(at -> time.instant().isAfter(at.plus(ONE_DAY))).isEmpty();
  }

  private Optional<NewsTime> date(String text) {
    return dates.read(text, language);
  }

  private Optional<String> picture(Optional<String> url, Microdata microdata) {
    return first(
            log,
            "image",
            saidBy(LINKED_DATA, linked::picture),
            saidBy(meta, MetaNames.PICTURE),
            saidBy(MICRODATA, () -> microdata.first("image")))
        .flatMap(picture -> CanonicalUrl.resolve(picture, page.url().or(() -> url)));
  }

  private List<String> tags(Microdata microdata, Surroundings surroundings) {
    Set<String> tags = new LinkedHashSet<>();
    List<String> written =
        first(
                log,
                "keywords",
                saidBy(LINKED_DATA, () -> some(linked.keywords())),
                new FieldSource<>(
                    () -> meta.label(MetaNames.TAGS), () -> some(meta.all(MetaNames.TAGS))),
                saidBy(MICRODATA, () -> some(microdata.all("keywords"))),
                saidBy("link rel=tag", () -> some(links(surroundings, false))))
            .orElse(List.of());
    for (String text : written) {
      for (String tag : text.split("[,;]", MAX_TAGS)) {
        if (!tag.isBlank() && tags.size() < MAX_TAGS) {
          tags.add(tag.strip());
        }
      }
    }
    return List.copyOf(tags);
  }

  private static Optional<List<String>> some(List<String> values) {
    return values.isEmpty() ? Optional.empty() : Optional.of(values);
  }
}
