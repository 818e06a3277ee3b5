package io.broadsheet.demo.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Addresses: of this server's pages, and of what may be linked to elsewhere. */
final class Links {
  private Links() {}

  /** A search with nothing but a query. */
  static String search(String query) {
    return "/search?q=" + encoded(query);
  }

  /** The page with everything that the index holds under a key. */
  static String story(String pageKey) {
    return "/story?page=" + encoded(pageKey);
  }

  /** A story that the index knows from a teaser only. */
  static String teaser(String pageKey, String headline) {
    return story(pageKey) + "&teaser=" + encoded(headline);
  }

  /** A page with marks where it differs from another. */
  static String compare(String pageKey, String otherKey) {
    return "/compare?page=" + encoded(pageKey) + "&with=" + encoded(otherKey);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** What a page without a headline is called: its address as people say it, or its file. */
  static String name(String pageKey) {
    return pageKey.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
  }

  /** A link to elsewhere, for http and https only: never {@code javascript:} or {@code data:}. */
  static Optional<LinkView> outside(String url) {
    try {
      URI uri = new URI(url);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if (uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
        return Optional.of(new LinkView(url, uri.getHost().replaceFirst("^www\\.", "")));
      }
    } catch (URISyntaxException notOne) {
      // Shown as text where it is shown.
    }
    return Optional.empty();
  }
}
