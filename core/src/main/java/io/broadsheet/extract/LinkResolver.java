package io.broadsheet.extract;

import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Makes the links of one page absolute. Unlike jsoup's {@code absUrl} it does not look up the base
 * anew for each link, and does not need the document to have been parsed with one. Immutable.
 */
final class LinkResolver {
  private final String scheme;
  private final String origin;
  private final String page;
  private final String directory;

  private LinkResolver(String base) {
    int hostStart = base.indexOf("://") + 3;
    int query = firstOf(base, '?', '#');
    String bare = base.substring(0, query);
    int path = bare.indexOf('/', hostStart);
    scheme = base.substring(0, hostStart - 2);
    origin = path < 0 ? bare : bare.substring(0, path);
    page = bare;
    directory = path < 0 ? bare + '/' : bare.substring(0, bare.lastIndexOf('/') + 1);
  }

  /**
   * A resolver for the links of a document: against its {@code <base>}, else its URL.
   *
   * @param document the document
   * @param pageUrl where it was read, where that is known
   * @return a resolver; empty where neither is an absolute http(s) URL
   */
  static Optional<LinkResolver> of(Document document, Optional<String> pageUrl) {
    Optional<LinkResolver> byUrl = pageUrl.filter(LinkResolver::isHttp).map(LinkResolver::new);
    Element base = document.head().firstElementChild();
    while (base != null && !(base.nameIs("base") && base.hasAttr("href"))) {
      base = base.nextElementSibling();
    }
    if (base == null) {
      return byUrl;
    }
    String href = base.attr("href").strip();
    Optional<String> absolute =
        isHttp(href) ? Optional.of(href) : byUrl.flatMap(resolver -> resolver.resolve(href));
    return absolute.map(LinkResolver::new).or(() -> byUrl);
  }

  /** The absolute URL of a reference; of a relative one only where the base is known. */
  static Optional<String> resolve(String reference, Optional<String> base) {
    return base.filter(LinkResolver::isHttp)
        .map(LinkResolver::new)
        .map(resolver -> resolver.resolve(reference))
        .orElseGet(() -> Optional.of(reference.strip()).filter(LinkResolver::isHttp));
  }

  static boolean isHttp(String url) {
    return startsWith(url, "http://") || startsWith(url, "https://");
  }

  private static boolean startsWith(String url, String scheme) {
    return url.length() > scheme.length() && url.regionMatches(true, 0, scheme, 0, scheme.length());
  }

  /** The absolute http(s) URL that a link leads to; empty for other schemes and fragments. */
  Optional<String> resolve(String written) {
    String href = written.strip();
    if (href.isEmpty() || href.charAt(0) == '#' || href.length() > LinkTarget.MAX_URL) {
      return Optional.empty();
    }
    if (isHttp(href)) {
      return Optional.of(href);
    }
    if (href.startsWith("//")) {
      return href.length() > 2 ? Optional.of(scheme + href) : Optional.empty();
    }
    if (hasScheme(href)) {
      return Optional.empty();
    }
    if (href.charAt(0) == '?') {
      return Optional.of(page + href);
    }
    String path = href.charAt(0) == '/' ? origin + href : directory + href;
    return Optional.of(path.contains("/.") ? withoutDots(path) : path);
  }

  private String withoutDots(String url) {
    int query = firstOf(url, '?', '#');
    return origin
        + CanonicalUrl.withoutDots(url.substring(origin.length(), query))
        + url.substring(query);
  }

  private static boolean hasScheme(String href) {
    int colon = href.indexOf(':');
    if (colon <= 0 || colon > 20) {
      return false;
    }
    String scheme = href.substring(0, colon).toLowerCase(Locale.ROOT);
    return scheme.chars().allMatch(c -> (c >= 'a' && c <= 'z') || "0123456789+-.".indexOf(c) >= 0);
  }

  private static int firstOf(String url, char a, char b) {
    int first = url.indexOf(a);
    int second = url.indexOf(b);
    int least = first < 0 ? second : second < 0 ? first : Math.min(first, second);
    return least < 0 ? url.length() : least;
  }
}
