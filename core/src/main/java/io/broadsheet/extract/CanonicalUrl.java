package io.broadsheet.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The one URL that a story is known by. Stateless.
 *
 * <p>A canonical URL is absolute, http or https, with a lower-case host and scheme, without user
 * name, default port, fragment, dot segments or tracking parameters: {@code utm_*}, {@code pk_*},
 * {@code mtm_*}, {@code at_*}, {@code hsa_*} and those of {@link #TRACKING}. The order of the other
 * parameters stays, as sites tell stories apart by them.
 *
 * <p>What a page declares ({@code rel=canonical}, {@code og:url}) is believed on the page's own
 * site only: the hosts are the same, or one is a subdomain of the other, apart from a leading
 * {@code www}, {@code m}, {@code mobile} or {@code amp}.
 */
public final class CanonicalUrl {
  /** The longest URL that is read, in characters. */
  static final int MAX_LENGTH = 2_048;

  /** Query parameters that say where a reader came from, not what is read. */
  static final Set<String> TRACKING =
      Set.of(
          "fbclid",
          "gclid",
          "gclsrc",
          "dclid",
          "gbraid",
          "wbraid",
          "msclkid",
          "yclid",
          "twclid",
          "ttclid",
          "igshid",
          "igsh",
          "li_fat_id",
          "mc_cid",
          "mc_eid",
          "_ga",
          "_gl",
          "mkt_tok",
          "mod",
          "cmpid",
          "cmp",
          "ncid",
          "ocid",
          "icid",
          "smid",
          "smtyp",
          "soc_src",
          "soc_trk",
          "ns_source",
          "ns_mchannel",
          "ns_campaign",
          "ns_linkname",
          "ns_fee",
          "xtor",
          "ito",
          "wt_mc",
          "wt_zmc",
          "wt.mc_id",
          "sr_share",
          "share",
          "__twitter_impression",
          "spm",
          "ref_src",
          "ref_url",
          "feature",
          "partner",
          "campaign_id",
          "s_cid",
          "s_kwcid",
          "trk",
          "guccounter",
          "guce_referrer",
          "guce_referrer_sig",
          "srsltid",
          "sh",
          "taid",
          "intcid",
          "_hsenc",
          "_hsmi",
          "vero_id",
          "oly_enc_id",
          "oly_anon_id",
          "ftag",
          "sref",
          "cid");

  private static final Set<String> TRACKING_PREFIXES = Set.of("utm_", "pk_", "mtm_", "at_", "hsa_");
  private static final Set<String> FRONTS = Set.of("www", "m", "mobile", "amp");

  private CanonicalUrl() {}

  /**
   * The canonical form of a URL.
   *
   * @param url any text
   * @return empty where it is not an absolute http(s) URL
   */
  public static Optional<String> of(String url) {
    return parse(url).flatMap(CanonicalUrl::write);
  }

  /**
   * The canonical form of a reference on a page.
   *
   * @param reference absolute or relative
   * @param base the page's URL, where it is known
   */
  static Optional<String> resolve(String reference, Optional<String> base) {
    Optional<URI> uri = parseReference(reference);
    Optional<URI> against = base.flatMap(CanonicalUrl::parse);
    if (uri.isPresent() && !uri.get().isAbsolute() && against.isPresent()) {
      return write(against.get().resolve(uri.get()));
    }
    return uri.filter(URI::isAbsolute).flatMap(CanonicalUrl::write);
  }

  /** Whether two URLs are of one site. */
  static boolean sameSite(String one, String other) {
    Optional<String> left = host(one);
    Optional<String> right = host(other);
    return left.isPresent() && right.isPresent() && sameHost(left.get(), right.get());
  }

  /** The host in lower case, without a leading {@code www} or the like. */
  static Optional<String> host(String url) {
    return parse(url).map(URI::getHost).map(host -> bare(host.toLowerCase(Locale.ROOT)));
  }

  private static boolean sameHost(String one, String other) {
    return one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one);
  }

  private static String bare(String host) {
    int dot = host.indexOf('.');
    boolean front = dot > 0 && FRONTS.contains(host.substring(0, dot));
    return front && host.indexOf('.', dot + 1) > 0 ? host.substring(dot + 1) : host;
  }

  private static Optional<URI> parse(String url) {
    return parseReference(url).filter(uri -> uri.isAbsolute() && uri.getHost() != null);
  }

  private static Optional<URI> parseReference(String text) {
    String clean = text.strip();
    if (clean.isEmpty() || clean.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(escaped(clean)));
    } catch (URISyntaxException notUri) {
      return Optional.empty();
    }
  }

  /** Percent-escapes what browsers let stand in an address. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean stray = c == '%' && !isEscape(text, i);
      if (c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0 || stray) {
        escaped.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0;
  }

  private static Optional<String> write(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    String host = uri.getHost();
    if (host == null || !(scheme.equals("http") || scheme.equals("https"))) {
      return Optional.empty();
    }
    StringBuilder url =
        new StringBuilder(scheme).append("://").append(host.toLowerCase(Locale.ROOT));
    boolean defaultPort = uri.getPort() == (scheme.equals("http") ? 80 : 443);
    if (uri.getPort() >= 0 && !defaultPort) {
      url.append(':').append(uri.getPort());
    }
    String path = uri.normalize().getRawPath();
    url.append(path == null || path.isEmpty() ? "/" : path);
    String query = query(uri.getRawQuery());
    return Optional.of(query.isEmpty() ? url.toString() : url.append('?').append(query).toString());
  }

  private static String query(String raw) {
    if (raw == null) {
      return "";
    }
    StringBuilder kept = new StringBuilder();
    for (String parameter : raw.split("&", -1)) {
      int equals = parameter.indexOf('=');
      String name = equals < 0 ? parameter : parameter.substring(0, equals);
      if (!parameter.isEmpty() && !isTracking(name.toLowerCase(Locale.ROOT))) {
        kept.append(kept.isEmpty() ? "" : "&").append(parameter);
      }
    }
    return kept.toString();
  }

  private static boolean isTracking(String name) {
    return TRACKING.contains(name) || TRACKING_PREFIXES.stream().anyMatch(name::startsWith);
  }
}
