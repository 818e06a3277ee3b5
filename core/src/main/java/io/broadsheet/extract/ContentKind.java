package io.broadsheet.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a page's content is, judged by the content first and by its declared type second. */
enum ContentKind {
  /** An HTML page, or a part of one. */
  HTML,
  /** Plain text. */
  TEXT,
  /** A feed, a sitemap, JSON, a picture, an archive: anything else. */
  OTHER;

  /** The first characters, in which a page shows what it is. */
  static final int HEAD = 2048;

  /** Of those, the share of control characters that only binary data has. */
  private static final double BINARY = 0.05;

  private static final List<String> HTML_STARTS =
      List.of(
          "<!doctype html",
          "<html",
          "<head",
          "<body",
          "<meta",
          "<title",
          "<script",
          "<link",
          "<div",
          "<p>",
          "<p ",
          "<article",
          "<section",
          "<main",
          "<table",
          "<h1",
          "<center",
          "<style",
          "<base",
          "<frameset",
          "<span",
          "<a ",
          "<ul",
          "<b>",
          "<br",
          "<font");

  private static final List<String> XML_STARTS =
      List.of("<rss", "<feed", "<rdf:", "<urlset", "<sitemapindex", "<opml", "<svg");

  private static final List<String> FRAGMENT_MARKS =
      List.of("<p>", "<p ", "<div", "<br", "</a>", "</p>", "<li>", "<h1", "<h2");

  private static final List<String> SIGNATURES =
      List.of("%pdf-", "\ufffdpng", "gif8", "pk\u0003\u0004", "riff", "id3", "ogg", "wofo");

  /**
   * Judges a page.
   *
   * @param opening its first {@link #HEAD} characters
   * @param contentType what it was declared to be
   */
  static ContentKind of(String opening, Optional<String> contentType) {
    String head = opening.strip().toLowerCase(Locale.ROOT);
    if (isBinary(head) || SIGNATURES.stream().anyMatch(head::startsWith)) {
      return OTHER;
    }
    String type = contentType.map(t -> t.toLowerCase(Locale.ROOT)).orElse("");
    boolean html = type.contains("html");
    if (head.startsWith("<")) {
      return ofMarkup(head, html);
    }
    if (html || FRAGMENT_MARKS.stream().filter(head::contains).count() >= 2) {
      return HTML;
    }
    boolean data =
        type.contains("json") || type.startsWith("image/") || type.contains("javascript");
    return data || isJson(head) ? OTHER : TEXT;
  }

  private static ContentKind ofMarkup(String head, boolean html) {
    String markup = withoutProlog(head);
    if (XML_STARTS.stream().anyMatch(markup::startsWith)) {
      return OTHER;
    }
    if (html || HTML_STARTS.stream().anyMatch(markup::startsWith)) {
      return HTML;
    }
    return FRAGMENT_MARKS.stream().anyMatch(markup::contains) ? HTML : OTHER;
  }

  /** Without XML declaration, comments, and a document type that is not HTML's. */
  private static String withoutProlog(String head) {
    String rest = head;
    while (rest.startsWith("<?") || rest.startsWith("<!--")) {
      String close = rest.startsWith("<?") ? ">" : "-->";
      int end = rest.indexOf(close);
      if (end < 0) {
        return rest;
      }
      rest = rest.substring(end + close.length()).strip();
    }
    return rest;
  }

  private static boolean isJson(String head) {
    return head.startsWith("{\"") || head.startsWith("[{") || head.startsWith("{\n");
  }

  private static boolean isBinary(String head) {
    int control = 0;
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      boolean binary = c < ' ' && !Character.isWhitespace(c);
      control += binary || c == '\ufffd' ? 1 : 0;
    }
    return control > head.length() * BINARY;
  }
}
