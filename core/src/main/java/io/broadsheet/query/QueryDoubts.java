package io.broadsheet.query;

import io.broadsheet.index.ItemPart;
import io.broadsheet.index.NewsField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a query asks for that no item can be: values that there are not, days that exclude all. */
final class QueryDoubts {
  private static final List<String> TYPES = List.of("article", "teaser");
  private static final Pattern LANGUAGE_TAG = Pattern.compile("(?i)[a-z]{2,3}([-_][a-z0-9]{1,8})*");

  private final Set<String> doubts = new LinkedHashSet<>();

  private QueryDoubts() {}

  /** One line each; what is excluded too: it excludes nothing. */
  static List<String> of(NewsQuery query) {
    QueryDoubts found = new QueryDoubts();
    found.look(query);
    return List.copyOf(found.doubts);
  }

  private void look(NewsQuery query) {
    switch (query) {
      case NewsQuery.In in -> lookAtValue(in.field(), in.text());
      case NewsQuery.And and -> {
        and.parts().forEach(this::look);
        lookAtDays(and.parts());
      }
      case NewsQuery.Or or -> or.parts().forEach(this::look);
      case NewsQuery.Not not -> look(not.part());
      default -> {}
    }
  }

  private void lookAtValue(NewsField field, NewsQuery.Text text) {
    List<String> values =
        switch (text) {
          case NewsQuery.Words words -> words.words();
          case NewsQuery.Phrase phrase -> List.of(phrase.text());
          default -> List.of();
        };
    switch (field) {
      case HAS -> among(field, values, ItemPart.names());
      case TYPE -> {
        among(field, values, TYPES);
        if (Set.copyOf(values).size() > 1) {
          doubts.add("type: takes one value, and nothing is both an article and a teaser");
        }
      }
      case LANGUAGE ->
          values.stream()
              .filter(value -> !LANGUAGE_TAG.matcher(value).matches())
              .forEach(
                  value ->
                      doubts.add(
                          "lang:"
                              + value
                              + " is no language tag; lang: takes tags such as en, de, pt-br"));
      default -> {}
    }
  }

  private void among(NewsField field, List<String> values, List<String> allowed) {
    for (String value : values) {
      if (!allowed.contains(value.toLowerCase(Locale.ROOT))) {
        String operator = field.operator() + ":";
        doubts.add(
            operator + value + " is unknown; " + operator + " takes " + String.join(", ", allowed));
      }
    }
  }

  private void lookAtDays(List<NewsQuery> parts) {
    List<LocalDate> firsts = new ArrayList<>();
    List<LocalDate> ends = new ArrayList<>();
    for (NewsQuery part : parts) {
      if (part instanceof NewsQuery.After after) {
        firsts.add(after.day());
      } else if (part instanceof NewsQuery.Before before) {
        ends.add(before.day());
      }
    }
    Optional<LocalDate> first = firsts.stream().max(Comparator.naturalOrder());
    Optional<LocalDate> end = ends.stream().min(Comparator.naturalOrder());
    if (first.isPresent() && end.isPresent() && !first.get().isBefore(end.get())) {
      doubts.add("no day is on or after " + first.get() + " and before " + end.get());
    }
  }
}
