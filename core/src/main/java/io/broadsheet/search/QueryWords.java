package io.broadsheet.search;

import io.broadsheet.index.NewsField;
import io.broadsheet.query.NewsQuery;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a query that could be misspelled: those of words and phrases, not left out. */
final class QueryWords {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final List<NewsField> ANYWHERE = List.of(NewsField.HEADLINE, NewsField.BODY);

  private QueryWords() {}

  /**
   * A word.
   *
   * @param text the word as typed
   * @param fields where it is looked for
   */
  record Word(String text, List<NewsField> fields) {}

  static void each(NewsQuery query, Consumer<Word> words) {
    mapped(
        query,
        word -> {
          words.accept(word);
          return word.text();
        });
  }

  /** The query with some words replaced; its operators and quotes stay. */
  static NewsQuery replaced(NewsQuery query, Map<Word, String> by) {
    return mapped(query, word -> by.getOrDefault(word, word.text()));
  }

  private interface Mapping {
    String of(Word word);
  }

  private static NewsQuery mapped(NewsQuery query, Mapping mapping) {
    return switch (query) {
      case NewsQuery.And and ->
          NewsQuery.and(and.parts().stream().map(part -> mapped(part, mapping)).toList());
      case NewsQuery.Or or ->
          NewsQuery.or(or.parts().stream().map(part -> mapped(part, mapping)).toList());
      case NewsQuery.In in -> in(in, mapping);
      case NewsQuery.Text text -> mapped(text, ANYWHERE, mapping);
      default -> query;
    };
  }

  private static NewsQuery in(NewsQuery.In in, Mapping mapping) {
    NewsField field = in.field();
    boolean words = field.kind() == NewsField.Kind.TEXT || field.kind() == NewsField.Kind.NAME;
    return words ? new NewsQuery.In(field, mapped(in.text(), List.of(field), mapping)) : in;
  }

  private static NewsQuery.Text mapped(
      NewsQuery.Text text, List<NewsField> fields, Mapping mapping) {
    return switch (text) {
      case NewsQuery.Words words ->
          new NewsQuery.Words(
              words.words().stream().map(word -> mapped(word, fields, mapping)).toList());
      case NewsQuery.Phrase phrase ->
          new NewsQuery.Phrase(mapped(phrase.text(), fields, mapping), phrase.slop());
      default -> text;
    };
  }

  private static String mapped(String text, List<NewsField> fields, Mapping mapping) {
    return WORD.matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(mapping.of(new Word(found.group(), fields))));
  }
}
