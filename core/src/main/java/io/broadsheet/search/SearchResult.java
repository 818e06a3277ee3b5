package io.broadsheet.search;

import io.broadsheet.query.NewsQuery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a search found. Immutable.
 *
 * @param hits the hits asked for, in order
 * @param total how many items match, articles and teasers; items of one story come as one hit, so
 *     there may be fewer hits
 * @param totalIsExact whether {@code total} is exact; if not, there are at least so many, and the
 *     same search may count further another time
 * @param partial whether the request's limit of time ended it, so that there may be more and better
 *     hits, and larger counts; a warning says so too
 * @param took how long it took
 * @param warnings what was not understood or was changed to find anything, one line each for a
 *     person
 * @param didYouMean the query with words spelled as the index has them, where the query found
 *     nothing with all its words, or a tenth of what that one finds; it always finds something
 * @param facets the most frequent values of each of {@link Facet#FIELDS}, where the request asked
 *     for them, else empty
 * @param timeline how the matches spread over time, where the request asked for it
 */
public record SearchResult(
    List<Hit> hits,
    long total,
    boolean totalIsExact,
    boolean partial,
    Duration took,
    List<String> warnings,
    Optional<NewsQuery> didYouMean,
    List<Facet> facets,
    Optional<Timeline> timeline) {
  /** Copies the lists. */
  public SearchResult {
    hits = List.copyOf(hits);
    warnings = List.copyOf(warnings);
    facets = List.copyOf(facets);
  }
}
