package io.broadsheet.search;

import io.broadsheet.index.NewsField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/** The filters of a request: of each field one of the values, in all fields that have a filter. */
final class Filters {
  private final Map<NewsField, Query> byField = new EnumMap<>(NewsField.class);

  Filters(Map<NewsField, List<String>> values, IndexReader reader) throws IOException {
    for (Map.Entry<NewsField, List<String>> filter : values.entrySet()) {
      byField.put(filter.getKey(), anyOf(filter.getKey(), filter.getValue(), reader));
    }
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

  /** Values count as one, however they are written, as in {@link NameCounts}. */
  private static Query anyOf(NewsField field, List<String> values, IndexReader reader)
      throws IOException {
    Set<Long> wanted = values.stream().map(SegmentNames::hash).collect(Collectors.toSet());
    List<BytesRef> forms = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      SegmentNames names = SegmentNames.of(leaf.reader(), field);
      SortedSetDocValues all = DocValues.getSortedSet(leaf.reader(), field.fieldName());
      for (int ordinal = 0; ordinal < names.count(); ordinal++) {
        if (wanted.contains(names.hash(ordinal))) {
          forms.add(BytesRef.deepCopyOf(all.lookupOrd(ordinal)));
        }
      }
    }
    return SortedSetDocValuesField.newSlowSetQuery(field.fieldName(), forms);
  }
}
