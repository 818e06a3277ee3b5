package io.broadsheet.demo;

import io.broadsheet.article.Rejected;
import io.broadsheet.demo.json.Json;
import io.broadsheet.extract.BlockRole;
import io.broadsheet.extract.Explanation;
import java.io.IOException;
import java.util.Locale;

/** Writes why a page was read as it was, for a reader or as JSON. */
final class ExplanationPrinter {
  private static final String KEPT = "\u001b[32m";
  private static final String TEASER = "\u001b[36m";
  private static final String LEFT_OUT = "\u001b[2m";
  private static final String PLAIN = "\u001b[0m";
  private static final int NAME_WIDTH = 14;
  private static final int LONGEST_TEXT = 200;

  private final Terminal terminal;

  ExplanationPrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Writes the page's fields with their sources, then its blocks in page order. */
  void print(String location, Explanation explanation) {
    terminal.line("== " + Terminal.harmless(location));
    if (explanation.extraction() instanceof Rejected page) {
      terminal.line(
          "rejected, "
              + ReportPrinter.name(page.reason())
              + ": "
              + Terminal.harmless(page.message()));
    }
    for (Explanation.Field field : explanation.fields()) {
      String name = padded(field.name(), NAME_WIDTH);
      String text = shown(field.value()) + "  (from " + Terminal.harmless(field.source()) + ")";
      terminal.wrapped(name, " ".repeat(NAME_WIDTH), text);
    }
    terminal.line("");
    explanation.blocks().forEach(this::print);
  }

  private void print(Explanation.Block block) {
    String fate = padded(fate(block.role()), 9);
    String head = fate + padded(name(block.role()), NAME_WIDTH);
    String mark = terminal.styled() ? colour(block.role()) + head + PLAIN : head;
    String indent = " ".repeat(head.length());
    terminal.wrapped(mark, indent, shown(block.text()));
    terminal.wrapped(indent, "- " + Terminal.harmless(block.reason()));
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }

  private static String shown(String text) {
    String line = Terminal.harmless(text.replace('\n', ' '));
    if (line.length() <= LONGEST_TEXT) {
      return line;
    }
    boolean pair = Character.isHighSurrogate(line.charAt(LONGEST_TEXT - 1));
    return line.substring(0, LONGEST_TEXT - (pair ? 1 : 0)) + "…";
  }

  private static String fate(BlockRole role) {
    return role == BlockRole.TEASER ? "teaser" : role.isKept() ? "kept" : "dropped";
  }

  private static String colour(BlockRole role) {
    return role == BlockRole.TEASER ? TEASER : role.isKept() ? KEPT : LEFT_OUT;
  }

  private static String name(BlockRole role) {
    return switch (role) {
      case TEXT -> "text";
      case TEASER -> "";
      default -> role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }

  /** The same as one JSON object. */
  static String json(String id, Explanation explanation) throws IOException {
    return Json.object(
        it -> {
          it.put("id", id);
          if (explanation.extraction() instanceof Rejected page) {
            it.put("rejected", ReportPrinter.name(page.reason())).put("message", page.message());
          }
          it.putObjects(
              "fields",
              explanation.fields(),
              (json, field) ->
                  json.put("name", field.name())
                      .put("value", field.value())
                      .put("source", field.source()));
          it.putObjects(
              "blocks",
              explanation.blocks(),
              (json, block) ->
                  json.put("fate", fate(block.role()))
                      .put("role", block.role().name().toLowerCase(Locale.ROOT))
                      .put("text", block.text())
                      .put("reason", block.reason()));
        });
  }
}
