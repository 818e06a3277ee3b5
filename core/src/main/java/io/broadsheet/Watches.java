package io.broadsheet;

import io.broadsheet.article.Extracted;
import io.broadsheet.search.SavedMatch;
import io.broadsheet.search.SavedSearches;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Who hears of the pages that are put, through saved searches. Thread-safe. */
final class Watches {
  private final Map<SavedSearches, Consumer<SavedMatch>> listeners = new ConcurrentHashMap<>();

  void add(SavedSearches searches, Consumer<SavedMatch> listener) {
    listeners.put(searches, listener);
  }

  void remove(SavedSearches searches) {
    listeners.remove(searches);
  }

  /** Matches a page that was put. What a listener throws does not stop the putting. */
  void hear(Extracted page) {
    listeners.forEach(
        (searches, listener) -> searches.match(page).forEach(it -> tell(listener, it)));
  }

  private static void tell(Consumer<SavedMatch> listener, SavedMatch match) {
    try {
      listener.accept(match);
    } catch (RuntimeException thrown) {
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
    }
  }
}
