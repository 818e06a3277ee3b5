package io.broadsheet.search;

import io.broadsheet.index.NewsField;
import io.broadsheet.query.NewsQuery;
import io.broadsheet.query.NewsQueryParser;
import io.broadsheet.query.ParsedQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to search for and how much of it to show. Immutable; the {@code with} methods make changed
 * copies, and each says the default of its setting.
 */
public final class SearchRequest {
  /** How deep a search may page. */
  public static final int MAX_HITS = 10_000;

  private static final int MAX_SNIPPETS = 20;
  private static final int MAX_FACET_VALUES = 1_000;
  private static final NewsQueryParser PARSER = new NewsQueryParser();

  private final NewsQuery query;
  private final List<String> warnings;
  private final Settings settings;

  private SearchRequest(NewsQuery query, List<String> warnings, Settings settings) {
    this.query = query;
    this.warnings = List.copyOf(warnings);
    this.settings = settings;
  }

  /** A setting is a constant of this kind, an accessor and a {@code with} method, side by side. */
  private <T> T get(Settings.Key<T> setting) {
    return settings.get(setting);
  }

  private <T> SearchRequest with(Settings.Key<T> setting, T value) {
    return new SearchRequest(query, warnings, settings.with(setting, value));
  }

  /**
   * A request for the first 10 hits of a query as a reader types it.
   *
   * @param text the query; see {@link NewsQueryParser}
   * @return the request
   */
  public static SearchRequest of(String text) {
    ParsedQuery parsed = PARSER.parse(text);
    return new SearchRequest(parsed.query(), parsed.warnings(), Settings.DEFAULTS);
  }

  /**
   * A request for the first 10 hits of a query.
   *
   * @param query the query
   * @return the request
   */
  public static SearchRequest of(NewsQuery query) {
    return new SearchRequest(query, List.of(), Settings.DEFAULTS);
  }

  /**
   * What is searched for.
   *
   * @return the query
   */
  public NewsQuery query() {
    return query;
  }

  /**
   * What was not understood when the query was read from text; handed on to the result.
   *
   * @return one line each for a person
   */
  public List<String> warnings() {
    return warnings;
  }

  private static final Settings.Key<Integer> FROM = new Settings.Key<>("from", 0);
  private static final Settings.Key<Integer> SIZE = new Settings.Key<>("size", 10);

  /**
   * How many hits to skip.
   *
   * @return 0 or more
   */
  public int from() {
    return get(FROM);
  }

  /**
   * How many hits to show.
   *
   * @return 1 or more
   */
  public int size() {
    return get(SIZE);
  }

  /**
   * The same request for other hits than the first 10.
   *
   * @param from how many hits to skip, 0 or more
   * @param size how many hits to show, 1 or more; {@code from + size} is at most {@value #MAX_HITS}
   * @return a copy
   */
  public SearchRequest withHits(int from, int size) {
    if (from < 0 || size < 1 || from > MAX_HITS - size) {
      throw new IllegalArgumentException(
          "hits " + from + " to " + (from + (long) size) + " are not within 0 to " + MAX_HITS);
    }
    return with(FROM, from).with(SIZE, size);
  }

  private static final Settings.Key<Order> ORDER = new Settings.Key<>("order", Order.RELEVANCE);

  /**
   * The order of hits.
   *
   * @return the order
   */
  public Order order() {
    return get(ORDER);
  }

  /**
   * The same request in another order than by relevance.
   *
   * @param order the order of hits
   * @return a copy
   */
  public SearchRequest withOrder(Order order) {
    return with(ORDER, order);
  }

  private static final Settings.Key<Duration> HALF_LIFE =
      new Settings.Key<>("halfLife", Duration.ofDays(7));

  /**
   * In {@link Order#RECENT}, the age at which the part of a score that falls has halved.
   *
   * @return more than nothing
   */
  public Duration halfLife() {
    return get(HALF_LIFE);
  }

  /**
   * The same request with scores falling faster or more slowly than by half in 7 days. It makes a
   * difference in {@link Order#RECENT} only.
   *
   * @param halfLife a second or more
   * @return a copy
   */
  public SearchRequest withHalfLife(Duration halfLife) {
    return with(HALF_LIFE, Settings.atLeast(Duration.ofSeconds(1), "halfLife", halfLife));
  }

  private static final Settings.Key<Optional<Instant>> NOW =
      new Settings.Key<>("now", Optional.empty());

  /**
   * From when age is measured.
   *
   * @return the time, or empty for the beginning of the hour in which the search runs
   */
  public Optional<Instant> now() {
    return get(NOW);
  }

  /**
   * The same request with age measured from a given time, not from the hour of the search.
   *
   * @param now the time
   * @return a copy
   */
  public SearchRequest withNow(Instant now) {
    return with(NOW, Optional.of(now));
  }

  private static final Settings.Key<Boolean> STORIES = new Settings.Key<>("stories", true);

  /**
   * Whether items of one story come as one hit.
   *
   * @return whether hits are stories
   */
  public boolean stories() {
    return get(STORIES);
  }

  /**
   * The same request with an article, the teasers that announce it and its near-copies as one hit,
   * which is the default, or each as a hit of its own, without {@link Hit#coverage()}.
   *
   * @param stories whether hits are stories
   * @return a copy
   */
  public SearchRequest withStories(boolean stories) {
    return with(STORIES, stories);
  }

  private static final Settings.Key<Boolean> PROMINENCE = new Settings.Key<>("prominence", true);

  /**
   * Whether stories that are teased on many sites rank somewhat higher.
   *
   * @return whether it does
   */
  public boolean prominence() {
    return get(PROMINENCE);
  }

