package io.broadsheet.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where a link leads: an absolute http(s) URL without fragment, taken apart.
 *
 * @param url the URL as written, made absolute, without its fragment
 * @param host the host, lower case, without {@code www.}
 * @param segments the parts of its path
 * @param query the query without tracking parameters; empty where there is none
 */
record LinkTarget(String url, String host, List<String> segments, String query) {
  /** URLs longer than this are no stories. */
  static final int MAX_URL = 2_000;

  private static final int MAX_SEGMENTS = 32;

  /** Beside {@link CanonicalUrl#TRACKING}: parameters that seldom name a story. */
  private static final Set<String> TRACKING =
      WordList.words("rev ref src source from intcmp traffic_source srcref sid sessionid");

  static LinkTarget parse(String absolute) {
    int cut = absolute.indexOf('#');
    String url = cut < 0 ? absolute : absolute.substring(0, cut);
    int hostStart = url.indexOf("://") + 3;
    int pathStart = indexOfAny(url, hostStart);
    int queryStart = url.indexOf('?', pathStart);
    String path = url.substring(pathStart, queryStart < 0 ? url.length() : queryStart);
    return new LinkTarget(
        url,
        bareHost(url.substring(hostStart, pathStart)),
        segments(path),
        queryStart < 0 ? "" : withoutTracking(url.substring(queryStart + 1)));
  }

  /** What is the same for all links to one story: no scheme, www, trailing slash, tracking. */
  String key() {
    return host + '/' + String.join("/", segments) + (query.isEmpty() ? "" : '?' + query);
  }

  /** The key of the story where its path alone names it. */
  String pathKey() {
    return host + '/' + String.join("/", segments);
  }

  /**
   * The domain that an owner registers, approximately: the last two labels, or three where the last
   * two look like a public suffix such as {@code co.uk}.
   */
  String site() {
    int last = host.lastIndexOf('.');
    int second = last < 0 ? -1 : host.lastIndexOf('.', last - 1);
    if (second < 0) {
      return host;
    }
    if (host.length() - last == 3 && last - second <= 4) {
      return host.substring(host.lastIndexOf('.', second - 1) + 1);
    }
    return host.substring(second + 1);
  }

  /** The name in the registered domain: {@code example} of {@code www.example.co.uk}. */
  String name() {
    String site = site();
    int dot = site.indexOf('.');
    return dot < 0 ? site : site.substring(0, dot);
  }

  private static int indexOfAny(String url, int from) {
    for (int i = from; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c == '/' || c == '?') {
        return i;
      }
    }
    return url.length();
  }

  private static String bareHost(String authority) {
    String host = authority.substring(authority.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    int port = host.lastIndexOf(':');
    if (port > 0) {
      host = host.substring(0, port);
    }
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>(6);
    int start = 0;
    while (start < path.length() && segments.size() < MAX_SEGMENTS) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      int parameters = path.indexOf(';', start);
      int stop = parameters >= 0 && parameters < end ? parameters : end;
      if (stop > start) {
        segments.add(path.substring(start, stop));
      }
      start = end + 1;
    }
    return List.copyOf(segments);
  }

  private static String withoutTracking(String query) {
    StringBuilder kept = new StringBuilder();
    for (int start = 0; start < query.length(); ) {
      int amp = query.indexOf('&', start);
      int end = amp < 0 ? query.length() : amp;
      int equals = query.indexOf('=', start);
      String name = query.substring(start, equals < 0 || equals > end ? end : equals);
      if (end > start && !isTracking(name)) {
        kept.append(kept.isEmpty() ? "" : "&").append(query, start, end);
      }
      start = end + 1;
    }
    return kept.toString();
  }

  private static boolean isTracking(String name) {
    return TRACKING.contains(name)
        || CanonicalUrl.TRACKING.contains(name)
        || name.startsWith("utm_");
  }
}
