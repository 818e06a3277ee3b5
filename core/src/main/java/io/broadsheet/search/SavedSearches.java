package io.broadsheet.search;

import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.NewsItem;
import io.broadsheet.index.DocumentMapper;
import io.broadsheet.index.NewsAnalyzer;
import io.broadsheet.query.NewsQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.document.Document;

/**
 * Searches that are kept, to be matched with each new item: an alert rather than a question. An
 * item matches where an index that holds only this item would be found to have all that the query
 * asks for. Thread-safe: any number of threads may match, and searches come and go meanwhile.
 * Nothing is to be closed.
 *
 * <p>An item is held in memory while it is matched, and only with the searches whose words it has;
 * those without any word that must occur ({@code -football}, {@code after:2026}) are tried with
 * each item. Memory grows with the searches, by a few kB each for each language that they were
 * lately matched in, {@value #LANGUAGES} at most.
 */
public final class SavedSearches {
  /** In how many languages searches are kept ready. */
  static final int LANGUAGES = 8;

  private final DocumentMapper mapper = new DocumentMapper();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<String, NewsQuery> byName = new LinkedHashMap<>();
  private final SequencedMap<Set<NewsAnalyzer>, SearchesInLanguage> byLanguage =
      new LinkedHashMap<>();

  /** No searches yet. */
  public SavedSearches() {}

  /**
   * Keeps a search, in place of one with the same name.
   *
   * @param name what matches are reported under
   * @param query what is searched for
   * @throws IllegalArgumentException if it is too large or too complex to be searched
   */
  public void put(String name, NewsQuery query) {
    SearchesInLanguage.check(query);
    lock.writeLock().lock();
    try {
      remove(name);
      byName.put(name, query);
      byLanguage.values().forEach(searches -> searches.put(name, query));
    } finally {
      lock.writeLock().unlock();
    }
  }

  /**
   * Forgets a search.
   *
   * @param name its name
   * @return whether there was one
   */
  public boolean remove(String name) {
    lock.writeLock().lock();
    try {
      byLanguage.values().forEach(searches -> searches.remove(name));
      return byName.remove(name) != null;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /**
   * How many searches are kept.
   *
   * @return the number
   */
  public int size() {
    lock.readLock().lock();
    try {
      return byName.size();
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Matches the items of a page with all searches.
   *
   * @param page a page
   * @return the matches: of the article first, then of the teasers in their order; of one item in
   *     no particular order
   */
  public List<SavedMatch> match(Extracted page) {
    List<NewsItem> items = new ArrayList<>(page.teasers().size() + 1);
    page.article().ifPresent(items::add);
    items.addAll(page.teasers());
    List<Document> documents = mapper.documents(page);
    Set<NewsAnalyzer> analyzers = analyzers(page.article().flatMap(Article::language));
    makeReady(analyzers);
    List<SavedMatch> matches = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      for (String search : match(documents.get(i), analyzers)) {
        matches.add(new SavedMatch(search, items.get(i), page));
      }
    }
    return matches;
  }

  /** As {@link IndexLanguages} has them for an index of this item only. */
  private static Set<NewsAnalyzer> analyzers(Optional<String> language) {
    Set<NewsAnalyzer> analyzers = new LinkedHashSet<>();
    analyzers.add(NewsAnalyzer.of(language));
    analyzers.add(NewsAnalyzer.of(Optional.empty()));
    return analyzers;
  }

  private List<String> match(Document document, Set<NewsAnalyzer> analyzers) {
    lock.readLock().lock();
    try {
      SearchesInLanguage searches = byLanguage.get(analyzers);
      // Another thread's language may have taken its place since it was made ready.
      return (searches == null ? ready(analyzers) : searches).match(new ItemInMemory(document));
    } catch (IOException impossible) {
      throw new AssertionError("reading from memory", impossible);
    } finally {
      lock.readLock().unlock();
    }
  }

  private void makeReady(Set<NewsAnalyzer> analyzers) {
    lock.readLock().lock();
    try {
      if (byLanguage.containsKey(analyzers)) {
        return;
      }
    } finally {
      lock.readLock().unlock();
    }
    lock.writeLock().lock();
    try {
      if (!byLanguage.containsKey(analyzers)) {
        if (byLanguage.size() == LANGUAGES) {
          byLanguage.pollFirstEntry();
        }
        byLanguage.put(analyzers, ready(analyzers));
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  private SearchesInLanguage ready(Set<NewsAnalyzer> analyzers) {
    SearchesInLanguage searches = new SearchesInLanguage(List.copyOf(analyzers));
    byName.forEach(searches::put);
    return searches;
  }
}
