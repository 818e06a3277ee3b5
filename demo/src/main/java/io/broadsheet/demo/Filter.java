package io.broadsheet.demo;

import io.broadsheet.index.NewsField;
import io.broadsheet.search.Facet;
import io.broadsheet.search.SearchRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The filters of a command line, each {@code field=value}. */
final class Filter {
  private Filter() {}

  /**
   * The request, narrowed by the filters; several on one field are alternatives.
   *
   * @throws IllegalArgumentException if there is no such field, or no value
   */
  static SearchRequest narrow(SearchRequest request, List<String> filters) {
    Map<NewsField, List<String>> values = new LinkedHashMap<>();
    for (String filter : filters) {
      int equals = filter.indexOf('=');
      if (equals < 1 || filter.substring(equals + 1).isBlank()) {
        throw new IllegalArgumentException("a filter is FIELD=VALUE, not " + filter);
      }
      List<String> value = List.of(filter.substring(equals + 1).strip());
      values.merge(field(filter.substring(0, equals)), value, Filter::both);
    }
    SearchRequest narrowed = request;
    for (Map.Entry<NewsField, List<String>> field : values.entrySet()) {
      narrowed = narrowed.withFilter(field.getKey(), field.getValue());
    }
    return narrowed;
  }

  private static List<String> both(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  private static NewsField field(String name) {
    return Facet.FIELDS.stream()
        .filter(field -> field.fieldName().equals(name) || field.operator().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no filter on "
                        + name
                        + "; there is on "
                        + Facet.FIELDS.stream()
                            .map(NewsField::fieldName)
                            .collect(Collectors.joining(", "))));
  }
}
