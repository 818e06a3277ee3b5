package io.broadsheet.extract;

import io.broadsheet.article.NewsTime;
import io.broadsheet.article.Page;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
 *   <li>authors: the byline marked near the headline, without what is no name where the declared
 *       authors are in it; JSON-LD, meta elements; an unmarked line after the headline
 *   <li>published: {@code article:published_time}, JSON-LD, other meta elements, what is marked
 *       near the headline, the date in the URL, an unmarked line after the headline
 *   <li>modified: JSON-LD, meta elements, what is marked near the headline
 *   <li>source: {@code og:site_name}, JSON-LD publisher, other publisher elements, the host
 *   <li>section, tags, picture: JSON-LD, meta elements
 *   <li>language: {@code html lang}, JSON-LD, {@code og:locale}, {@code content-language}
 * </ul>
 */
final class MetadataReader {
  private static final int MAX_TAGS = 50;

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
    VisibleByline seen = new VisibleByline(scan, headline.mark(), dates, language);
    NearbyLines lines =
        new NearbyLines(HeadlineChooser.element(headline).orElse(null), dates, language);
    return new Metadata(
        url,
        headline.text(),
        linked.description().or(() -> meta.first(MetaNames.DESCRIPTION)),
        authors(seen, lines, source(url)),
        source(url),
        linked.section().or(() -> meta.first(MetaNames.SECTION)),
        tags(),
        language,
        published(seen, lines, url),
        date(linked.modified(), MetaNames.MODIFIED).or(seen::modified),
        picture(url),
        linked.body(),
        HeadlineChooser.element(headline),
        seen.elements());
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

  private Optional<String> source(Optional<String> url) {
    return first(
        () -> meta.first(List.of("og:site_name")),
        linked::publisher,
        () -> meta.first(MetaNames.PUBLISHER),
        () -> page.url().or(() -> url).flatMap(CanonicalUrl::host));
  }

  private List<String> authors(VisibleByline seen, NearbyLines lines, Optional<String> source) {
    List<String> declared = names(linked.authors());
    for (String name : MetaNames.AUTHOR) {
      declared = declared.isEmpty() ? names(meta.all(List.of(name))) : declared;
    }
    boolean isSource = source.isPresent() && declared.equals(List.of(source.get()));
    if (isSource && seen.authors().isEmpty() && !lines.authors().isEmpty()) {
      return lines.authors();
    }
    if (!seen.authors().isEmpty()) {
      return isPadded(seen.authors(), declared) ? declared : seen.authors();
    }
    return declared.isEmpty() ? lines.authors() : declared;
  }

  /** Whether a byline holds all declared authors and, besides, what is no full name. */
  private static boolean isPadded(List<String> seen, List<String> declared) {
    String text = String.join(" ", seen).toLowerCase(Locale.ROOT);
    return !declared.isEmpty()
        && declared.stream().allMatch(name -> text.contains(name.toLowerCase(Locale.ROOT)))
        && seen.stream()
            .filter(name -> !declared.contains(name))
            .anyMatch(
                name ->
                    !NearbyLines.isFullName(name) || declared.stream().anyMatch(name::contains));
  }

  private static List<String> names(List<String> texts) {
    return AuthorNames.distinct(
        texts.stream().flatMap(text -> AuthorNames.read(text).stream()).toList());
  }

  private Optional<NewsTime> published(
      VisibleByline seen, NearbyLines lines, Optional<String> url) {
    return first(
        () -> date(Optional.empty(), List.of("article:published_time")),
        () -> date(linked.published(), MetaNames.PUBLISHED),
        seen::published,
        () -> url.flatMap(text -> new DateReader(Optional.empty()).read(text, language)),
        lines::published);
  }

  private Optional<NewsTime> date(Optional<String> inLinkedData, List<String> names) {
    return Stream.concat(
            inLinkedData.stream(),
            names.stream().flatMap(name -> meta.first(List.of(name)).stream()))
        .flatMap(text -> dates.read(text, language).stream())
        .findFirst();
  }

  private Optional<String> picture(Optional<String> url) {
    return linked
        .picture()
        .or(() -> meta.first(MetaNames.PICTURE))
        .flatMap(picture -> CanonicalUrl.resolve(picture, page.url().or(() -> url)));
  }

  private List<String> tags() {
    Set<String> tags = new LinkedHashSet<>();
    List<String> written =
        linked.keywords().isEmpty() ? meta.all(MetaNames.TAGS) : linked.keywords();
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
