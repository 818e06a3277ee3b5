package io.broadsheet.query;

import io.broadsheet.index.ItemPart;
import io.broadsheet.index.NewsField;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;

/**
 * Reads the query language, whose syntax is that of lucene-queryparser. It never throws: what
 * cannot be understood is searched as words, and a warning says so; so does one where no item can
 * have what is asked for. Thread-safe.
 *
 * <p>The operators are those of {@link NewsField}: {@code intitle: by: source: place: section: tag:
 * site: lang: type: has:}, each of which takes words, a phrase, a prefix, a wildcard, a fuzzy word
 * or words in brackets; and {@code after: before: on:} with a date, such as 2025, 2025-02,
 * 2025-02-03, today, yesterday, 7d or 2w. {@code has:} takes a name of {@link ItemPart}, {@code
 * site:} an address too. Nothing in an address is syntax.
 *
 * <p>A text of more than {@value #MAX_LENGTH} characters is cut, one with more than {@value
 * #MAX_WORDS} words searches the first of them, and brackets that nest deeper than {@value
 * #MAX_DEPTH} are read as white space.
 */
public final class NewsQueryParser {
  /** The longest text that is read, in UTF-16 units. */
  public static final int MAX_LENGTH = 4_096;

  /** The largest number of words that are searched. */
  public static final int MAX_WORDS = 64;

  /** How deep brackets may nest. */
  public static final int MAX_DEPTH = 20;

  static final String NO_FIELD = "_";

  private static final NewsQuery EVERYTHING = new NewsQuery.Everything();
  private static final Pattern NOT_WORD =
      Pattern.compile("[\\s\\x00\"()\\\\*?~^:+!\\[\\]{}&|/<>=-]+");

  private final Clock clock;

  /** A parser for which "today" is the day in UTC. */
  public NewsQueryParser() {
    this(Clock.systemUTC());
  }

  /**
   * A parser for which "today" is the day of a clock.
   *
   * @param clock what relative dates are read against, with its zone
   */
  public NewsQueryParser(Clock clock) {
    this.clock = clock;
  }

  /**
   * Reads a query.
   *
   * @param text what was typed
   * @return the query, and what was not understood or cannot be found; a text without any word
   *     searches everything
   */
  public ParsedQuery parse(String text) {
    List<String> warnings = new ArrayList<>();
    String bounded = bounded(text, warnings);
    if (bounded.isBlank()) {
      return new ParsedQuery(EVERYTHING, warnings);
    }
    NewsQuery query = read(bounded, warnings);
    warnings.addAll(QueryDoubts.of(query));
    return new ParsedQuery(query, warnings);
  }

  /**
   * Reads a text none of which is syntax.
   *
   * @param text any text
   * @return its words, the first {@value #MAX_WORDS} of them; {@link NewsQuery.Everything} where it
   *     has none
   */
  public static NewsQuery words(String text) {
    List<String> words =
        Arrays.stream(NOT_WORD.split(text))
            .filter(word -> !word.isBlank())
            .limit(MAX_WORDS)
            .toList();
    return words.isEmpty() ? new NewsQuery.Everything() : new NewsQuery.Words(words);
  }

  private NewsQuery read(String text, List<String> warnings) {
    try {
      QueryNode node = new StandardSyntaxParser().parse(QuerySyntax.prepare(text), NO_FIELD);
      SyntaxTree tree = new SyntaxTree(clock, warnings);
      Optional<NewsQuery> query = tree.read(node);
      return query.orElseGet(() -> tree.leftSomethingOut() ? EVERYTHING : words(text));
    } catch (QueryNodeParseException | NumberFormatException broken) {
      warnings.add(
          "the query could not be read as typed and was searched as words: " + text.strip());
      return words(text);
    }
  }

  private static String bounded(String text, List<String> warnings) {
    if (text.length() <= MAX_LENGTH) {
      return text;
    }
    warnings.add(
        "the query has "
            + text.length()
            + " characters; the first "
            + MAX_LENGTH
            + " were searched");
    int end = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
    return text.substring(0, end);
  }
}
