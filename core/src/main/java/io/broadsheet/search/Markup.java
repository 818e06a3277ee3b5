package io.broadsheet.search;

/**
 * How a snippet is written out. Thread-safe. Every form escapes what the text could do to its
 * reader.
 */
public enum Markup {
  /** HTML: matches in {@code <mark>}, and {@code & < > " '} as character references. */
  HTML("<mark>", "</mark>"),
  /**
   * A terminal: matches in bold yellow; control characters, which could drive the terminal, become
   * spaces.
   */
  ANSI("\u001b[1;33m", "\u001b[0m"),
  /** Text only: control characters become spaces. */
  PLAIN("", "");

  private final String open;
  private final String close;

  Markup(String open, String close) {
    this.open = open;
    this.close = close;
  }

  /**
   * Writes a snippet.
   *
   * @param snippet text and spans
   * @return the text in this form, escaped, its matches marked
   */
  public String write(Snippet snippet) {
    StringBuilder out = new StringBuilder();
    String text = snippet.text();
    int done = 0;
    for (Span span : snippet.spans()) {
      out.append(write(text.substring(done, span.start())));
      out.append(open).append(write(text.substring(span.start(), span.end()))).append(close);
      done = span.end();
    }
    return out.append(write(text.substring(done))).toString();
  }

  /**
   * Writes text without matches.
   *
   * @param text any text
   * @return the text in this form, escaped
   */
  public String write(String text) {
    return this == HTML ? escapeHtml(text) : withoutControls(text);
  }

  private static String escapeHtml(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  private static String withoutControls(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.chars().forEach(c -> out.append(Character.isISOControl(c) ? ' ' : (char) c));
    return out.toString();
  }
}
