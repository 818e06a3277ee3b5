package io.broadsheet.search;

import io.broadsheet.index.NewsAnalyzer;
import io.broadsheet.query.NewsQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;

/**
 * Saved searches as they are read in some languages, by the terms that an item must hold to match
 * them. Searches are put and removed by one thread at a time, while no other matches.
 */
final class SearchesInLanguage {
  private final List<NewsAnalyzer> analyzers;
  private final QueryTranslator translator;
  private final Map<String, Search> byName = new HashMap<>();
  private final Map<String, Search> withoutTerms = new LinkedHashMap<>();
  private final Map<RequiredTerms.Key, Holder> holders = new HashMap<>();
  private final Map<String, int[]> prefixLengths = new HashMap<>();

  SearchesInLanguage(List<NewsAnalyzer> analyzers) {
    this.analyzers = analyzers;
    this.translator = new QueryTranslator(new TextQueries(analyzers), false);
  }

  /** What hangs on a key: the searches that are tried where it occurs, and how many know it. */
  private static final class Holder {
    private final Set<Search> tried = new HashSet<>(2);
    private int users;
  }

  private static final class Search {
    private final String name;
    private final NewsQuery query;
    private final List<List<Holder>> required = new ArrayList<>();
    private List<Set<RequiredTerms.Key>> keys = List.of();
    private volatile @Nullable ItemPredicate ready;

    Search(String name, NewsQuery query) {
      this.name = name;
      this.query = query;
    }

    /** Kept once it was needed; threads that need it at the same time make it twice. */
    ItemPredicate ready(SearchesInLanguage language) throws IOException {
      ItemPredicate kept = ready;
      if (kept == null) {
        kept = language.predicate(query);
        ready = kept;
      }
      return kept;
    }

    boolean mayMatch(Set<Holder> there) {
      return required.stream().allMatch(any -> any.stream().anyMatch(there::contains));
    }
  }

  /**
   * Checks that a query can be searched.
   *
   * @throws IllegalArgumentException if it cannot
   */
  static void check(NewsQuery query) {
    SearchesInLanguage english = new SearchesInLanguage(List.of(NewsAnalyzer.of(Optional.empty())));
    try {
      english.translator.translate(query);
    } catch (IndexSearcher.TooManyClauses | TooComplexToDeterminizeException e) {
      throw new IllegalArgumentException("too large or too complex to be searched: " + query, e);
    }
  }

  void put(String name, NewsQuery query) {
    Search search = new Search(name, query);
    Query translated = translate(query);
    search.keys = RequiredTerms.of(translated);
    byName.put(name, search);
    if (search.keys.isEmpty()) {
      withoutTerms.put(name, search);
      return;
    }
    for (Set<RequiredTerms.Key> any : search.keys) {
      List<Holder> held = any.stream().map(this::use).toList();
      if (search.required.isEmpty()) {
        held.forEach(holder -> holder.tried.add(search));
      }
      search.required.add(held);
    }
  }

  private Holder use(RequiredTerms.Key key) {
    Holder holder = holders.computeIfAbsent(key, unused -> new Holder());
    holder.users++;
    if (key.prefix()) {
      prefixLengths(key.field())[key.text().length]++;
    }
    return holder;
  }

  void remove(String name) {
    Search search = byName.remove(name);
    if (search == null) {
      return;
    }
    withoutTerms.remove(name);
    for (Set<RequiredTerms.Key> any : search.keys) {
      any.forEach(key -> release(key, search));
    }
  }

  private void release(RequiredTerms.Key key, Search search) {
    Holder holder = holders.get(key);
    if (holder == null) {
      return;
    }
    holder.tried.remove(search);
    holder.users--;
    if (holder.users == 0) {
      holders.remove(key);
    }
    if (key.prefix()) {
      prefixLengths(key.field())[key.text().length]--;
    }
  }

  private int[] prefixLengths(String field) {
    return prefixLengths.computeIfAbsent(
        field, unused -> new int[RequiredTerms.Key.LONGEST_PREFIX + 1]);
  }

  /** The names of the searches that an item matches. */
  List<String> match(ItemInMemory item) throws IOException {
    Set<Holder> there = new HashSet<>();
    item.eachTerm((field, term) -> find(RequiredTerms.Key.field(field), term, there));
    Set<Search> tried = new HashSet<>(withoutTerms.values());
    for (Holder holder : there) {
      holder.tried.stream().filter(search -> search.mayMatch(there)).forEach(tried::add);
    }
    List<String> matching = new ArrayList<>();
    for (Search search : tried) {
      if (search.ready(this).matches(item)) {
        matching.add(search.name);
      }
    }
    return matching;
  }

  /** Adds what hangs on a term and on each of its beginnings. */
  private void find(String field, BytesRef term, Set<Holder> there) {
    Holder whole = holders.get(new RequiredTerms.Key(field, term, false));
    if (whole != null) {
      there.add(whole);
    }
    int[] lengths = prefixLengths.get(field);
    for (int length = 1; lengths != null && length < lengths.length; length++) {
      if (lengths[length] > 0 && length <= term.length) {
        BytesRef start = new BytesRef(term.bytes, term.offset, length);
        Holder begun = holders.get(new RequiredTerms.Key(field, start, true));
        if (begun != null) {
          there.add(begun);
        }
      }
    }
  }

  /** One that is too large in several languages is read in the first, as a search is. */
  private ItemPredicate predicate(NewsQuery query) throws IOException {
    try {
      return ItemPredicate.of(translator.translate(query));
    } catch (IndexSearcher.TooManyClauses inAllLanguages) {
      try {
        return ItemPredicate.of(inFirstLanguage(query));
      } catch (IndexSearcher.TooManyClauses still) {
        return item -> false;
      }
    }
  }

  private Query translate(NewsQuery query) {
    try {
      return translator.translate(query);
    } catch (IndexSearcher.TooManyClauses inAllLanguages) {
      return inFirstLanguage(query);
    }
  }

  private Query inFirstLanguage(NewsQuery query) {
    TextQueries texts = new TextQueries(analyzers.subList(0, 1));
    return new QueryTranslator(texts, false).translate(query);
  }
}
