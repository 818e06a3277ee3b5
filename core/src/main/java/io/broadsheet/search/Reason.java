package io.broadsheet.search;

import java.util.List;
import java.util.Locale;

/**
 * Why a hit ranks where it does, as a tree: a value and what it is made of. {@code toString()} is
 * the tree in words, a line for each reason. Immutable.
 *
 * @param text what it is, in words
 * @param value how much it is
 * @param kind how it comes from its parts
 * @param parts the reasons it is made of; empty where it is given
 */
public record Reason(String text, double value, Kind kind, List<Reason> parts) {
  /** How a value comes from those of its parts. */
  public enum Kind {
    /** It is their product. */
    PRODUCT,
    /** It is their sum. */
    SUM,
    /** It has none. */
    GIVEN
  }

  /** Copies the list. */
  public Reason {
    parts = List.copyOf(parts);
  }

  static Reason given(String text, double value) {
    return new Reason(text, value, Kind.GIVEN, List.of());
  }

  static Reason sum(String text, double value, List<Reason> parts) {
    return new Reason(text, value, Kind.SUM, parts);
  }

  static Reason product(String text, double value, List<Reason> parts) {
    return new Reason(text, value, Kind.PRODUCT, parts);
  }

  @Override
  public String toString() {
    StringBuilder lines = new StringBuilder();
    write(lines, "", "");
    return lines.toString();
  }

  private void write(StringBuilder lines, String indent, String sign) {
    lines.append(indent).append(sign).append(String.format(Locale.ROOT, "%.3f ", value));
    lines.append(text).append('\n');
    String partSign =
        switch (kind) {
          case PRODUCT -> "× ";
          case SUM -> "+ ";
          case GIVEN -> "";
        };
    parts.forEach(part -> part.write(lines, indent + "  ", partSign));
  }
}
