package io.broadsheet.demo;

import io.broadsheet.query.NewsQueryParser;
import io.broadsheet.query.ParsedQuery;
import io.broadsheet.search.SavedSearches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A file of saved searches: one a line, a name, a tab, a query. */
final class SearchesFile {
  private SearchesFile() {}

  /**
   * Reads the searches. Blank lines and lines that begin with {@code #} are left out.
   *
   * @param notes takes what was not understood of a query, one line each
   * @throws IllegalArgumentException if a line is not a search; the message says which
   */
  static SavedSearches read(Path file, Consumer<String> notes) throws IOException {
    SavedSearches searches = new SavedSearches();
    NewsQueryParser parser = new NewsQueryParser();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        String place = file + ", line " + (i + 1) + ": ";
        int tab = line.indexOf('\t');
        if (tab < 1 || line.substring(tab).isBlank()) {
          throw new IllegalArgumentException(place + "a search is a name, a tab and a query");
        }
        ParsedQuery query = parser.parse(line.substring(tab + 1));
        query.warnings().forEach(warning -> notes.accept(place + warning));
        put(searches, line.substring(0, tab).strip(), query, place);
      }
    }
    if (searches.size() == 0) {
      throw new IllegalArgumentException(file + " holds no search");
    }
    return searches;
  }

  private static void put(SavedSearches searches, String name, ParsedQuery query, String place) {
    try {
      searches.put(name, query.query());
    } catch (IllegalArgumentException refused) {
      throw new IllegalArgumentException(place + refused.getMessage(), refused);
    }
  }
}
