package io.broadsheet.search;

import io.broadsheet.index.NewsField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** The filters of a request: of each field one of the values, in all fields that have a filter. */
final class Filters {
  private static final List<String> TYPES = List.of("article", "teaser");

  private final Map<NewsField, Query> byField = new EnumMap<>(NewsField.class);

  Filters(Map<NewsField, List<String>> values) {
    values.forEach((field, names) -> byField.put(field, new NamesQuery(field, names)));
  }

  /** What is asked for that no item can have, one line each. */
  static List<String> warnings(Map<NewsField, List<String>> values) {
    return values.getOrDefault(NewsField.TYPE, List.of()).stream()
        .filter(type -> !TYPES.contains(FoldedName.of(type)))
        .map(type -> "there is no type " + type + "; there are " + String.join(", ", TYPES))
        .toList();
  }

  /** The fields that are filtered. */
  Set<NewsField> fields() {
    return byField.keySet();
  }

  /** What matches the query and all filters. */
  Query narrow(Query query) {
    return narrow(query, List.copyOf(byField.values()));
  }

  /** What matches the query and all filters but that of one field. */
  Query narrowWithout(NewsField field, Query query) {
    return narrow(
        query,
        byField.entrySet().stream()
            .filter(entry -> entry.getKey() != field)
            .map(Map.Entry::getValue)
            .toList());
  }

  private static Query narrow(Query query, List<Query> filters) {
    if (filters.isEmpty()) {
      return query;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
    filters.forEach(filter -> all.add(filter, Occur.FILTER));
    return all.build();
  }
}
