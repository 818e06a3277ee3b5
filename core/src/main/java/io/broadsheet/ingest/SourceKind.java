package io.broadsheet.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What a stream of bytes holds, judged by how it starts. */
enum SourceKind {
  /** Web archive, uncompressed. */
  WARC,
  ZIP,
  /** One object a line. */
  JSON_LINES,
  /** One object in all. */
  JSON_OBJECT,
  /** RSS, Atom or a sitemap. */
  XML_FEED,
  /** HTML, text, or what the extractor will not take. */
  PAGE;

  /** How many bytes are looked at. */
  static final int HEAD = 4096;

  private static final String JSON_FEED = "jsonfeed.org/version";

  private static final List<String> FEED_ROOTS =
      List.of("rss", "feed", "rdf", "rdf:rdf", "atom:feed", "urlset", "sitemapindex");

  static SourceKind of(byte[] head) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    if (start.startsWith("WARC/")) {
      return WARC;
    }
    if (start.startsWith("PK\u0003\u0004")) {
      return ZIP;
    }
    String text =
        start
            .replace("\0", "")
            .replaceFirst("^(?:\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "");
    text = text.stripLeading();
    if (text.startsWith("{")) {
      return isOneObject(text) ? JSON_OBJECT : JSON_LINES;
    }
    return text.startsWith("<") && FEED_ROOTS.contains(rootOf(text)) ? XML_FEED : PAGE;
  }

  /** An object that is written over several lines, or a feed that is written in one. */
  private static boolean isOneObject(String text) {
    int second = 1;
    while (second < text.length() && (text.charAt(second) == ' ' || text.charAt(second) == '\t')) {
      second++;
    }
    boolean broken =
        second < text.length() && (text.charAt(second) == '\n' || text.charAt(second) == '\r');
    return broken || text.replace("\\/", "/").contains(JSON_FEED);
  }

  /** The name of the first element, after declarations and comments. */
  private static String rootOf(String text) {
    String rest = text;
    while (rest.startsWith("<?") || rest.startsWith("<!")) {
      String close = rest.startsWith("<!--") ? "-->" : ">";
      int end = rest.indexOf(close);
      if (end < 0) {
        return "";
      }
      rest = rest.substring(end + close.length()).stripLeading();
    }
    int end = 1;
    while (end < rest.length() && " \t\r\n>/".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    return rest.isEmpty() ? "" : rest.substring(1, end).toLowerCase(Locale.ROOT);
  }
}
