package io.broadsheet.index;

import java.util.Locale;

/** The host of a URL, in lower case and without a leading {@code www.}: a site's name. */
public final class SiteName {
  /** RFC 1035, 2.3.4. */
  private static final int LONGEST_HOST = 253;

  private static final String WWW = "www.";

  private SiteName() {}

  /** That of an absolute URL; empty where there is none. */
  static String of(String url) {
    int scheme = url.indexOf("://");
    return scheme < 0 ? "" : fromHost(url, scheme + 3);
  }

  /**
   * That of what a reader types or pastes for a site.
   *
   * @param text a host, or a URL
   * @return the name, as in {@link NewsField#SITE}
   */
  public static String ofTyped(String text) {
    int scheme = text.indexOf("://");
    return fromHost(text, scheme < 0 ? 0 : scheme + 3);
  }

  private static String fromHost(String url, int start) {
    int end = start;
    while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    if (end - start > LONGEST_HOST) {
      return "";
    }
    String host = url.substring(start, end).toLowerCase(Locale.ROOT);
    return host.startsWith(WWW) ? host.substring(WWW.length()) : host;
  }
}
