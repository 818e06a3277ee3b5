package io.broadsheet.query;

import io.broadsheet.index.NewsField;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.core.util.UnescapedCharSequence;

/** Turns the syntax parser's tree into a {@link NewsQuery}. */
final class SyntaxTree {
  private static final String OPERATORS =
      Stream.concat(
              Stream.of(NewsField.values()).map(NewsField::operator),
              QueryDates.OPERATORS.stream().sorted())
          .filter(operator -> !operator.isEmpty())
          .map(operator -> operator + ":")
          .collect(Collectors.joining(" "));

  private final QueryDates dates;
  private final List<String> warnings;
  private int wordsLeft = NewsQueryParser.MAX_WORDS;
  private boolean leftSomethingOut;

  SyntaxTree(Clock clock, List<String> warnings) {
    this.dates = new QueryDates(clock);
    this.warnings = warnings;
  }

  /** Whether what was not understood is missing from the query; a warning says what. */
  boolean leftSomethingOut() {
    return leftSomethingOut;
  }

  Optional<NewsQuery> read(QueryNode node) {
    return switch (node) {
      case FuzzyQueryNode fuzzy -> fuzzy(fuzzy);
      case QuotedFieldQueryNode quoted -> phrase(quoted, 0);
      case SlopQueryNode slop -> slop(slop);
      case FieldQueryNode field -> field(field);
      case ModifierQueryNode modifier -> modifier(modifier);
      case GroupQueryNode group -> read(group.getChild());
      case OrQueryNode or -> parts(or).map(NewsQuery::or);
      case AndQueryNode and -> parts(and).map(NewsQuery::and);
      case BooleanQueryNode list -> list(list);
      default -> Optional.empty();
    };
  }

  private Optional<List<NewsQuery>> parts(QueryNode node) {
    List<NewsQuery> parts = new ArrayList<>();
    for (QueryNode child : node.getChildren()) {
      read(child).ifPresent(parts::add);
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
  }

  /**
   * Bare words need not all occur, so those with a plus are parts of their own; beside bare words
   * they count among these too.
   */
  private Optional<NewsQuery> list(BooleanQueryNode node) {
    List<NewsQuery> parts = new ArrayList<>();
    List<NewsQuery> required = new ArrayList<>();
    boolean bare = false;
    for (QueryNode child : node.getChildren()) {
      Optional<NewsQuery> part = read(child);
      part.ifPresent(parts::add);
      Optional<NewsQuery> words = part.filter(NewsQuery.Words.class::isInstance);
      bare |= words.isPresent() && !hasPlus(child);
      words.filter(it -> hasPlus(child)).ifPresent(required::add);
    }
    List<NewsQuery> merged = mergeWords(parts, bare);
    if (bare) {
      required.stream().filter(this::fits).forEach(merged::add);
    }
    return merged.isEmpty() ? Optional.empty() : Optional.of(NewsQuery.and(merged));
  }

  private static boolean hasPlus(QueryNode node) {
    return node instanceof ModifierQueryNode modifier
        && modifier.getModifier() == ModifierQueryNode.Modifier.MOD_REQ;
  }

  private boolean fits(NewsQuery part) {
    return !(part instanceof NewsQuery.Words words) || words.words().stream().allMatch(w -> fits());
  }

  /**
   * The plain words of one list are one {@link NewsQuery.Words}, also where something stands
   * between them.
   */
  private static List<NewsQuery> mergeWords(List<NewsQuery> parts, boolean bare) {
    List<NewsQuery> merged = new ArrayList<>();
    for (NewsQuery part : parts) {
      boolean joined = false;
      for (int i = 0; i < merged.size() && !joined; i++) {
        Optional<NewsQuery> both = join(merged.get(i), part, bare);
        if (both.isPresent()) {
          merged.set(i, both.get());
          joined = true;
        }
      }
      if (!joined) {
        merged.add(part);
      }
    }
    return merged;
  }

  private static Optional<NewsQuery> join(NewsQuery first, NewsQuery second, boolean bare) {
    if (bare && first instanceof NewsQuery.Words one && second instanceof NewsQuery.Words two) {
      return Optional.of(join(one, two));
    }
    if (first instanceof NewsQuery.In one
        && second instanceof NewsQuery.In two
        && one.field() == two.field()
        && one.text() instanceof NewsQuery.Words words
        && two.text() instanceof NewsQuery.Words more) {
      return Optional.of(new NewsQuery.In(one.field(), join(words, more)));
    }
    return Optional.empty();
  }

  private static NewsQuery.Words join(NewsQuery.Words one, NewsQuery.Words two) {
    List<String> words = new ArrayList<>(one.words());
    words.addAll(two.words());
    return new NewsQuery.Words(words);
  }

  private Optional<NewsQuery> modifier(ModifierQueryNode node) {
    Optional<NewsQuery> query = read(node.getChild());
    return node.getModifier() == ModifierQueryNode.Modifier.MOD_NOT
        ? query.map(NewsQuery::not)
        : query.map(required -> NewsQuery.and(List.of(required)));
  }

  private Optional<NewsQuery> slop(SlopQueryNode node) {
    int slop = Math.clamp(node.getValue(), 0, NewsQuery.Phrase.MAX_SLOP);
    return node.getChild() instanceof QuotedFieldQueryNode quoted
        ? phrase(quoted, slop)
        : read(node.getChild());
  }

  private Optional<NewsQuery> phrase(QuotedFieldQueryNode node, int slop) {
    String text = node.getTextAsString();
    if (text.isBlank()) {
      return Optional.empty();
    }
    return inField(node, text, new NewsQuery.Phrase(text, slop));
  }

  private Optional<NewsQuery> fuzzy(FuzzyQueryNode node) {
    int edits = node.getSimilarity() == 1f ? 1 : 2;
    String text = node.getTextAsString();
    return text.isBlank()
        ? Optional.empty()
        : inField(node, text, new NewsQuery.Fuzzy(text, edits));
  }

  private Optional<NewsQuery> field(FieldQueryNode node) {
    String text = node.getTextAsString();
    if (text.isBlank()) {
      return Optional.empty();
    }
    boolean everything = text.equals("*") && !escaped(node, 0);
    if (everything) {
      return Optional.of(new NewsQuery.Everything());
    }
    return inField(node, text, text(node, text));
  }

  /** Question marks at the end of a word are punctuation: "What now?". */
  private static NewsQuery.Text text(FieldQueryNode node, String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '?') {
      end--;
    }
    int wild = 0;
    for (int i = 0; i < end; i++) {
      wild += (text.charAt(i) == '*' || text.charAt(i) == '?') && !escaped(node, i) ? 1 : 0;
    }
    if (wild == 0 || text.substring(0, end - 1).isBlank()) {
      return new NewsQuery.Words(List.of(text));
    }
    boolean starLast = text.endsWith("*") && !escaped(node, end - 1);
    return wild == 1 && starLast
        ? new NewsQuery.Prefix(text.substring(0, end - 1))
        : new NewsQuery.Wildcard(text);
  }