  /**
   * The same request with or without a mild preference for stories that are teased on many sites:
   * score · (1 + 0.05 · log<sub>2</sub>(1 + sites)), sites at most 31. It is on by default, applies
   * to the {@value Stories#BEST} best items, and makes no difference in {@link Order#NEWEST} or
   * without stories.
   *
   * @param prominence whether such stories rank higher
   * @return a copy
   */
  public SearchRequest withProminence(boolean prominence) {
    return with(PROMINENCE, prominence);
  }

  private static final Settings.Key<Boolean> MEANING = new Settings.Key<>("meaning", false);

  /**
   * Whether what means the same is found too.
   *
   * @return whether meaning ranks beside words
   */
  public boolean meaning() {
    return get(MEANING);
  }

  /**
   * The same request ranked by words only, which is the default, or by meaning too: 0.6 of a score
   * is BM25F, 0.4 how near the nearest passage's vector is to that of the query's words, each as a
   * share of the query's best. Any of the words is enough then, and the 1,000 nearest items that
   * have none of them are found too; all operators and exclusions hold for these as well. In {@link
   * Order#NEWEST}, where nothing is ranked, the words are needed as without meaning, and beside
   * what has them only what is nearly as near as the nearest (0.8 of its cosine) is found.
   *
   * @param meaning whether meaning ranks beside words; needs an index with an embedder
   * @return a copy
   */
  public SearchRequest withMeaning(boolean meaning) {
    return with(MEANING, meaning);
  }

  private static final Settings.Key<Integer> SNIPPETS = new Settings.Key<>("snippets", 2);

  /**
   * How many snippets of an item's text to show beside its headline.
   *
   * @return 0 to 20
   */
  public int snippets() {
    return get(SNIPPETS);
  }

  /**
   * The same request with more or fewer snippets than 2.
   *
   * @param snippets how many to show beside the headline, 0 to 20
   * @return a copy
   */
  public SearchRequest withSnippets(int snippets) {
    return with(SNIPPETS, Settings.upTo(MAX_SNIPPETS, "snippets", snippets));
  }

  private static final Settings.Key<Map<NewsField, List<String>>> FILTERS =
      new Settings.Key<>("filters", Map.of());

  /**
   * What the hits are narrowed to.
   *
   * @return the values by field; an item has one of each
   */
  public Map<NewsField, List<String>> filters() {
    return get(FILTERS);
  }

  /**
   * The same request, narrowed to items that have one of some values in a field, whatever their
   * case and accents; filters on several fields must all hold. There are none by default.
   *
   * @param field one of {@link Facet#FIELDS}; its earlier filter is replaced
   * @param values whole values, such as those of a {@link Facet}; none for no filter
   * @return a copy
   */
  public SearchRequest withFilter(NewsField field, List<String> values) {
    if (!Facet.FIELDS.contains(field)) {
      throw new IllegalArgumentException(field + " has no facet; these have: " + Facet.FIELDS);
    }
    Map<NewsField, List<String>> filters = new HashMap<>(filters());
    filters.put(field, List.copyOf(values));
    filters.values().removeIf(List::isEmpty);
    return with(FILTERS, Map.copyOf(filters));
  }

  private static final Settings.Key<Integer> FACETS = new Settings.Key<>("facets", 0);

  /**
   * How many values to count in each field.
   *
   * @return 0 to 1,000
   */
  public int facets() {
    return get(FACETS);
  }

  /**
   * The same request with facets, of which there are none by default. They take time in proportion
   * to the number of matches.
   *
   * @param values how many values to count in each of {@link Facet#FIELDS}, 0 to 1,000
   * @return a copy
   */
  public SearchRequest withFacets(int values) {
    return with(FACETS, Settings.upTo(MAX_FACET_VALUES, "facet values", values));
  }

  private static final Settings.Key<Optional<ZoneId>> TIMELINE =
      new Settings.Key<>("timeline", Optional.empty());

  /**
   * In whose calendar to count items over time.
   *
   * @return the zone, or empty where they are not counted
   */
  public Optional<ZoneId> timeline() {
    return get(TIMELINE);
  }

  /**
   * The same request with a timeline, of which there is none by default. It takes time in
   * proportion to the number of matches.
   *
   * @param zone in whose calendar, such as {@link java.time.ZoneOffset#UTC}
   * @return a copy
   */
  public SearchRequest withTimeline(ZoneId zone) {
    return with(TIMELINE, Optional.of(zone));
  }

  private static final Settings.Key<Optional<Duration>> TIME_LIMIT =
      new Settings.Key<>("timeLimit", Optional.empty());

  /**
   * How long the search may take.
   *
   * @return the limit, or empty where there is none
   */
  public Optional<Duration> timeLimit() {
    return get(TIME_LIMIT);
  }

  /**
   * The same request with a limit of time, of which there is none by default. When the time is up,
   * what was found until then is the result, and {@link SearchResult#partial()} says so. Such a
   * search runs on the thread that asks for it, also where the index is searched on several.
   *
   * @param timeLimit a millisecond or more; it is kept to within a few milliseconds
   * @return a copy
   */
  public SearchRequest withTimeLimit(Duration timeLimit) {
    Duration atLeast = Settings.atLeast(Duration.ofMillis(1), "timeLimit", timeLimit);
    return with(TIME_LIMIT, Optional.of(atLeast));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SearchRequest that
        && query.equals(that.query)
        && warnings.equals(that.warnings)
        && settings.equals(that.settings);
  }

  @Override
  public int hashCode() {
    return query.hashCode() * 31 + settings.hashCode();
  }

  @Override
  public String toString() {
    return "SearchRequest[" + query + "; " + settings + ']';
  }
}
