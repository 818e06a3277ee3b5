package io.broadsheet.extract;

import io.broadsheet.article.NewsTime;
import io.broadsheet.article.Page;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * Reads a page's metadata from its structured data and from what is seen on it.
 *
 * <p>Order of trust, field by field:
 *
 * <ul>
 *   <li>canonical URL: {@code rel=canonical}, {@code og:url}, JSON-LD; on the page's own site only,
 *       where that is known; then the page's URL
 *   <li>headline: the visible heading that best agrees with what is declared; then {@code
 *       og:title}, JSON-LD, other title elements, the page's title without the site's name
 *   <li>standfirst: JSON-LD, {@code og:description}, other descriptions
 *   <li>authors: the byline seen near the headline; JSON-LD, meta elements, microdata; a byline
 *       seen elsewhere
 *   <li>published, modified: JSON-LD, meta elements, microdata, what is seen near the headline; for
 *       published last the date in the URL
 *   <li>source: {@code og:site_name}, JSON-LD publisher, other publisher elements, the host
 *   <li>section, tags, picture: JSON-LD, meta elements
 *   <li>language: {@code html lang}, JSON-LD, {@code og:locale}, {@code content-language}
 * </ul>
 */
final class MetadataReader {
  private static final int MAX_TAGS = 50;
  private static final int MAX_TAG = 60;

  private final PageScan scan;
  private final LinkedData linked;
  private final MetaTags meta;
  private final Page page;
  private final Optional<String> language;
  private final DateReader dates;

  private MetadataReader(Document document, Page page) {
    this.page = page;
    this.scan = PageScan.of(document);
    this.meta = scan.meta;
    this.linked = LinkedDataReader.read(scan.scripts, scan.title);
    this.language = language();
    this.dates = new DateReader(page.fetched());
  }

  /**
   * Reads a page.
   *
   * @param document the parsed page; it is not changed
   * @param page where it came from
   */
  static Metadata read(Document document, Page page) {
    return new MetadataReader(document, page).read();
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
            linked::description,
            () -> meta.first(MetaNames.DESCRIPTION),
            () -> microdata.first("description")),
        authors,
        source(url, microdata, headline.text().orElse("")),
        section(microdata, surroundings),
        tags(microdata, surroundings),
        language,
        published(seen, url),
        date(linked.modified(), MetaNames.MODIFIED).or(seen::modified),
        picture(url, microdata),
        linked.body(),
        HeadlineChooser.element(headline),
        BylineElements.find(surroundings, authors));
  }

  private Optional<String> language() {
    return first(
        () -> LanguageTag.of(scan.language),
        () -> linked.language().flatMap(LanguageTag::of),
        () -> meta.first(MetaNames.LANGUAGE).flatMap(LanguageTag::of));
  }

  private Optional<String> url() {
    Optional<String> known = page.url().flatMap(CanonicalUrl::of);
    return Stream.of(scan.canonical, meta.first(MetaNames.URL), linked.url())
        .flatMap(Optional::stream)
        .flatMap(url -> CanonicalUrl.resolve(url, known).stream())
        .filter(url -> known.isEmpty() || CanonicalUrl.sameSite(url, known.get()))
        .findFirst()
        .or(() -> known);
  }

  private HeadlineChooser.Choice headline(Optional<String> url) {
    List<String> siteNames = new ArrayList<>();
    MetaNames.SITE.forEach(name -> siteNames.addAll(meta.all(List.of(name))));
    linked.publisher().ifPresent(siteNames::add);
    url.flatMap(CanonicalUrl::host).ifPresent(siteNames::add);
    List<String> declared = new ArrayList<>(meta.all(List.of("og:title")));
    declared.addAll(linked.headlines());
    MetaNames.TITLE.forEach(name -> declared.addAll(meta.all(List.of(name))));
    return new HeadlineChooser(declared, scan.title, siteNames).choose(scan.headings);
  }

  private Optional<String> source(Optional<String> url, Microdata microdata, String headline) {
    return first(
        () -> meta.first(List.of("og:site_name")),
        linked::publisher,
        () -> microdata.first("publisher"),
        () -> meta.first(MetaNames.PUBLISHER),
        () -> TitleSuffix.siteName(scan.title, headline),
        () -> page.url().or(() -> url).flatMap(CanonicalUrl::host));
  }

  private Optional<String> section(Microdata microdata, Surroundings surroundings) {
    return first(
        linked::section,
        () -> meta.first(MetaNames.SECTION),
        () -> microdata.first("articlesection"),
        () -> links(surroundings, true).stream().findFirst());
  }

  /** The texts of {@code rel=tag} links: of sections, which are categories too, or of tags. */
  private static List<String> links(Surroundings surroundings, boolean sections) {
    return surroundings.tagLinks().stream()
        .filter(link -> link.element().attr("rel").contains("category") == sections)
        .map(link -> TextScan.text(link.element(), MAX_TAG))
        .filter(text -> !text.isEmpty() && text.length() <= MAX_TAG)
        .toList();
  }

  private List<String> authors(VisibleByline seen) {
    List<String> near = seen.near();
    List<String> declared = declaredAuthors();
    if (near.isEmpty()) {
      return declared.isEmpty() ? seen.far() : declared;
    }
    return isPadded(near, declared) ? declared : near;
  }

  /** The declared authors; login names only where no source has more. */
  private List<String> declaredAuthors() {
    List<List<String>> declared = new ArrayList<>();
    declared.add(names(linked.authors()));
    MetaNames.AUTHOR.forEach(name -> declared.add(names(meta.all(List.of(name)))));
    declared.removeIf(List::isEmpty);
    return declared.stream()
        .filter(names -> names.stream().anyMatch(AuthorNames::isFull))
        .findFirst()
        .orElseGet(() -> declared.isEmpty() ? List.of() : declared.getFirst());
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
        () -> date(linked.published(), MetaNames.PUBLISHED),
        seen::published,
        () -> url.flatMap(text -> new DateReader(Optional.empty()).read(text, language)));
  }

  private Optional<NewsTime> date(Optional<String> inLinkedData, List<String> names) {
    List<String> written = new ArrayList<>();
    inLinkedData.ifPresent(written::add);
    names.forEach(name -> meta.first(List.of(name)).ifPresent(written::add));
    for (String text : written) {
      Optional<NewsTime> date = dates.read(text, language);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private Optional<String> picture(Optional<String> url, Microdata microdata) {
    return linked
        .picture()
        .or(() -> meta.first(MetaNames.PICTURE))
        .or(() -> microdata.first("image"))
        .flatMap(picture -> CanonicalUrl.resolve(picture, page.url().or(() -> url)));
  }

  private List<String> tags(Microdata microdata, Surroundings surroundings) {
    Set<String> tags = new LinkedHashSet<>();
    List<List<String>> sources =
        List.of(
            linked.keywords(),
            meta.all(MetaNames.TAGS),
            microdata.all("keywords"),
            links(surroundings, false));
    List<String> written =
        sources.stream().filter(source -> !source.isEmpty()).findFirst().orElse(List.of());
    for (String text : written) {
      for (String tag : text.split("[,;]", MAX_TAGS)) {
        if (!tag.isBlank() && tags.size() < MAX_TAGS) {
          tags.add(tag.strip());
        }
      }
    }
    return List.copyOf(tags);
  }

  @SafeVarargs
  private static <T> Optional<T> first(Supplier<Optional<T>>... sources) {
    for (Supplier<Optional<T>> source : sources) {
      Optional<T> found = source.get();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
