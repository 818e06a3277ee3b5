package io.broadsheet.demo;

import io.broadsheet.search.Markup;
import io.broadsheet.search.Snippet;
import io.broadsheet.search.Span;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes to. Text of pages is made harmless before it gets here: no character of it
 * drives the terminal or turns the direction of what follows.
 *
 * @param out results, in UTF-8
 * @param err progress and errors, in UTF-8
 * @param styled whether matches are shown in bold (escape sequences), else between asterisks
 * @param showsProgress whether {@code err} is a terminal
 * @param width how many columns a line has
 * @param command how the reader calls this program
 */
record Terminal(
    PrintWriter out,
    PrintWriter err,
    boolean styled,
    boolean showsProgress,
    int width,
    String command) {
  private static final int DEFAULT_WIDTH = 80;
  private static final int LEAST_WIDTH = 40;
  private static final int MOST_WIDTH = 120;
  private static final String BOLD = "\u001b[1;33m";
  private static final String PLAIN = "\u001b[0m";

  /** The launcher tells by system properties what only a shell can see. */
  static Terminal ofProcess() {
    boolean styled =
        Boolean.getBoolean("broadsheet.out.terminal")
            && System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
    return new Terminal(
        writer(new StandardOutput(new FileOutputStream(FileDescriptor.out))),
        writer(System.err),
        styled,
        Boolean.getBoolean("broadsheet.err.terminal"),
        width(Integer.getInteger("broadsheet.columns", DEFAULT_WIDTH)),
        System.getProperty("broadsheet.command", "broadsheet"));
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }

  private static int width(int columns) {
    return columns < 1 ? DEFAULT_WIDTH : Math.clamp(columns, LEAST_WIDTH, MOST_WIDTH);
  }

  /**
   * Writes a line of results.
   *
   * @throws StandardOutput.FailedException if they cannot be written
   */
  void line(String text) {
    out.println(text);
    out.flush();
  }

  /** Writes a line to {@code err}. */
  void complain(String text) {
    err.println(text);
    err.flush();
  }

  /** Writes text on lines of the terminal's width, each after an indent. */
  void wrapped(String indent, String text) {
    wrapped(indent, indent, text);
  }

  /**
   * Writes text on lines of the terminal's width, the first after a mark, the others after an
   * indent as wide.
   */
  void wrapped(String mark, String indent, String text) {
    StringBuilder line = new StringBuilder(mark);
    int columns = indent.length();
    for (String word : text.strip().split("\\s+", -1)) {
      int length = visibleLength(word);
      if (columns > indent.length() && columns + 1 + length > width) {
        line(line.toString());
        line.setLength(0);
        line.append(indent);
        columns = indent.length();
      } else if (columns > indent.length()) {
        line.append(' ');
        columns++;
      }
      line.append(word);
      columns += length;
    }
    line(line.toString());
  }

  private static int visibleLength(String word) {
    int plain = word.length();
    for (String style : new String[] {BOLD, PLAIN}) {
      for (int at = word.indexOf(style); at >= 0; at = word.indexOf(style, at + 1)) {
        plain -= style.length();
      }
    }
    return plain;
  }

  /** Text from outside that stands above other text. */
  String heading(String text) {
    return styled ? BOLD + harmless(text) + PLAIN : harmless(text);
  }

  /** A snippet with its matches marked. */
  String marked(Snippet snippet) {
    StringBuilder marked = new StringBuilder();
    String text = snippet.text();
    int done = 0;
    for (Span span : snippet.spans()) {
      marked.append(harmless(text.substring(done, span.start())));
      marked.append(styled ? BOLD : "*");
      marked.append(harmless(text.substring(span.start(), span.end())));
      marked.append(styled ? PLAIN : "*");
      done = span.end();
    }
    return marked.append(harmless(text.substring(done))).toString();
  }

  /** Text from outside, without what could drive the terminal or reorder the line. */
  static String harmless(String text) {
    StringBuilder harmless = new StringBuilder(text.length());
    Markup.PLAIN.write(text).chars().forEach(c -> harmless.append(reorders(c) ? ' ' : (char) c));
    return harmless.toString();
  }

  private static boolean reorders(int c) {
    return (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x2028
        || c == 0x2029;
  }
}
