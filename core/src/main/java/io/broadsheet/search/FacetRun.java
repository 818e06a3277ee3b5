package io.broadsheet.search;

import io.broadsheet.index.NewsField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Counts the facets and the timeline of one search, over all that it found. */
final class FacetRun {
  private final IndexSearcher searcher;
  private final SearchRequest request;
  private final Filters filters;
  private Query query = new MatchNoDocsQuery("nothing was searched for");
  private @Nullable MatchingItems found;

  FacetRun(IndexSearcher searcher, SearchRequest request, Filters filters) {
    this.searcher = searcher;
    this.request = request;
    this.filters = filters;
  }

  /** Counts what a query without the filters finds from now on. */
  void count(Query unfiltered) {
    query = unfiltered;
  }

  List<Facet> facets() throws IOException {
    if (request.facets() == 0) {
      return List.of();
    }
    found();
    List<Callable<Facet>> counting = new ArrayList<>();
    Facet.FIELDS.forEach(field -> counting.add(() -> new Facet(field, values(field))));
    return searcher.getTaskExecutor().invokeAll(counting);
  }

  Optional<Timeline> timeline() throws IOException {
    return request.timeline().isEmpty()
        ? Optional.empty()
        : Optional.of(new TimelineRun(found(), request.timeline().get()).run());
  }

  private List<Facet.Value> values(NewsField field) throws IOException {
    NameCounts counts = NameCounts.of(items(field), field);
    Map<String, String> selected = new LinkedHashMap<>();
    for (String name : request.filters().getOrDefault(field, List.of())) {
      selected.putIfAbsent(FoldedName.of(name), name);
    }
    List<Facet.Value> values = new ArrayList<>();
    for (NameCounts.Count count : mostFirst(counts, field)) {
      boolean chosen = selected.remove(FoldedName.of(count.name())) != null;
      values.add(new Facet.Value(count.name(), count.items(), chosen));
    }
    for (String name : selected.values()) {
      values.add(rare(counts.of(name), name));
    }
    return values;
  }

  /** Of a language, its first part is shown. */
  private List<NameCounts.Count> mostFirst(NameCounts counts, NewsField field) throws IOException {
    return field == NewsField.LANGUAGE
        ? counts.mostFirst(request.facets(), tag -> tag.indexOf('-') < 0)
        : counts.mostFirst(request.facets());
  }

  private static Facet.Value rare(Optional<NameCounts.Count> count, String asSelected) {
    return count
        .map(it -> new Facet.Value(it.name(), it.items(), true))
        .orElseGet(() -> new Facet.Value(asSelected, 0, true));
  }

  private MatchingItems items(NewsField field) throws IOException {
    return filters.fields().contains(field)
        ? MatchingItems.of(searcher, filters.narrowWithout(field, query))
        : found();
  }

  private MatchingItems found() throws IOException {
    if (found == null) {
      found = MatchingItems.of(searcher, filters.narrow(query));
    }
    return found;
  }
}
