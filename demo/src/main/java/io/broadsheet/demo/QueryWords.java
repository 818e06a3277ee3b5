package io.broadsheet.demo;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes one query of the shell's arguments. The shell has taken the quotation marks away: of {@code
 * search "extreme cold" chicago} it leaves {@code extreme cold} and {@code chicago}. So where there
 * are several arguments, one with white space in it was quoted, and is a phrase; unless it has
 * quotation marks, brackets or operators of its own. A single argument is the query as typed.
 */
final class QueryWords {
  private static final Pattern PREFIX =
      Pattern.compile("([-+]?(?:[A-Za-z]+:)?)(\\S.*)", Pattern.DOTALL);
  private static final Pattern SYNTAX =
      Pattern.compile("[\"()*~:\\\\]|(?:^|\\s)[-+]\\S|(?:^|\\s)(?:OR|AND|NOT)(?:\\s|$)");
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s");

  private QueryWords() {}

  static String join(List<String> arguments) {
    if (arguments.size() == 1) {
      return arguments.getFirst();
    }
    return arguments.stream().map(QueryWords::phrase).collect(Collectors.joining(" "));
  }

  private static String phrase(String argument) {
    Matcher parts = PREFIX.matcher(argument.strip());
    if (!parts.matches()) {
      return argument;
    }
    String words = parts.group(2);
    if (!WHITE_SPACE.matcher(words).find() || SYNTAX.matcher(words).find()) {
      return argument;
    }
    return parts.group(1) + '"' + words + '"';
  }

  /** What was meant for an option and is none. */
  static Optional<String> option(List<String> words) {
    return words.stream().filter(word -> word.matches("--[a-zA-Z].*")).findFirst();
  }
}
