package io.broadsheet.query;

import java.util.regex.Pattern;

/**
 * Makes of what people type what the syntax parser reads: characters that have a meaning there but
 * none here ({@code / [ ] ^ ! @}, the colon of a time) are escaped, a dash or plus that stands
 * alone is no operator, a quotation mark without its partner and a bracket without its own are left
 * out.
 */
final class QuerySyntax {
  private static final String ESCAPED = "/[]{}^!&|<>=@";
  private static final String NOT_NEGATED = "/[]{}^!&|<>=-+):~";

  private static final Pattern OPERATOR = Pattern.compile("(?<!\\\\)\\b(?=(?:AND|OR|NOT)\\b)");
  private static final Pattern OPERATOR_WORD = Pattern.compile("\\b(?:AND|OR|NOT)\\b");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(?:https?:/|www\\.[\\w.-]+)/[^\\s\"\\\\]");
  private static final int FEW_WORDS = 5;

  private final String text;
  private final StringBuilder out;
  private int depth;
  private boolean quoted;

  private QuerySyntax(String text) {
    this.text = text;
    out = new StringBuilder(text.length() + 16);
  }

  static String prepare(String text) {
    String prepared = new QuerySyntax(text).prepare();
    return inCapitals(text) ? OPERATOR.matcher(prepared).replaceAll("\\\\") : prepared;
  }

  /** A headline in capitals; not a text in a script without them, not one with brackets. */
  private static boolean inCapitals(String text) {
    return text.chars().noneMatch(c -> Character.isLowerCase(c) || c == '(')
        && OPERATOR_WORD.matcher(text).replaceAll("").chars().anyMatch(Character::isUpperCase)
        && text.strip().split("\\s+", FEW_WORDS + 2).length > FEW_WORDS;
  }

  private String prepare() {
    int lastQuote = lastUnpairedQuote();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        out.append(c).append(text.charAt(++i));
      } else if (i == lastQuote || c == '\\' || c == '\0') {
        out.append(' ');
      } else if (c == '"') {
        quoted = !quoted;
        out.append(c);
      } else if (quoted) {
        out.append(c);
      } else if (beginsAddress(i)) {
        i = address(i) - 1;
      } else {
        unquoted(c, i);
      }
    }
    return out.append(")".repeat(depth)).toString();
  }

  private boolean beginsAddress(int at) {
    return (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
        && ADDRESS.matcher(text).region(at, text.length()).lookingAt();
  }

  /** Nothing in an address is syntax; a bracket that closes one before it ends it. */
  private int address(int start) {
    int end = start;
    for (; end < text.length() && !endsAddress(text.charAt(end)); end++) {
      if (!Character.isLetterOrDigit(text.charAt(end))) {
        out.append('\\');
      }
      out.append(text.charAt(end));
    }
    return end;
  }

  private boolean endsAddress(char c) {
    return c == '"'
        || c == '\\'
        || c == '\0'
        || (c == ')' && depth > 0)
        || Character.isWhitespace(c);
  }

  private void unquoted(char c, int at) {
    if (c == '(' && depth < NewsQueryParser.MAX_DEPTH) {
      depth++;
      out.append(c);
    } else if (c == ')' && depth > 0) {
      depth--;
      out.append(c);
    } else if (c == '(' || c == ')') {
      out.append(' ');
    } else if (ESCAPED.indexOf(c) >= 0 || (c == ':' && !endsOperator(at))) {
      out.append('\\').append(c);
    } else if ((c == '-' || c == '+') && !beginsWord(at)) {
      out.append(insideWord(at) ? c : ' ');
    } else {
      out.append(c);
    }
  }

  private boolean beginsWord(int at) {
    boolean before =
        at == 0 || Character.isWhitespace(text.charAt(at - 1)) || text.charAt(at - 1) == '(';
    return before
        && at + 1 < text.length()
        && !Character.isWhitespace(text.charAt(at + 1))
        && NOT_NEGATED.indexOf(text.charAt(at + 1)) < 0;
  }

  /** Not in "3:30" and "http://"; and {@code fn:} would open one of the parser's functions. */
  private boolean endsOperator(int at) {
    return at > 0
        && !Character.isDigit(text.charAt(at - 1))
        && !text.startsWith("//", at + 1)
        && !text.startsWith("fn", at - 2);
  }

  private boolean insideWord(int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.codePointBefore(at))
        && Character.isLetterOrDigit(text.codePointAt(at + 1));
  }

  private int lastUnpairedQuote() {
    int last = -1;
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == '"') {
        count++;
        last = i;
      }
    }
    return count % 2 == 0 ? -1 : last;
  }
}