  private static boolean escaped(FieldQueryNode node, int at) {
    return node.getText() instanceof UnescapedCharSequence text && text.wasEscaped(at);
  }

  /** Whether one more word is searched for; what is written as two words counts as two. */
  private boolean fits() {
    if (wordsLeft-- > 0) {
      return true;
    }
    if (wordsLeft == -1) {
      warnings.add(
          "the query has more than "
              + NewsQueryParser.MAX_WORDS
              + " words; the first were searched");
    }
    return false;
  }

  private Optional<NewsQuery> inField(FieldQueryNode node, String value, NewsQuery.Text text) {
    if (!fits()) {
      return Optional.empty();
    }
    String operator = node.getFieldAsString().toLowerCase(Locale.ROOT);
    if (operator.equals(NewsQueryParser.NO_FIELD)) {
      return Optional.of(text);
    }
    if (QueryDates.OPERATORS.contains(operator)) {
      return date(operator, value);
    }
    Optional<NewsField> field = NewsField.ofOperator(operator);
    if (field.isPresent()) {
      return Optional.of(new NewsQuery.In(field.get(), text));
    }
    warnings.add(
        node.getFieldAsString()
            + ": is no operator and was searched as a word; operators are "
            + OPERATORS);
    Stream<String> words = fits() ? Stream.of(node.getFieldAsString(), value) : Stream.of(value);
    return Optional.of(new NewsQuery.Words(words.filter(word -> !word.isBlank()).toList()));
  }

  private Optional<NewsQuery> date(String operator, String value) {
    Optional<NewsQuery> query = dates.read(operator, value);
    if (query.isEmpty()) {
      leftSomethingOut = true;
      warnings.add(
          operator
              + ":"
              + value
              + " is no date and was left out; dates are 2025, 2025-02, 2025-02-03, today,"
              + " yesterday, 7d, 2w");
    }
    boolean tooMany = query.isPresent() && query.get() instanceof NewsQuery.And && !fits();
    return tooMany ? Optional.empty() : query;
  }
}
