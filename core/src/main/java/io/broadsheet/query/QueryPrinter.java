package io.broadsheet.query;

import io.broadsheet.query.NewsQuery.After;
import io.broadsheet.query.NewsQuery.And;
import io.broadsheet.query.NewsQuery.Before;
import io.broadsheet.query.NewsQuery.Everything;
import io.broadsheet.query.NewsQuery.Fuzzy;
import io.broadsheet.query.NewsQuery.In;
import io.broadsheet.query.NewsQuery.Not;
import io.broadsheet.query.NewsQuery.Or;
import io.broadsheet.query.NewsQuery.Phrase;
import io.broadsheet.query.NewsQuery.Prefix;
import io.broadsheet.query.NewsQuery.Wildcard;
import io.broadsheet.query.NewsQuery.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a query tree in the query language. */
final class QueryPrinter {
  private static final String SYNTAX = "+-!(){}[]^\"~*?:\\/&|<>=@\0";
  private static final Pattern QUOTED_SYNTAX = Pattern.compile("[\\\\\"\\x00]");
  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");

  private QueryPrinter() {}

  static String print(NewsQuery query) {
    return switch (query) {
      case Everything everything -> "*";
      case Words words ->
          words.words().stream().map(QueryPrinter::escape).collect(Collectors.joining(" "));
      case Phrase phrase ->
          '"' + QUOTED_SYNTAX.matcher(phrase.text()).replaceAll("\\\\$0") + '"' + slop(phrase);
      case Prefix prefix -> escape(prefix.start()) + '*';
      case Wildcard wildcard -> escapePattern(wildcard.pattern());
      case Fuzzy fuzzy -> escape(fuzzy.word()) + '~' + fuzzy.edits();
      case In in -> in.field().operator() + ':' + part(in.text());
      case After after -> "after:" + after.day();
      case Before before -> "before:" + before.day();
      case And and -> bracketed(joined(and.parts(), " AND "));
      case Or or -> bracketed(joined(or.parts(), " OR "));
      case Not not -> '-' + part(not.part());
    };
  }

  private static String joined(List<NewsQuery> parts, String operator) {
    return parts.stream().map(QueryPrinter::part).collect(Collectors.joining(operator));
  }

  private static String part(NewsQuery query) {
    return switch (query) {
      case And and -> '(' + joined(and.parts(), " AND ") + ')';
      case Or or -> '(' + joined(or.parts(), " OR ") + ')';
      case Words words -> words.words().size() > 1 ? '(' + print(words) + ')' : print(words);
      default -> print(query);
    };
  }

  /** So that a query in capitals is not read as a headline, in which OR and AND are words. */
  private static String bracketed(String query) {
    return query.chars().anyMatch(Character::isLowerCase) ? query : '(' + query + ')';
  }

  private static String slop(Phrase phrase) {
    return phrase.slop() == 0 ? "" : "~" + phrase.slop();
  }

  private static String escape(String word) {
    if (OPERATORS.contains(word)) {
      return '\\' + word;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (SYNTAX.indexOf(c) >= 0 || Character.isWhitespace(c)) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  private static String escapePattern(String pattern) {
    return escape(pattern).replace("\\*", "*").replace("\\?", "?");
  }
}
